package nl.routebord.web.tlv;

import java.time.LocalDate;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.region.SchoolType;
import nl.routebord.sharing.Action;
import nl.routebord.tlv.LeaveSchool;
import nl.routebord.tlv.LifeView;
import nl.routebord.tlv.RedeemTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.UseDesk;
import nl.routebord.tlv.UseView;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The use of a tlv for connected systems, such as the pupil administration of a school.
 */
@RestController
class UseApi {

	private final UseDesk desk;

	private final TlvReading reading;

	UseApi(UseDesk desk, TlvReading reading) {
		this.desk = desk;
		this.reading = reading;
	}

	/** Enrols on the tlv with this number; the answer is the acknowledgement. */
	@PostMapping("/api/v1/tlv-enrolments")
	@Allowed({ Role.RECEIVING_SCHOOL, Role.SCHOOL_CARE_COORDINATOR })
	@ResponseStatus(HttpStatus.CREATED)
	UseView redeem(@RequestBody EnrolmentBody body, Actor actor) {
		return desk.redeem(
				new RedeemTlv(Typed.text(body.number()), body.birthDate(), body.enrolledOn(), body.schoolType()),
				actor);
	}

	@GetMapping("/api/v1/tlv-applications/{id}/life")
	@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
			Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
	ResponseEntity<LifeView> life(@PathVariable TlvApplicationId id, Actor actor) {
		reading.view(id, actor);
		LifeView life = desk.life(id, actor).orElseThrow(NotFound::new);
		return ETags.ok(life, life.version());
	}

	@PostMapping("/api/v1/tlv-applications/{id}/departure")
	@Allowed({ Role.RECEIVING_SCHOOL, Role.SCHOOL_CARE_COORDINATOR, Role.SWV_SECRETARIAT })
	ResponseEntity<LifeView> leave(@PathVariable TlvApplicationId id, @RequestBody DepartureBody body, IfMatch match,
			Actor actor) {
		desk.requireMay(id, Action.LEAVE_ON_TLV, actor);
		desk.leave(id, match.version(), new LeaveSchool(body.lastDay(), body.to()), actor);
		return life(id, actor);
	}

	@PostMapping("/api/v1/tlv-applications/{id}/receiving-school")
	@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SWV_SECRETARIAT })
	ResponseEntity<LifeView> announce(@PathVariable TlvApplicationId id, @RequestBody SchoolBody body, IfMatch match,
			Actor actor) {
		desk.requireMay(id, Action.ANNOUNCE_TLV, actor);
		desk.announce(id, match.version(), Typed.text(body.schoolCode()), actor);
		return life(id, actor);
	}

	@PostMapping("/api/v1/tlv-applications/{id}/return-agreement")
	@Allowed(Role.SWV_DECIDER)
	ResponseEntity<LifeView> agreeToReturn(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Reason body,
			IfMatch match, Actor actor) {
		desk.requireMay(id, Action.AGREE_TO_RETURN, actor);
		desk.agreeToReturn(id, match.version(), Typed.text(body.reason()), actor);
		return life(id, actor);
	}

	/** As the school knows it. */
	record EnrolmentBody(@Nullable String number, @Nullable LocalDate birthDate, @Nullable LocalDate enrolledOn,
			@Nullable SchoolType schoolType) {
	}

	record DepartureBody(@Nullable LocalDate lastDay, LeaveSchool.@Nullable Destination to) {
	}

	record SchoolBody(@Nullable String schoolCode) {
	}

}
