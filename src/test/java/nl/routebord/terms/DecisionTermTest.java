package nl.routebord.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.routebord.terms.Suspension.Ground;
import nl.routebord.terms.Suspension.Party;
import nl.routebord.terms.TermEvent.Code;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionTermTest {

	private static final LocalDate RECEIVED = LocalDate.of(2025, 10, 6);

	private final WorkingDays workingDays = WorkingDays.ofTheAct();

	@Test
	void s1TheLegalDateIsEightWeeksAndTheNormDateSix() {
		LocalDate received = LocalDate.of(2025, 9, 15);
		assertThat(DecisionTerm.from(received).dueDate(this.workingDays)).hasValue(LocalDate.of(2025, 11, 10));
		assertThat(new ServiceNorm(6).end(received)).isEqualTo("2025-10-27");
	}

	@Test
	void s3ATermThatEndsOnLiberationDayEndsTheNextDay() {
		UnfoldedTerm term = DecisionTerm.from(LocalDate.of(2026, 3, 10)).unfold(this.workingDays);
		assertThat(term.end()).isEqualTo("2026-05-06");
		assertThat(term.events()).containsExactly(
				new TermEvent(LocalDate.of(2026, 3, 10), Code.RECEIVED, 0, LocalDate.of(2026, 3, 10)),
				new TermEvent(LocalDate.of(2026, 3, 10), Code.TERM_SET, 56, LocalDate.of(2026, 5, 5)),
				new TermEvent(LocalDate.of(2026, 5, 5), Code.NEXT_WORKING_DAY, 1, LocalDate.of(2026, 5, 6)));
	}

	@Test
	void s6AnIncompleteApplicationRepairedAddsNineDays() {
		DecisionTerm term = suspended(new Suspension(Ground.SUPPLEMENT, Party.APPLICANT, LocalDate.of(2025, 10, 13),
				LocalDate.of(2025, 10, 23), LocalDate.of(2025, 10, 27)));
		assertThat(DecisionTerm.from(RECEIVED).dueDate(this.workingDays)).hasValue(LocalDate.of(2025, 12, 1));
		assertThat(term.dueDate(this.workingDays)).hasValue(LocalDate.of(2025, 12, 10));
		assertThat(term.unfold(this.workingDays).events()).contains(new TermEvent(LocalDate.of(2025, 10, 13),
				Code.SUSPENDED_FOR_SUPPLEMENT, 9, LocalDate.of(2025, 12, 10)));
		assertThat(term.isSuspendedOn(LocalDate.of(2025, 10, 13))).isFalse();
		assertThat(term.isSuspendedOn(LocalDate.of(2025, 10, 14))).isTrue();
		assertThat(term.isSuspendedOn(LocalDate.of(2025, 10, 22))).isTrue();
		assertThat(term.isSuspendedOn(LocalDate.of(2025, 10, 23))).isFalse();
	}

	@Test
	void s7AnApplicationNotRepairedIsNotifiedAsNotProcessedWithinFourWeeks() {
		RepairTerm repair = new RepairTerm(LocalDate.of(2025, 10, 13), LocalDate.of(2025, 10, 27));
		assertThat(repair.notifyNotProcessedBy(this.workingDays).end()).isEqualTo("2025-11-24");
		assertThat(repair.isInTime(LocalDate.of(2025, 10, 27))).isTrue();
		assertThat(repair.isInTime(LocalDate.of(2025, 10, 28))).isFalse();
	}

	@Test
	void anUnansweredInvitationEndsTheSuspensionAtTheEndOfItsTerm() {
		DecisionTerm term = suspended(Suspension.awaiting(LocalDate.of(2025, 10, 13), LocalDate.of(2025, 10, 27)));
		assertThat(term.dueDate(this.workingDays)).hasValue(LocalDate.of(2025, 12, 15)); // 13
																							// days,
																							// Sunday
																							// 14
	}

	@Test
	void completionTheNextDayOrTheSameDayAddsNothing() {
		assertThat(dueAfter("2025-10-13", "2025-10-14")).isEqualTo("2025-12-01");
		assertThat(dueAfter("2025-10-13", "2025-10-13")).isEqualTo("2025-12-01");
		assertThat(dueAfter("2025-10-13", "2025-10-15")).isEqualTo("2025-12-02");
	}

	@Test
	void twoSuspensionsBothCount() {
		DecisionTerm term = suspended(suspension("2025-11-03", "2025-11-07"), suspension("2025-10-13", "2025-10-23"));
		assertThat(term.dueDate(this.workingDays)).hasValue(LocalDate.of(2025, 12, 15)); // 9
																							// +
																							// 3,
																							// Saturday
																							// 13
	}

	@Test
	void daysThatTwoSuspensionsShareCountOnce() {
		DecisionTerm overlapping = suspended(suspension("2025-10-13", "2025-10-23"),
				suspension("2025-10-20", "2025-10-30"));
		DecisionTerm nested = suspended(suspension("2025-10-13", "2025-10-30"), suspension("2025-10-15", "2025-10-20"));
		LocalDate due = LocalDate.of(2025, 12, 17); // 14 until 29 October: 16 days
		assertThat(overlapping.dueDate(this.workingDays)).hasValue(due);
		assertThat(nested.dueDate(this.workingDays)).hasValue(due);
	}

	@Test
	void suspensionAddsToTheUnshiftedEndAndTheShiftComesOnceAtTheEnd() {
		// unshifted 5 May (holiday) + 1 day = 6 May, not 7 May
		DecisionTerm term = new DecisionTerm(LocalDate.of(2026, 3, 10), List.of(suspension("2026-03-16", "2026-03-18")),
				null);
		assertThat(term.dueDate(this.workingDays)).hasValue(LocalDate.of(2026, 5, 6));
	}

	@Test
	void aNoticeNamesTheDateAsItStandsAlsoOnASunday() {
		DecisionTerm term = new DecisionTerm(RECEIVED, List.of(suspension("2025-10-13", "2025-10-23")),
				LocalDate.of(2026, 1, 4));
		assertThat(term.dueDate(this.workingDays)).hasValue(LocalDate.of(2026, 1, 4));
		assertThat(term.unfold(this.workingDays).events()).last()
			.isEqualTo(new TermEvent(LocalDate.of(2025, 12, 10), Code.NEW_DATE_NOTIFIED, 25, LocalDate.of(2026, 1, 4)));
	}

	@Test
	void whileTheClockStandsStillWithoutAKnownEndThereIsNoDueDate() {
		DecisionTerm term = suspended(
				new Suspension(Ground.FORCE_MAJEURE, Party.OTHER, LocalDate.of(2025, 10, 13), null, null));
		assertThat(term.dueDate(this.workingDays)).isEmpty();
		assertThat(term.isOpenOn(LocalDate.of(2026, 6, 1), this.workingDays)).isTrue();
		assertThat(term.isSuspendedOn(LocalDate.of(2026, 6, 1))).isTrue();
	}

	@Test
	void aTermIsOpenThroughItsDueDateAndNoLonger() {
		DecisionTerm term = DecisionTerm.from(RECEIVED);
		assertThat(term.isOpenOn(LocalDate.of(2025, 12, 1), this.workingDays)).isTrue();
		assertThat(term.isOpenOn(LocalDate.of(2025, 12, 2), this.workingDays)).isFalse();
	}

	@Test
	void theDueDateIsAlwaysTheSumOfItsEventsAndAWorkingDay() {
		Random random = new Random(42);
		for (int round = 0; round < 2000; round++) {
			LocalDate received = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3000));
			DecisionTerm term = new DecisionTerm(received, IntStream.range(0, random.nextInt(4)).mapToObj((each) -> {
				LocalDate invitation = received.plusDays(random.nextInt(50));
				return Suspension.supplemented(invitation, invitation.plusDays(random.nextInt(30)));
			}).toList(), null);
			UnfoldedTerm unfolded = term.unfold(this.workingDays);
			int days = unfolded.events().stream().mapToInt(TermEvent::days).sum();
			assertThat(received.plusDays(days)).isEqualTo(unfolded.end());
			assertThat(this.workingDays.isWorkingDay(unfolded.end())).isTrue();
			long still = received.datesUntil(received.plusDays(100)).filter(term::isSuspendedOn).count();
			assertThat(unfolded.end()).isEqualTo(this.workingDays.onOrAfter(received.plusDays(56 + still)));
		}
	}

	private LocalDate dueAfter(String invitation, String completed) {
		return suspended(suspension(invitation, completed)).dueDate(this.workingDays).orElseThrow();
	}

	private static DecisionTerm suspended(Suspension... suspensions) {
		return new DecisionTerm(RECEIVED, List.of(suspensions), null);
	}

	private static Suspension suspension(String invitation, String completed) {
		return Suspension.supplemented(LocalDate.parse(invitation), LocalDate.parse(completed));
	}

}
