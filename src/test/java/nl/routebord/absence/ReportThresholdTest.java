package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.routebord.absence.ReportThreshold.Holiday;
import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.Test;

class ReportThresholdTest {

	private static final Holiday CHRISTMAS = new Holiday(day("2025-12-20"), day("2026-01-04"));

	private static final ReportThreshold THRESHOLD = new ReportThreshold(List.of(CHRISTMAS));

	/** S11. */
	@Test
	void holidayWeeksAreSkippedAndSixteenHoursAreEnough() {
		assertThat(THRESHOLD
			.reachedOn(List.of(missed("2025-12-08", 480), missed("2025-12-15", 240), missed("2026-01-06", 240))))
			.contains(day("2026-01-06"));
		assertThat(ReportThreshold.lastDayToSend(day("2026-01-06"), WorkingDays.ofTheAct())).isEqualTo("2026-01-13");
		assertThat(new ReportThreshold(List.of())
			.reachedOn(List.of(missed("2025-12-08", 480), missed("2025-12-15", 240), missed("2026-01-06", 240))))
			.as("without the holiday the first week is the fifth")
			.isEmpty();
	}

	/** S12. */
	@Test
	void authorisedAbsenceDoesNotCount() {
		assertThat(
				THRESHOLD.reachedOn(List.of(new MissedTime(day("2026-01-12"), 600, false), missed("2026-01-13", 480))))
			.isEmpty();
	}

	@Test
	void oneMinuteShortIsNotReached() {
		assertThat(THRESHOLD.reachedOn(List.of(missed("2026-01-12", 480), missed("2026-01-13", 479)))).isEmpty();
	}

	@Test
	void fourthLessonWeekCountsAndTheFifthNot() {
		assertThat(THRESHOLD.reachedOn(List.of(missed("2026-01-12", 480), missed("2026-02-06", 480))))
			.contains(day("2026-02-06"));
		assertThat(THRESHOLD.reachedOn(List.of(missed("2026-01-12", 480), missed("2026-02-09", 480)))).isEmpty();
	}

	@Test
	void holidayNeverCreatesAReport() {
		assertThat(THRESHOLD.reachedOn(List.of(missed("2025-12-22", 480), missed("2025-12-23", 480)))).isEmpty();
	}

	@Test
	void whatLiesInAHolidayChangesNothingWhereverItLies() {
		Random random = new Random(11);
		for (int turn = 0; turn < 500; turn++) {
			LocalDate from = day("2025-12-01").plusDays(random.nextInt(60));
			Holiday holiday = new Holiday(from, from.plusDays(random.nextInt(20)));
			ReportThreshold threshold = new ReportThreshold(List.of(holiday));
			List<MissedTime> missed = new ArrayList<>();
			for (int index = 0; index < 12; index++) {
				missed.add(
						new MissedTime(day("2025-12-01").plusDays(random.nextInt(90)), 30 + random.nextInt(200), true));
			}
			assertThat(threshold.first(missed))
				.isEqualTo(threshold.first(missed.stream().filter((one) -> !holiday.holds(one.on())).toList()));
		}
	}

	@Test
	void windowIsFourLessonWeeksOverHolidayWeeks() {
		assertThat(THRESHOLD.windowTo(day("2025-12-18"))).isEqualTo("2025-11-24");
		assertThat(THRESHOLD.windowTo(day("2025-12-24"))).as("in the holiday").isEqualTo("2025-11-24");
		assertThat(THRESHOLD.windowTo(day("2026-01-08"))).isEqualTo("2025-12-01");
	}

	@Test
	void weekWithOneFreeDayIsALessonWeek() {
		ReportThreshold freeMonday = new ReportThreshold(List.of(new Holiday(day("2026-01-19"), day("2026-01-19"))));
		assertThat(freeMonday.reachedOn(List.of(missed("2026-01-12", 480), missed("2026-02-09", 480)))).isEmpty();
	}

	@Test
	void orderOfRegistrationMakesNoDifference() {
		Random random = new Random(7);
		for (int turn = 0; turn < 500; turn++) {
			List<MissedTime> missed = new ArrayList<>();
			for (int index = 0; index < 12; index++) {
				missed.add(new MissedTime(day("2025-12-01").plusDays(random.nextInt(90)), 30 + random.nextInt(200),
						random.nextInt(4) > 0));
			}
			List<MissedTime> other = new ArrayList<>(missed);
			Collections.shuffle(other, random);
			assertThat(THRESHOLD.reachedOn(other)).isEqualTo(THRESHOLD.reachedOn(missed));
		}
	}

	private static MissedTime missed(String day, int minutes) {
		return new MissedTime(day(day), minutes, true);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
