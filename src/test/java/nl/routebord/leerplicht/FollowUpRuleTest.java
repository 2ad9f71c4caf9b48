package nl.routebord.leerplicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.UnitId;
import nl.routebord.leerplicht.FollowUpRule.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpRuleTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	/** Steps as KIND or KIND:WORD with spaces between; age in years on the day. */
	@ParameterizedTest
	@CsvSource({ "10, INTAKE, ROUTE:VOLUNTARY_HELP, LPA_PARENTS_HEARD",
			"10, INTAKE PARENTS_HEARD, ROUTE:VOLUNTARY_HELP, ",
			"12, INTAKE PARENTS_HEARD, ROUTE:VOLUNTARY_HELP, LPA_PUPIL_HEARD",
			"12, INTAKE PARENTS_HEARD PUPIL_HEARD, ROUTE:HALT, ",
			"12, INTAKE PARENTS_NOT_HEARD:REFUSED PUPIL_NOT_HEARD:NOT_COME, ROUTE:HALT, ",
			"11, INTAKE PARENTS_HEARD, ROUTE:HALT, LPA_PUPIL_TWELVE", "18, INTAKE PUPIL_HEARD, ROUTE:VOLUNTARY_HELP, ",
			"18, INTAKE, ROUTE:VOLUNTARY_HELP, LPA_PUPIL_HEARD",
			"18, INTAKE PUPIL_HEARD, ROUTE:CIVIL_COERCION, LPA_PUPIL_ADULT", "10, INTAKE, INTERVENTION:CONVERSATION, ",
			"10, INTAKE, INTERVENTION:WARNING, LPA_PARENTS_HEARD", "10, INTAKE PARENTS_HEARD, INTERVENTION:WARNING, ",
			"13, INTAKE PARENTS_HEARD PUPIL_HEARD, INTERVENTION:HALT_REFERRAL, LPA_ON_ITS_ROUTE",
			"13, INTAKE PARENTS_HEARD PUPIL_HEARD ROUTE:HALT, INTERVENTION:HALT_REFERRAL, ",
			"13, INTAKE PARENTS_HEARD PUPIL_HEARD ROUTE:HALT, INTERVENTION:PV_PUPIL, LPA_ON_THE_CRIMINAL_ROUTE",
			"13, INTAKE PARENTS_HEARD PUPIL_HEARD ROUTE:CRIMINAL_COERCION, INTERVENTION:PV_PUPIL, ",
			"11, INTAKE PARENTS_HEARD ROUTE:CRIMINAL_COERCION, INTERVENTION:PV_PUPIL, LPA_PUPIL_TWELVE",
			"11, INTAKE PARENTS_HEARD ROUTE:CRIMINAL_COERCION, INTERVENTION:PV_PARENT, ",
			"10, INTAKE PARENTS_HEARD, INTERVENTION:RVDK_REQUEST, LPA_ON_THE_CIVIL_ROUTE",
			"10, INTAKE PARENTS_HEARD ROUTE:CIVIL_COERCION, INTERVENTION:RVDK_REQUEST, ",
			"10, INTAKE PARENTS_HEARD ROUTE:VOLUNTARY_HELP, ROUTE:CIVIL_COERCION, LPA_ONE_ROUTE",
			"10, INTAKE PARENTS_HEARD ROUTE:VOLUNTARY_HELP ROUTE_LEFT:NO_EFFECT, ROUTE:CIVIL_COERCION, ",
			"10, INTAKE, ROUTE_LEFT:NO_EFFECT, LPA_ON_A_ROUTE",
			"10, INTAKE PARENTS_HEARD ROUTE:VOLUNTARY_HELP, CLOSED:BACK_AT_SCHOOL, LPA_LEFT_BEFORE_CLOSED",
			"10, INTAKE, CLOSED:BACK_AT_SCHOOL, ", "10, INTAKE, INTAKE, LPA_ONCE",
			"10, INTAKE PARENTS_HEARD, PARENTS_NOT_HEARD:REFUSED, LPA_ONCE" })
	void stepFitsOrNot(int age, String before, String step, String rule) {
		assertThat(FollowUpRule.against(followUp(before), child(age), move(step, DAY)).map(Enum::name))
			.isEqualTo(Optional.ofNullable(rule));
	}

	@Test
	void nothingFollowsTheEndNorComesBeforeTheBegin() {
		FollowUp open = followUp("INTAKE");
		FollowUp closed = new FollowUp(open.id(), 1, open.pupil(), open.unit(), DAY, Optional.of(DAY), open.steps());
		assertThat(FollowUpRule.against(closed, child(10), move("PARENTS_HEARD", DAY))).contains(FollowUpRule.LPA_OPEN);
		assertThat(FollowUpRule.against(open, child(10), move("PARENTS_HEARD", DAY.minusDays(1))))
			.contains(FollowUpRule.LPA_DAY);
	}

	/** R-LPA-01: also that a criminal route was left. */
	@Test
	void whatIsCriminalLiesApart() {
		FollowUp halt = followUp("INTAKE PARENTS_HEARD PUPIL_HEARD ROUTE:HALT");
		assertThat(halt.enforces(StepKind.ROUTE_LEFT, "NO_EFFECT")).isTrue();
		assertThat(halt.enforces(StepKind.INTERVENTION, "WARNING")).isTrue();
		assertThat(halt.enforces(StepKind.INTERVENTION, "CONVERSATION")).isFalse();
		assertThat(halt.enforces(StepKind.PUPIL_HEARD, "")).isFalse();
		assertThat(halt.enforces(StepKind.ROUTE, "CRIMINAL_COERCION")).isTrue();
		assertThat(followUp("INTAKE ROUTE:VOLUNTARY_HELP").enforces(StepKind.ROUTE_LEFT, "NO_EFFECT")).isFalse();
	}

	private static DutyPupil child(int age) {
		return new DutyPupil(UUID.randomUUID(), new UnitId(UUID.randomUUID()), "Kind", DAY.minusYears(age),
				Optional.empty(), Optional.empty());
	}

	private static FollowUp followUp(String steps) {
		List<Step> taken = new ArrayList<>();
		for (String step : steps.split(" ")) {
			Move move = move(step, DAY);
			taken.add(new Step(UUID.randomUUID(), move.kind(), move.word(), null, DAY, "", false));
		}
		return new FollowUp(UUID.randomUUID(), 0, UUID.randomUUID(), new UnitId(UUID.randomUUID()), DAY,
				Optional.empty(), taken);
	}

	private static Move move(String step, LocalDate on) {
		String[] parts = step.split(":");
		return new Move(StepKind.valueOf(parts[0]), (parts.length > 1) ? parts[1] : "", on);
	}

}
