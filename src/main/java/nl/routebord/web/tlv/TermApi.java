package nl.routebord.web.tlv;

import java.util.Objects;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.SuspendTerm;
import nl.routebord.tlv.TermDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moves the decision term, for connected systems. */
@RestController
@RequestMapping("/api/v1/tlv-applications/{id}")
@Allowed(Role.SWV_SECRETARIAT)
class TermApi {

	private final TermDesk desk;

	private final TlvReading reading;

	TermApi(TermDesk desk, TlvReading reading) {
		this.desk = desk;
		this.reading = reading;
	}

	@PostMapping("/extension")
	ResponseEntity<TlvResource> extend(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Extension body,
			IfMatch match, Actor actor) {
		desk.requireMay(id, actor);
		if (body.extendedTo() == null) {
			throw new RuleViolated("extendedTo", "tlv.fault.extend-to");
		}
		desk.extend(id, match.version(), Objects.requireNonNull(body.extendedTo()), Typed.text(body.reason()), actor);
		return shown(id, actor);
	}

	@PostMapping("/suspensions")
	ResponseEntity<TlvResource> suspend(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Suspending body,
			IfMatch match, Actor actor) {
		desk.suspend(id, match.version(),
				new SuspendTerm(body.ground(), body.from(), body.until(), Typed.text(body.reason())), actor);
		return shown(id, actor);
	}

	@PostMapping("/resumption")
	ResponseEntity<TlvResource> resume(@PathVariable TlvApplicationId id, IfMatch match, Actor actor) {
		desk.resume(id, match.version(), actor);
		return shown(id, actor);
	}

	@PostMapping("/default-notice")
	ResponseEntity<TlvResource> notice(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Notice body,
			IfMatch match, Actor actor) {
		desk.requireMay(id, actor);
		if (body.receivedOn() == null) {
			throw new RuleViolated("receivedOn", "tlv.fault.notice-on");
		}
		desk.defaultNotice(id, match.version(), Objects.requireNonNull(body.receivedOn()), actor);
		return shown(id, actor);
	}

	private ResponseEntity<TlvResource> shown(TlvApplicationId id, Actor actor) {
		TlvView view = reading.view(id, actor);
		return ETags.ok(TlvResource.of(view), view.version());
	}

}
