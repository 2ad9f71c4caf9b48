package nl.routebord.web.glass;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.leerplicht.ChildInquiryView;
import nl.routebord.leerplicht.ChildTicket;
import nl.routebord.leerplicht.ChildTicketDesk;
import nl.routebord.web.Allowed;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inquiries into files of leerplicht, for the systems of a data protection officer. */
@RestController
@RequestMapping("/api/v1/child-inquiries")
@Allowed(Role.DATA_PROTECTION_OFFICER)
class ChildInquiryApi {

	private final ChildTicketDesk tickets;

	ChildInquiryApi(ChildTicketDesk tickets) {
		this.tickets = tickets;
	}

	record Inquiries(List<ChildTicket> items) {
	}

	@GetMapping
	Inquiries list(Actor actor) {
		return new Inquiries(tickets.of(actor));
	}

	/** A name never stands in an address: it is posted. */
	@PostMapping
	ResponseEntity<ChildTicket> open(@RequestBody ChildTicketForm body, Actor actor) {
		ChildTicket opened = tickets.open(body.name(), body.born(), body.command(), actor);
		return ResponseEntity.created(URI.create("/api/v1/child-inquiries/" + opened.id())).body(opened);
	}

	@GetMapping("/{id}")
	ChildInquiryView one(@PathVariable UUID id, Actor actor) {
		return tickets.findings(id, actor);
	}

	@PostMapping("/{id}/closings")
	ResponseEntity<Void> close(@PathVariable UUID id, Actor actor) {
		tickets.close(id, actor);
		return ResponseEntity.noContent().build();
	}

}
