package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.routebord.sharing.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of design.md §5. */
class PhasesTest {

	@ParameterizedTest
	@CsvSource({ "SIGNALLED,P1", "FAMILY_CONTACTED,P1", "KERNPARTNER_CONSULT,P2", "MDO,P2", "PLAN_ACTIVE,P2",
			"THUISZITTER_TABLE,P3", "ESCALATED,P3", "CLOSED,P7" })
	void followsFromTheState(CaseState state, Phase phase) {
		assertThat(Phases.of(state, Set.of())).containsExactly(phase);
	}

	@Test
	void severalHoldAtOnce() {
		assertThat(Phases.of(CaseState.THUISZITTER_TABLE, Set.of(Position.TLV_APPLICATION)))
			.containsExactlyInAnyOrder(Phase.P3, Phase.P4);
	}

	@Test
	void closedCaseInAftercareIsReturningAndNotClosed() {
		assertThat(Phases.of(CaseState.CLOSED, Set.of(Position.AFTERCARE))).containsExactly(Phase.P6);
		assertThat(Phases.of(CaseState.CLOSED, Set.of(Position.TLV_UNUSED))).containsExactly(Phase.P6);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 4, 12, 20, 128 })
	void maskKeepsEveryPhase(int mask) {
		assertThat(Phases.mask(Phases.from(mask))).isEqualTo(mask);
	}

	@ParameterizedTest
	@CsvSource({ "1,R-2026-0001", "412,R-2026-0412", "9999,R-2026-9999", "10000,R-2026-10000" })
	void numberHasAtLeastFourDigits(int sequence, String text) {
		assertThat(new CaseNumber(2026, sequence).text()).isEqualTo(text);
	}

}
