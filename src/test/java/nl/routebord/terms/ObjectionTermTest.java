package nl.routebord.terms;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.routebord.terms.TermEvent.Code;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectionTermTest {

	private final WorkingDays workingDays = WorkingDays.ofTheAct();

	@ParameterizedTest
	@CsvSource(textBlock = """
			S1, 2025-10-20, 2025-12-01
			S2, 2026-05-18, 2026-06-29
			S4, 2026-02-23, 2026-04-07
			S5, 2026-02-20, 2026-04-07
			S9, 2025-10-20, 2025-12-01
			""")
	void s1s2s4s5s9TheObjectionTermEnds(String scenario, LocalDate notified, LocalDate expected) {
		assertThat(new ObjectionTerm(notified).end(this.workingDays)).as(scenario).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-04-07,           , true
			2026-04-08,           , false
			2026-04-13, 2026-04-07, true
			2026-04-14, 2026-04-07, true
			2026-04-15, 2026-04-07, false
			2026-04-13, 2026-04-08, false
			2026-04-13,           , false
			2026-04-01, 2026-03-30, true
			""")
	void s4ALetterIsInTimeWhenPostedInTimeAndReceivedWithinAWeek(LocalDate received, LocalDate posted, boolean timely) {
		assertThat(new ObjectionTerm(LocalDate.of(2026, 2, 23)).isTimely(received, posted, this.workingDays))
			.isEqualTo(timely);
	}

	@Test
	void theWeekOfThePostRunsOnWhenItEndsOnEasterMonday() {
		ObjectionTerm term = new ObjectionTerm(LocalDate.of(2026, 2, 16)); // ends Monday
																			// 30 March
		LocalDate posted = LocalDate.of(2026, 3, 30);
		assertThat(term.isTimely(LocalDate.of(2026, 4, 7), posted, this.workingDays)).isTrue();
		assertThat(term.isTimely(LocalDate.of(2026, 4, 8), posted, this.workingDays)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			S4, 2026-02-23, false, 2026-06-30
			S4, 2026-02-23, true,  2026-08-11
			S9, 2025-10-20, false, 2026-02-23
			S9, 2025-10-20, true,  2026-04-07
			""")
	void s4s9TheDecisionOnTheObjectionIsDue(String scenario, LocalDate notified, boolean adjourned,
			LocalDate expected) {
		ObjectionDecisionTerm term = new ObjectionDecisionTerm(new ObjectionTerm(notified), adjourned);
		assertThat(term.dueDate(this.workingDays)).as(scenario).isEqualTo(expected);
	}

	@Test
	void anAdjournmentCountsFromTheUnshiftedEnd() {
		ObjectionTerm term = new ObjectionTerm(LocalDate.of(2025, 12, 30)); // ends
																			// Tuesday 10
																			// February
		assertThat(new ObjectionDecisionTerm(term, false).dueDate(this.workingDays)).isEqualTo("2026-05-06");
		assertThat(new ObjectionDecisionTerm(term, true).dueDate(this.workingDays)).isEqualTo("2026-06-16");
		assertThat(new ObjectionDecisionTerm(term, true).unfold(this.workingDays).events()).extracting(TermEvent::code)
			.containsExactly(Code.EARLIER_TERM_ENDED, Code.TERM_SET, Code.ADJOURNED);
	}

	@Test
	void s9TheAdviceOfTheLbtIsAskedWithinTwoWeeks() {
		assertThat(CommitteeTerms.askLbtBy(LocalDate.of(2025, 11, 24), this.workingDays).end()).isEqualTo("2025-12-08");
	}

	@Test
	void s4TheAdviceOfTheLbtIsAskedWithinTwoWeeksAfterReceipt() {
		// 27 April is King's Day
		assertThat(CommitteeTerms.askLbtBy(LocalDate.of(2026, 4, 13), this.workingDays).end()).isEqualTo("2026-04-28");
	}

	@Test
	void s9TheOpinionOfTheGpoComesWithinTenWeeks() {
		assertThat(CommitteeTerms.gpoOpinionBy(LocalDate.of(2026, 1, 12), this.workingDays).end())
			.isEqualTo("2026-03-23");
	}

	@Test
	void theTermStandsStillWhileADefectCanBeRepaired() {
		ObjectionTerm objected = new ObjectionTerm(LocalDate.of(2026, 2, 23)); // ends 7
																				// April
		Suspension repair = new Suspension(Suspension.Ground.SUPPLEMENT, Suspension.Party.APPLICANT,
				LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 27));
		ObjectionDecisionTerm term = new ObjectionDecisionTerm(objected, false, List.of(repair), null);
		assertThat(term.dueDate(this.workingDays)).as("six days on from 30 June").isEqualTo("2026-07-06");
		assertThat(new ObjectionDecisionTerm(objected, true, List.of(repair), null).dueDate(this.workingDays))
			.isEqualTo("2026-08-17");
	}

	@Test
	void whatIsRepairedBeforeTheTermBeganMovesNothing() {
		Suspension repair = new Suspension(Suspension.Ground.SUPPLEMENT, Suspension.Party.APPLICANT,
				LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 23));
		assertThat(new ObjectionDecisionTerm(new ObjectionTerm(LocalDate.of(2026, 2, 23)), false, List.of(repair), null)
			.dueDate(this.workingDays)).isEqualTo("2026-06-30");
	}

	@Test
	void furtherDelayIsAsAgreedWithoutAShift() {
		LocalDate sunday = LocalDate.of(2026, 9, 6);
		ObjectionDecisionTerm term = new ObjectionDecisionTerm(new ObjectionTerm(LocalDate.of(2026, 2, 23)), true,
				List.of(), sunday);
		assertThat(term.dueDate(this.workingDays)).isEqualTo(sunday);
		assertThat(term.unfold(this.workingDays).events()).extracting(TermEvent::code)
			.containsExactly(Code.EARLIER_TERM_ENDED, Code.TERM_SET, Code.ADJOURNED, Code.FURTHER_DELAY_AGREED);
	}

}
