package nl.routebord.web.tlv;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.tlv.ChooseRenewal;
import nl.routebord.tlv.RenewalDesk;
import nl.routebord.tlv.RenewalView;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
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

/** The last school year of a tlv for connected systems. */
@RestController
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
		Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
@RequestMapping("/api/v1/tlv-applications/{id}/renewal")
class RenewalApi {

	private final RenewalDesk desk;

	private final TlvReading reading;

	RenewalApi(RenewalDesk desk, TlvReading reading) {
		this.desk = desk;
		this.reading = reading;
	}

	@GetMapping
	ResponseEntity<RenewalView> show(@PathVariable TlvApplicationId id, Actor actor) {
		reading.view(id, actor);
		RenewalView renewal = desk.view(id, actor).orElseThrow(NotFound::new);
		return ETags.ok(renewal, renewal.version());
	}

	@PostMapping
	@Allowed({ Role.RECEIVING_SCHOOL, Role.SCHOOL_CARE_COORDINATOR })
	ResponseEntity<RenewalView> choose(@PathVariable TlvApplicationId id, @RequestBody ChooseRenewal body,
			IfMatch match, Actor actor) {
		desk.requireMay(id, actor);
		desk.choose(id, match.version(), body, actor);
		return show(id, actor);
	}

}
