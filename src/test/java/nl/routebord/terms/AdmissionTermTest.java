package nl.routebord.terms;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import nl.routebord.terms.TermEvent.Code;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionTermTest {

	private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 13);

	private final WorkingDays workingDays = WorkingDays.ofTheAct();

	@Test
	void s28SixWeeksEndAfterChristmasAndTheWeekend() {
		AdmissionTerm term = new AdmissionTerm(RECEIVED, false);
		assertThat(term.dueDate(this.workingDays)).isEqualTo("2025-12-29");
		assertThat(term.unfold(this.workingDays).events()).extracting(TermEvent::code)
			.containsExactly(Code.RECEIVED, Code.TERM_SET, Code.NEXT_WORKING_DAY);
	}

	@Test
	void s28FourMoreWeeksCountFromChristmasItself() {
		assertThat(new AdmissionTerm(RECEIVED, true).dueDate(this.workingDays)).isEqualTo("2026-01-22");
	}

	@Test
	void s28TemporaryPlacementStartsTheDayAfterTenWeeks() {
		assertThat(new AdmissionTerm(RECEIVED, true).temporaryPlacementFrom(this.workingDays)).isEqualTo("2026-01-23");
	}

}
