package nl.routebord.web.glass;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.emergency.OpenTicket;
import nl.routebord.emergency.TicketId;
import nl.routebord.emergency.TicketView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.DutchDates;
import nl.routebord.route.CaseTickets;
import nl.routebord.route.GlassRegister;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Inquiries of the data protection officer and the register of opened emergency doors,
 * for connected systems.
 */
@RestController
@RequestMapping("/api/v1")
@Allowed(Role.DATA_PROTECTION_OFFICER)
class InquiryApi {

	private final CaseTickets tickets;

	private final GlassRegister register;

	InquiryApi(CaseTickets tickets, GlassRegister register) {
		this.tickets = tickets;
		this.register = register;
	}

	record NewInquiry(@Nullable String caseNumber, @Nullable String ground, @Nullable String reason,
			@Nullable String until) {

		OpenTicket command() {
			return new OpenTicket(UUID.randomUUID(), GlassForm.word(ground, OpenTicket.Ground.values()), text(reason),
					DutchDates.parse(text(until)).orElse(null));
		}

		@Override
		public String toString() {
			return "NewInquiry[" + ground + "]";
		}

	}

	record InquiryResource(UUID id, UUID caseId, OpenTicket.Ground ground, String reason, Instant openedAt,
			Instant until, Optional<Instant> closedAt) {

		static InquiryResource of(TicketView ticket) {
			return new InquiryResource(ticket.id().value(), ticket.caseFile(), ticket.ground(), ticket.reason(),
					ticket.openedAt(), ticket.until(), ticket.closedAt());
		}

	}

	record Inquiries(List<InquiryResource> items) {
	}

	record OpeningRow(UUID id, UUID caseId, String caseNumber, UUID unit, boolean reviewed) {
	}

	record Register(List<OpeningRow> items) {
	}

	@GetMapping("/inquiries")
	Inquiries list(Actor actor) {
		return new Inquiries(
				tickets.of(actor).stream().map(CaseTickets.Inquiry::ticket).map(InquiryResource::of).toList());
	}

	@PostMapping("/inquiries")
	ResponseEntity<InquiryResource> open(@RequestBody NewInquiry body, Actor actor) {
		TicketView opened = tickets.open(text(body.caseNumber()), body.command(), actor);
		return ResponseEntity.created(URI.create("/api/v1/inquiries/" + opened.id().value()))
			.body(InquiryResource.of(opened));
	}

	@GetMapping("/inquiries/{id}")
	InquiryResource one(@PathVariable UUID id, Actor actor) {
		return InquiryResource.of(tickets.one(new TicketId(id), actor));
	}

	@PostMapping("/inquiries/{id}/closings")
	ResponseEntity<Void> close(@PathVariable UUID id, Actor actor) {
		tickets.close(new TicketId(id), actor);
		return ResponseEntity.noContent().build();
	}

	/** Each opening of an emergency door that the officer judges. */
	@GetMapping("/emergency-openings")
	Register register(Actor actor) {
		return new Register(register.of(actor)
			.stream()
			.map((line) -> new OpeningRow(line.id().value(), line.caseFile().value(), line.number(),
					line.unit().value(), line.reviewed()))
			.toList());
	}

	private static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "");
	}

}
