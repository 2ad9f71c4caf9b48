package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import nl.routebord.absence.ReportDuty.Sent;
import nl.routebord.absence.ReportThreshold.Holiday;
import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.Test;

class ReportDutyTest {

	private static final Holiday CHRISTMAS = new Holiday(day("2025-12-20"), day("2026-01-04"));

	private static final LessonDays DAYS = new LessonDays(List.of(CHRISTMAS), WorkingDays.ofTheAct());

	private static final LocalDate BORN = day("2011-03-14");

	private static final LocalDate LATER = day("2026-07-01");

	/** S11. */
	@Test
	void s11SixteenHoursOverChristmasAndTheCountBeginsAnewAfterTheReport() {
		List<Absence> missed = new ArrayList<>(
				List.of(truant("2025-12-08", 480), truant("2025-12-15", 240), truant("2026-01-06", 240)));
		DueReport due = only(missed, List.of());
		assertThat(due)
			.isEqualTo(new DueReport(ReportKind.REL_16_IN_4, day("2025-12-08"), day("2026-01-06"), 960, false));
		List<Sent> sent = List.of(new Sent(due.kind(), due.begin(), due.end()));
		assertThat(duty().due(missed, sent, LATER)).isEmpty();
		missed.add(truant("2026-01-07", 959));
		assertThat(duty().due(missed, sent, LATER)).isEmpty();
		missed.add(truant("2026-01-08", 1));
		assertThat(only(missed, sent).begin()).isEqualTo("2026-01-07");
		assertThat(duty().due(missed, sent, day("2026-01-12"))).as("once in seven days, R-VZ-04").isEmpty();
		assertThat(duty().due(missed, sent, day("2026-01-13"))).hasSize(1);
	}

	/** R-VZ-06: a lesson counts as an hour of lesson time. */
	@Test
	void lessonOfFiftyMinutesCountsAsAnHour() {
		List<Absence> lessons = new ArrayList<>();
		for (DayPart part : List.of(DayPart.LESSON_1, DayPart.LESSON_2, DayPart.LESSON_3, DayPart.LESSON_4)) {
			for (String on : List.of("2026-01-12", "2026-01-14", "2026-01-19", "2026-01-21")) {
				lessons.add(new Absence(day(on), part, 50, AbsenceReason.TRUANT));
			}
		}
		assertThat(duty().due(lessons, List.of(), LATER)).as("800 minutes").isEmpty();
		assertThat(duty().lasting(50).due(lessons, List.of(), LATER))
			.containsExactly(new DueReport(ReportKind.REL_16_IN_4, day("2026-01-12"), day("2026-01-21"), 960, false));
		lessons.remove(0);
		assertThat(duty().lasting(50).due(lessons, List.of(), LATER)).as("fifteen lessons").isEmpty();
		assertThat(duty().lasting(45).missed(List.of(truant("2026-01-12", 45), truant("2026-01-13", 20))))
			.extracting(Absence::minutes)
			.containsExactly(60, 27);
	}

	/** S12. */
	@Test
	void s12SickLeaveIsNeverReportedAndWorriesOnlyByItself() {
		List<Absence> missed = List.of(absent("2026-01-12", 300, AbsenceReason.SICK),
				absent("2026-01-13", 300, AbsenceReason.SICK), truant("2026-01-20", 480));
		assertThat(duty().due(missed, List.of(), LATER)).isEmpty();
		assertThat(sickness("2026-01-12", "2026-01-13")).isEmpty();
		assertThat(sickness("2026-01-12", "2026-01-19", "2026-01-26")).isEmpty();
		assertThat(sickness("2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02"))
			.contains(WorryingSickness.FOURTH_TIME);
		assertThat(WorryingSickness.of(Stream
			.of("2025-12-15", "2025-12-16", "2025-12-17", "2025-12-18", "2025-12-19", "2026-01-05", "2026-01-06")
			.map(ReportDutyTest::day)
			.toList(), DAYS, false, day("2026-02-02"))).as("the holiday does not break the series")
			.contains(WorryingSickness.SEVENTH_DAY);
	}

	/** S13. */
	@Test
	void s13AbsentWithoutReasonForFourWeeksIsLongAbsence() {
		List<Absence> missed = everyDay("2026-01-12", "2026-02-06");
		List<Sent> sent = List.of(new Sent(ReportKind.REL_16_IN_4, day("2026-01-12"), day("2026-02-06")));
		assertThat(duty().due(missed, sent, LATER)).isEmpty();
		List<Absence> another = everyDay("2026-01-12", "2026-02-09");
		DueReport due = only(another, sent);
		assertThat(due.kind()).isEqualTo(ReportKind.LRV);
		assertThat(due.begin()).isEqualTo("2026-01-12");
		assertThat(due.end()).isEqualTo("2026-02-09");
		assertThat(due.allMissed()).isTrue();
		assertThat(duty().due(everyDay("2026-01-12", "2026-03-20"),
				List.of(sent.get(0), new Sent(due.kind(), due.begin(), due.end())), LATER))
			.as("told once")
			.isEmpty();
		another.removeIf((one) -> one.on().equals(day("2026-01-28")));
		assertThat(duty().due(another, sent, LATER)).as("there for a day").isEmpty();
	}

