package nl.routebord.web.residential;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.residential.AsKept;
import nl.routebord.residential.LeavingDesk;
import nl.routebord.residential.LeavingFor;
import nl.routebord.residential.PlacementDesk;
import nl.routebord.residential.PlacementId;
import nl.routebord.residential.PlacementReading;
import nl.routebord.residential.PlacementView;
import nl.routebord.residential.RecordLeaving;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.residential.StartPlacement;
import nl.routebord.residential.StayDesk;
import nl.routebord.residential.StayKind;
import nl.routebord.residential.StayStep;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.IfMatch;
import nl.routebord.web.casefile.AllowedToCasePeople;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stays in institutions for connected systems, by the version that each view says. */
@RestController
@AllowedToCasePeople
@RequestMapping("/api/v1/cases/{id}/placements")
class PlacementApi {

	private final PlacementDesk placements;

	private final LeavingDesk leavings;

	private final StayDesk stays;

	private final PlacementReading reading;

	PlacementApi(PlacementDesk placements, LeavingDesk leavings, StayDesk stays, PlacementReading reading) {
		this.placements = placements;
		this.leavings = leavings;
		this.stays = stays;
		this.reading = reading;
	}

	@GetMapping
	List<PlacementView> all(@PathVariable CaseFileId id, Actor actor) {
		return reading.of(id, actor);
	}

	@PostMapping
	@Allowed({ Role.RECEIVING_SCHOOL, Role.FAMILY_WORKER, Role.YOUTH_CARE })
	@ResponseStatus(HttpStatus.CREATED)
	List<PlacementView> start(@PathVariable CaseFileId id, @RequestBody PlacementBody body, Actor actor) {
		placements.start(body.command(id), actor);
		return reading.of(id, actor);
	}

	/** The institution's part: one of the steps, or what becomes of the stay. */
	@PostMapping("/{placement}/steps")
	@Allowed({ Role.RECEIVING_SCHOOL, Role.FAMILY_WORKER, Role.YOUTH_CARE })
	List<PlacementView> step(@PathVariable CaseFileId id, @PathVariable UUID placement, @RequestBody StepBody body,
			IfMatch match, Actor actor) {
		AsKept stay = new AsKept(id, new PlacementId(placement), match.version());
		placements.requireKept(id, stay.id(), actor);
		switch ((body.step() != null) ? body.step() : Step.LEAVE) {
			case EXTEND -> placements.extend(stay, body.required("day"), actor);
			case CANCEL -> placements.cancel(stay, actor);
			case LEAVE -> leavings.leave(stay, new RecordLeaving(body.day(), body.to(), body.enrolledOn()), actor);
			case ENROLLED -> leavings.enrolled(stay, body.destination(), body.required("day"), actor);
			case NOTIFY -> stays.done(stay, StayStep.NOTIFY, body.required("day"), actor);
			case AGREE -> stays.done(stay, StayStep.AGREE, body.required("day"), actor);
			case UPDATE -> stays.done(stay, StayStep.UPDATE, body.required("day"), actor);
			case TALK -> stays.done(stay, StayStep.TALK, body.required("day"), actor);
		}
		return reading.of(id, actor);
	}

	@PostMapping("/{placement}/transfers")
	@Allowed({ Role.RECEIVING_SCHOOL, Role.FAMILY_WORKER, Role.YOUTH_CARE })
	List<PlacementView> transfer(@PathVariable CaseFileId id, @PathVariable UUID placement,
			@RequestBody PlacementBody body, IfMatch match, Actor actor) {
		placements.requireKept(id, new PlacementId(placement), actor);
		leavings.transfer(new AsKept(id, new PlacementId(placement), match.version()), body.command(id), actor);
		return reading.of(id, actor);
	}

	enum Step {

		NOTIFY, AGREE, UPDATE, TALK, EXTEND, CANCEL, LEAVE, ENROLLED

	}

	record PlacementBody(@Nullable StayKind kind, @Nullable String institution, @Nullable String schoolCode,
			@Nullable Boolean ownSchool, @Nullable Boolean onTlv, @Nullable LocalDate placedOn,
			@Nullable LocalDate expectedUntil, @Nullable ResidentialRegime regime) {

		StartPlacement command(CaseFileId caseFile) {
			return new StartPlacement(UUID.randomUUID(), caseFile, kind, PlacementForm.text(institution),
					PlacementForm.text(schoolCode), Boolean.TRUE.equals(ownSchool), Boolean.TRUE.equals(onTlv),
					placedOn, expectedUntil, regime);
		}

		@Override
		public String toString() {
			return "PlacementBody[…]";
		}

	}

	/**
	 * @param day of the step; for EXTEND and LEAVE the last day, for ENROLLED the first
	 * at the next school
	 */
	record StepBody(@Nullable Step step, @Nullable LocalDate day, @Nullable LeavingFor to,
			@Nullable LocalDate enrolledOn) {

		LocalDate required(String field) {
			new Faults().addIf(day == null, field, "tlv.fault.date").throwIfAny();
			return Objects.requireNonNull(day);
		}

		LeavingFor destination() {
			new Faults().addIf(to == null, "to", "residential.fault.to").throwIfAny();
			return Objects.requireNonNull(to);
		}

	}

}
