package nl.routebord.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.terms.WorkingDays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** R-ZP-02 to R-ZP-07, and the development plan of 2.2. */
class AdmissionTest {

	private static final WorkingDays CALENDAR = WorkingDays.ofTheAct();

	private static final Actor SCHOOL = Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(),
			Role.SCHOOL_CARE_COORDINATOR);

	private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 13);

	@Test
	void s28OverChristmasAndThenPlacedForTheTimeBeing() {
		AdmissionRequest request = received();
		assertThat(request.clock().dueOn(CALENDAR)).isEqualTo(LocalDate.of(2025, 12, 29));
		request.openClock().extend(LocalDate.of(2025, 12, 22));
		assertThat(request.clock().dueOn(CALENDAR)).isEqualTo(LocalDate.of(2026, 1, 22));
		assertThat(request.clock().placementFrom(CALENDAR)).isEqualTo(LocalDate.of(2026, 1, 23));
		assertThat(request.waitsForPlacement()).isTrue();
		assertThatThrownBy(() -> request.openClock().extend(LocalDate.of(2025, 12, 23))).isInstanceOf(Conflict.class);
		request.placed(LocalDate.of(2026, 1, 23));
		assertThat(request.waitsForPlacement()).isFalse();
	}

	@Test
	void rZp07TheClockStandsStillWhileParentsSupplement() {
		AdmissionRequest request = received();
		request.openClock().suspend(LocalDate.of(2025, 11, 20));
		assertThat(request.waitsForPlacement()).isFalse();
		request.openClock().supplemented(LocalDate.of(2025, 11, 30));
		// 9 days, from 21 to 29 November: Thursday 25 December becomes Saturday 3 January
		assertThat(request.clock().dueOn(CALENDAR)).isEqualTo(LocalDate.of(2026, 1, 5));
		assertThatThrownBy(() -> request.openClock().supplemented(RECEIVED)).isInstanceOf(Conflict.class);
	}

	@Test
	void rZp04RefusedOnlyWithAnotherSchoolAndTheParentsConsulted() {
		AdmissionRequest request = received();
		LocalDate today = LocalDate.of(2025, 12, 1);
		assertThatThrownBy(() -> request.decide(new DecideAdmission(AdmissionStatus.REFUSED, null, " ", null), today))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::field)
						.containsExactly("otherSchool", "parentsOn"));
		request.decide(new DecideAdmission(AdmissionStatus.REFUSED, null, "De Meander", today), today);
		assertThat(request.status()).isEqualTo(AdmissionStatus.REFUSED);
		assertThatThrownBy(() -> request.placed(today)).isInstanceOf(Conflict.class);
	}

	@Test
	void planIsSetOnlyWithThePupilHeardAndIsEvaluatedEachYear() {
		DevelopmentPlan plan = new DevelopmentPlan(received(), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 16));
		LocalDate today = LocalDate.of(2026, 2, 1);
		assertThatThrownBy(() -> plan.set(new SetDevelopmentPlan(today, null, "", "", null), today))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::field)
						.isEqualTo(List.of("pupilHeardOn", "pupilView", "viewUsed", "consentOn")));
		assertThat(plan.evaluateBy()).isEmpty();
		plan.set(new SetDevelopmentPlan(today, today, "Ik wil rust", "Rustige plek", today), today);
		assertThat(plan.evaluateBy()).hasValue(LocalDate.of(2027, 2, 1));
		plan.evaluate(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2));
		assertThat(plan.evaluateBy()).hasValue(LocalDate.of(2027, 6, 1));
	}

	private static AdmissionRequest received() {
		return new AdmissionRequest(new ReceiveAdmission(UUID.randomUUID(), CaseFileId.fresh(), RECEIVED, false),
				RECEIVED, SCHOOL);
	}

}
