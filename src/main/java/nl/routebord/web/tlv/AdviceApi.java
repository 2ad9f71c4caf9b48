package nl.routebord.web.tlv;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.AdviseAgain;
import nl.routebord.tlv.InvitationView;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The expert's side of an application, for connected systems. */
@RestController
@RequestMapping("/api/v1/tlv-applications/{id}")
@Allowed(Role.SWV_EXPERT)
class AdviceApi {

	private final AdviceDesk desk;

	private final TlvReading reading;

	AdviceApi(AdviceDesk desk, TlvReading reading) {
		this.desk = desk;
		this.reading = reading;
	}

	/** What is asked, without anything of the pupil. */
	@GetMapping("/invitation")
	InvitationView invitation(@PathVariable TlvApplicationId id, Actor actor) {
		return desk.invitation(id, actor);
	}

	@PostMapping("/invitation")
	InvitationView answer(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Answer body, Actor actor) {
		if (Boolean.TRUE.equals(body.accepted())) {
			desk.accept(id, actor);
		}
		else {
			desk.decline(id, body.reason(), actor);
		}
		return desk.invitation(id, actor);
	}

	/** The reader's own earlier advice that may be given once more. */
	@GetMapping("/earlier-advice")
	TlvResource.AdviceResource earlier(@PathVariable TlvApplicationId id, Actor actor) {
		return TlvResource.AdviceResource.of(desk.earlier(id, actor).orElseThrow(NotFound::new));
	}

	/** Given once more, dated and signed anew. */
	@PostMapping("/earlier-advice")
	ResponseEntity<TlvResource> adviseAgain(@PathVariable TlvApplicationId id, @RequestBody AdviseAgain body,
			Actor actor) {
		desk.adviseAgain(id, body, actor);
		return shown(id, actor);
	}

	@PostMapping("/advices")
	ResponseEntity<TlvResource> advise(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Advice body,
			IfMatch match, Actor actor) {
		desk.advise(id, match.version(), body.command(), actor);
		return shown(id, actor);
	}

	private ResponseEntity<TlvResource> shown(TlvApplicationId id, Actor actor) {
		TlvView view = reading.view(id, actor);
		return ETags.ok(TlvResource.of(view), view.version());
	}

}