	/** S30. */
	@Test
	void s30FromEighteenOnlyTheVoluntaryReport() {
		ReportDuty adult = new ReportDuty(DAYS, List.of(), day("2008-05-05"), false);
		assertThat(adult.due(List.of(truant("2026-05-11", 480), truant("2026-05-12", 480)), List.of(), LATER))
			.isEmpty();
		assertThat(adult.due(List.of(truant("2026-04-29", 480), truant("2026-05-04", 480)), List.of(), LATER))
			.extracting(DueReport::kind)
			.containsExactly(ReportKind.REL_16_IN_4);
		assertThat(adult.due(everyDay("2026-05-06", "2026-06-08"), List.of(), LATER)).extracting(DueReport::kind)
			.containsExactly(ReportKind.EIGHTEEN_PLUS);
		assertThat(new ReportDuty(DAYS, List.of(), day("2008-05-05"), true).due(everyDay("2026-05-06", "2026-06-08"),
				List.of(), LATER))
			.isEmpty();
	}

	@Test
	void holidayWithoutLeaveIsReportedAsSuchOnce() {
		List<Absence> missed = List.of(absent("2026-02-05", 330, AbsenceReason.HOLIDAY),
				absent("2026-02-06", 330, AbsenceReason.HOLIDAY));
		DueReport due = only(missed, List.of());
		assertThat(due).isEqualTo(new DueReport(ReportKind.LUXURY, day("2026-02-05"), day("2026-02-06"), 660, true));
		assertThat(duty().due(missed, List.of(new Sent(due.kind(), due.begin(), due.end())), LATER)).isEmpty();
	}

	@Test
	void agreedReducedTimetableIsNoAbsence() {
		ReducedTimetable agreed = new ReducedTimetable(day("2026-01-01"), day("2026-06-30"), 300);
		ReportDuty duty = new ReportDuty(DAYS, List.of(agreed), BORN, false);
		List<Absence> missed = List.of(truant("2026-01-12", 480), truant("2026-01-19", 480), truant("2026-01-26", 300));
		assertThat(duty().due(missed, List.of(), LATER)).hasSize(1);
		assertThat(duty.due(missed, List.of(), LATER)).as("of each week no more than was to be attended").isEmpty();
		assertThat(duty().due(List.of(absent("2026-01-12", 960, AbsenceReason.AGREED)), List.of(), LATER)).isEmpty();
	}

	@Test
	void ofADayThatWasRegisteredTwiceTheLessonsCount() {
		Absence whole = new Absence(day("2026-01-12"), DayPart.DAY, 480, AbsenceReason.TRUANT);
		Absence lesson = new Absence(day("2026-01-12"), DayPart.LESSON_3, 50, AbsenceReason.TRUANT);
		Absence there = new Absence(day("2026-01-12"), DayPart.DAY, 0, AbsenceReason.PRESENT);
		assertThat(Absence.missed(List.of(whole, lesson))).containsExactly(lesson);
		assertThat(Absence.missed(List.of(there))).isEmpty();
	}

	@Test
	void noOrderOfArrivalChangesTheOutcome() {
		Random random = new Random(11);
		for (int turn = 0; turn < 500; turn++) {
			List<Absence> missed = some(random, day("2025-11-24"), 80);
			List<Sent> sent = random.nextBoolean() ? List.of()
					: List.of(new Sent(ReportKind.REL_16_IN_4, day("2025-11-25"), day("2025-12-10")));
			List<Absence> other = new ArrayList<>(missed);
			Collections.shuffle(other, random);
			assertThat(duty().due(other, sent, LATER)).isEqualTo(duty().due(missed, sent, LATER));
		}
	}

	@Test
	void holidayNeverCreatesAReport() {
		Random random = new Random(13);
		for (int turn = 0; turn < 500; turn++) {
			List<Absence> free = some(random, CHRISTMAS.from(), 16);
			assertThat(duty().due(free, List.of(), LATER)).isEmpty();
			List<Absence> missed = some(random, day("2025-11-24"), 80);
			List<Absence> both = new ArrayList<>(missed);
			both.addAll(free);
			assertThat(duty().due(both, List.of(), LATER)).isEqualTo(duty().due(missed, List.of(), LATER));
		}
	}

