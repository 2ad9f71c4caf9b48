package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.Role;
import org.junit.jupiter.api.Test;

/** For which purpose a role reads in which phases (privacy.md A.2, B.2). */
class PurposeTest {

	private static final Set<Phase> KEPT = EnumSet.of(Phase.P2, Phase.P7);

	@Test
	void whatAnSwvKeepsBesideWhatRunsIsForNobodyElseThePurpose() {
		assertThat(Purpose.of(Role.SCHOOL_CARE_COORDINATOR, KEPT)).containsExactly(Purpose.D2);
		assertThat(Purpose.of(Role.ATTENDANCE_OFFICER, KEPT)).containsExactly(Purpose.D2, Purpose.D4, Purpose.D6);
		assertThat(Purpose.of(Role.SWV_DECIDER, EnumSet.of(Phase.P1, Phase.P7))).containsExactly(Purpose.D7,
				Purpose.D8);
	}

	@Test
	void closedCaseAndOneWithoutAPhaseAreAsTheyWere() {
		assertThat(Purpose.of(Role.SWV_DECIDER, EnumSet.of(Phase.P7))).containsExactly(Purpose.D7, Purpose.D8);
		assertThat(Purpose.of(Role.SCHOOL_MENTOR, EnumSet.noneOf(Phase.class))).isEmpty();
	}

}
