package nl.routebord.web.tlv;

import java.net.URI;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.tlv.RevisionDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.Typed;
import nl.routebord.web.api.ETags;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another category for a tlv that holds: begins an application in its place. */
@Controller
@Allowed(Role.SCHOOL_CARE_COORDINATOR)
class RevisionController {

	private final RevisionDesk desk;

	private final TlvReading reading;

	RevisionController(RevisionDesk desk, TlvReading reading) {
		this.desk = desk;
		this.reading = reading;
	}

	@PostMapping("/tlv/{number}/herziening")
	String ask(@PathVariable String number, @RequestParam(required = false) @Nullable String request, Actor actor) {
		TlvApplicationId before = reading.require(number);
		desk.requireMay(before, actor);
		TlvApplicationId id = desk.ask(Typed.request((request != null) ? request : ""), before, actor);
		return "redirect:/tlv/" + reading.view(id, actor).number() + "/aanvraag/vraag";
	}

	/** The draft, to fill in and submit like any other. */
	@PostMapping("/api/v1/tlv-applications/{id}/revisions")
	ResponseEntity<TlvResource> ask(@PathVariable TlvApplicationId id, Actor actor) {
		TlvView view = reading.view(desk.ask(UUID.randomUUID(), id, actor), actor);
		return ETags.created(URI.create("/api/v1/tlv-applications/" + view.id().value()), TlvResource.of(view),
				view.version());
	}

}