	/** LRV is continuous absence (domain.md 1.2): who skips a lesson a day is there. */
	@Test
	void oneLessonADayForFourWeeksIsNoLongAbsence() {
		List<Absence> skipped = everyDay("2026-01-12", "2026-02-13").stream()
			.map((one) -> new Absence(one.on(), DayPart.LESSON_3, 60, AbsenceReason.TRUANT))
			.toList();
		DueReport due = only(skipped, List.of());
		assertThat(due.kind()).isEqualTo(ReportKind.REL_16_IN_4);
		assertThat(due.end()).isEqualTo("2026-02-02");
		List<Absence> lessons = skipped.stream()
			.flatMap((one) -> Stream.of(DayPart.LESSON_1, DayPart.LESSON_2, DayPart.LESSON_3, DayPart.LESSON_4)
				.map((part) -> new Absence(one.on(), part, 60, AbsenceReason.TRUANT)))
			.toList();
		assertThat(only(lessons, List.of()).kind()).as("all lessons of a short day").isEqualTo(ReportKind.LRV);
	}

	@Test
	void aLongAbsenceDoesNotHideSixteenHoursOutsideIt() {
		List<Absence> missed = everyDay("2026-03-09", "2026-04-10");
		missed.addAll(List.of(truant("2026-01-12", 480), truant("2026-01-20", 480)));
		List<DueReport> due = duty().due(missed, List.of(), LATER);
		assertThat(due).extracting(DueReport::kind).containsExactly(ReportKind.LRV, ReportKind.REL_16_IN_4);
		assertThat(due.get(1).end()).isEqualTo("2026-01-20");
		assertThat(duty().due(missed, List.of(new Sent(ReportKind.REL_16_IN_4, day("2026-01-12"), day("2026-01-20"))),
				LATER))
			.extracting(DueReport::kind)
			.containsExactly(ReportKind.LRV);
	}

	/** R-VZ-04 and R-VZ-05. */
	@Test
	void onlyWhoHasNotBeenBackWaitsSevenDaysForTheNextReport() {
		List<Sent> sent = List.of(new Sent(ReportKind.REL_16_IN_4, day("2026-01-12"), day("2026-01-13")));
		List<Absence> back = List.of(truant("2026-01-12", 480), truant("2026-01-13", 480), truant("2026-01-15", 480),
				truant("2026-01-16", 480));
		List<DueReport> due = duty().due(back, sent, day("2026-01-16"));
		assertThat(due).extracting(DueReport::end).containsExactly(day("2026-01-16"));
		assertThat(duty().termFrom(due.get(0), back, sent)).isEqualTo("2026-01-16");
		List<Absence> away = new ArrayList<>(back);
		away.add(truant("2026-01-14", 480));
		assertThat(duty().due(away, sent, day("2026-01-16"))).isEmpty();
		DueReport next = duty().due(away, sent, day("2026-01-20")).get(0);
		assertThat(next.begin()).isEqualTo("2026-01-14");
		assertThat(duty().termFrom(next, away, sent)).isEqualTo("2026-01-20");
	}

	@Test
	void whoComesLateEachDayWasThere() {
		List<Absence> late = everyDay("2026-01-12", "2026-03-06").stream()
			.map((one) -> new Absence(one.on(), DayPart.LESSON_1, 10, AbsenceReason.LATE))
			.toList();
		assertThat(duty().due(late, List.of(), LATER)).isEmpty();
		List<Absence> more = new ArrayList<>(late.subList(2, late.size()));
		more.addAll(List.of(truant("2026-01-12", 480), truant("2026-01-13", 480)));
		assertThat(only(more, List.of()).allMissed()).as("each day whole").isTrue();
	}

	@Test
	void nothingWasAttendedOnlyIfEachDayWasMissedWhole() {
		List<Absence> hours = Stream.of("2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15")
			.map((day) -> new Absence(day(day), DayPart.MORNING, 240, AbsenceReason.TRUANT))
			.toList();
		assertThat(only(hours, List.of()).allMissed()).isFalse();
		List<Absence> halves = new ArrayList<>(hours);
		hours.forEach((one) -> halves.add(new Absence(one.on(), DayPart.AFTERNOON, 120, AbsenceReason.UNKNOWN)));
		assertThat(only(halves, List.of()).allMissed()).isTrue();
		assertThat(only(List.of(truant("2026-01-12", 480), truant("2026-01-15", 480)), List.of()).allMissed())
			.as("there in between")
			.isFalse();
	}

	@Test
	void whatComesInLateCountsAsIfItHadComeBeforeTheReportThatWasSent() {
		List<Sent> sent = List.of(new Sent(ReportKind.REL_16_IN_4, day("2026-02-09"), day("2026-02-11")));
		List<Absence> missed = new ArrayList<>(
				List.of(truant("2026-02-09", 330), truant("2026-02-10", 330), truant("2026-02-11", 330)));
		assertThat(duty().due(missed, sent, LATER)).isEmpty();
		missed.add(truant("2026-01-12", 480));
		assertThat(duty().due(missed, sent, LATER)).isEmpty();
		missed.add(truant("2026-01-13", 480));
		assertThat(only(missed, sent))
			.isEqualTo(new DueReport(ReportKind.REL_16_IN_4, day("2026-01-12"), day("2026-01-13"), 960, true));
		assertThat(duty().due(List.of(truant("2026-02-06", 480), truant("2026-02-12", 480)), sent, LATER))
			.as("the count begins anew after the report, R-VZ-04")
			.isEmpty();
	}

	@Test
	void oneLongAbsenceIsOneReportWhateverItsFirstDayBecomes() {
		List<Absence> missed = everyDay("2026-01-13", "2026-02-20");
		DueReport due = only(missed, List.of());
		List<Sent> sent = List.of(new Sent(due.kind(), due.begin(), due.end()));
		assertThat(due.begin()).isEqualTo("2026-01-13");
		missed.add(truant("2026-01-12", 330));
		assertThat(duty().due(missed, sent, LATER)).isEmpty();
	}

	@Test
	void holidayIsNotToldTwiceUnlessMoreThanThatWasMissed() {
		List<Absence> missed = new ArrayList<>(List.of(absent("2026-02-04", 330, AbsenceReason.HOLIDAY),
				absent("2026-02-05", 330, AbsenceReason.HOLIDAY), absent("2026-02-06", 330, AbsenceReason.HOLIDAY)));
		assertThat(only(missed, List.of()).kind()).isEqualTo(ReportKind.LUXURY);
		missed.set(0, truant("2026-02-04", 330));
		assertThat(duty().due(missed, List.of(), LATER)).extracting(DueReport::kind)
			.containsExactly(ReportKind.LUXURY, ReportKind.REL_16_IN_4);
	}

	@Test
	void sentReportsAreNeverToldAgainInWhateverOrderWasRegistered() {
		Random random = new Random(17);
		for (int turn = 0; turn < 500; turn++) {
			List<Absence> missed = some(random, day("2025-11-24"), 80);
			List<Sent> sent = new ArrayList<>();
			for (int round = 0; round < 20; round++) {
				List<DueReport> due = duty().due(missed.subList(0, random.nextInt(missed.size())), sent, LATER);
				due.forEach((one) -> sent.add(new Sent(one.kind(), one.begin(), one.end())));
			}
			for (List<DueReport> due = duty().due(missed, sent, LATER); !due.isEmpty(); due = duty().due(missed, sent,
					LATER)) {
				due.forEach((one) -> {
					assertThat(sent).filteredOn((told) -> told.kind() == one.kind())
						.noneMatch((told) -> told.touches(one.begin(), one.end()));
					sent.add(new Sent(one.kind(), one.begin(), one.end()));
				});
			}
		}
	}

	private static List<Absence> some(Random random, LocalDate from, int days) {
		List<Absence> missed = new ArrayList<>();
		for (int index = 0; index < 20; index++) {
			missed.add(new Absence(from.plusDays(random.nextInt(days)),
					DayPart.values()[random.nextInt(DayPart.values().length)], 30 + random.nextInt(200),
					AbsenceReason.values()[random.nextInt(AbsenceReason.values().length)]));
		}
		return missed;
	}

	private static java.util.Optional<WorryingSickness> sickness(String... days) {
		return WorryingSickness.of(Stream.of(days).map(ReportDutyTest::day).toList(), DAYS, false, day("2026-02-02"));
	}

	private static ReportDuty duty() {
		return new ReportDuty(DAYS, List.of(), BORN, false);
	}

	private static DueReport only(List<Absence> missed, List<Sent> sent) {
		List<DueReport> due = duty().due(missed, sent, LATER);
		assertThat(due).hasSize(1);
		return due.get(0);
	}

	private static List<Absence> everyDay(String from, String until) {
		return new ArrayList<>(day(from).datesUntil(day(until).plusDays(1))
			.filter(DAYS::isLessonDay)
			.map((day) -> new Absence(day, DayPart.DAY, 330, AbsenceReason.UNKNOWN))
			.toList());
	}

	private static Absence truant(String day, int minutes) {
		return absent(day, minutes, AbsenceReason.TRUANT);
	}

	private static Absence absent(String day, int minutes, AbsenceReason reason) {
		return new Absence(day(day), DayPart.DAY, minutes, reason);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
