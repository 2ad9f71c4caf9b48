package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.Test;

/** R-MZ-01: when sickness asks for a talk, and when for one anew. */
class WorryingSicknessTest {

	private static final LessonDays DAYS = new LessonDays(List.of(), WorkingDays.ofTheAct());

	private static final LocalDate NEVER = LocalDate.MIN;

	@Test
	void seventhLessonDayInARowIsReachedOnThatDay() {
		List<LocalDate> week = from("2026-01-12", 7);
		assertThat(of(week.subList(0, 6), "2026-01-21", NEVER)).isEmpty();
		assertThat(of(week, "2026-01-21", NEVER)).contains(worry(WorryingSickness.SEVENTH_DAY, "2026-01-20"));
	}

	@Test
	void fourthTimeIsReachedOnItsFirstDay() {
		List<LocalDate> days = days("2026-01-12", "2026-01-19", "2026-01-26", "2026-02-09", "2026-02-10");
		assertThat(of(days, "2026-02-12", NEVER)).contains(worry(WorryingSickness.FOURTH_TIME, "2026-02-09"));
		assertThat(of(days, "2026-05-03", NEVER)).as("registered late")
			.contains(worry(WorryingSickness.FOURTH_TIME, "2026-02-09"));
		assertThat(of(days, "2026-05-04", NEVER)).as("twelve weeks later").isEmpty();
	}

	@Test
	void fourTimesThatLieFurtherApartAreNoReason() {
		assertThat(of(days("2026-01-12", "2026-01-26", "2026-02-09", "2026-04-07"), "2026-04-07", NEVER)).isEmpty();
		assertThat(of(days("2026-01-12", "2026-01-26", "2026-02-09", "2026-04-02"), "2026-04-08", NEVER))
			.contains(worry(WorryingSickness.FOURTH_TIME, "2026-04-02"));
	}

	/** The talk ends it; only what comes after it counts towards a next one. */
	@Test
	void afterATalkTheCountBeginsAnew() {
		LocalDate talk = day("2026-01-20");
		List<LocalDate> long_ = from("2026-01-12", 13);
		assertThat(of(long_, "2026-01-28", talk)).as("six days after it").isEmpty();
		assertThat(of(from("2026-01-12", 14), "2026-01-29", talk))
			.contains(worry(WorryingSickness.SEVENTH_DAY, "2026-01-29"));
		List<LocalDate> often = days("2026-01-19", "2026-01-20", "2026-01-21", "2026-01-26", "2026-02-02",
				"2026-02-09");
		assertThat(of(often, "2026-02-12", talk)).as("who was sick already did not fall sick once more").isEmpty();
		assertThat(of(days("2026-01-26", "2026-02-02", "2026-02-09", "2026-02-16"), "2026-02-16", talk))
			.contains(worry(WorryingSickness.FOURTH_TIME, "2026-02-16"));
	}

	@Test
	void primarySchoolCountsTheSchoolYear() {
		List<LocalDate> ten = from("2026-01-05", 10);
		assertThat(WorryingSickness.of(ten.subList(0, 9), DAYS, true, day("2026-06-01"), NEVER)).isEmpty();
		assertThat(WorryingSickness.of(ten, DAYS, true, day("2026-06-01"), NEVER))
			.contains(worry(WorryingSickness.TENTH_DAY_OF_YEAR, "2026-01-16"));
		assertThat(WorryingSickness.of(ten, DAYS, true, day("2026-06-01"), day("2026-01-16"))).isEmpty();
		assertThat(WorryingSickness.of(ten, DAYS, true, day("2026-09-01"), NEVER)).as("a year later").isEmpty();
	}

	/** No order of arrival changes it, and it holds as of its own day. */
	@Test
	void orderOfArrivalMakesNoDifference() {
		Random random = new Random(6);
		for (int history = 0; history < 200; history++) {
			List<LocalDate> sick = new ArrayList<>();
			LocalDate first = day("2026-01-05");
			for (int at = 0; at < 80; at++) {
				if (random.nextInt(4) > 1) {
					sick.add(first.plusDays(at));
				}
			}
			LocalDate today = first.plusDays(85);
			boolean primary = random.nextBoolean();
			Optional<Worry> found = WorryingSickness.of(sick, DAYS, primary, today, NEVER);
			Collections.shuffle(sick, random);
			assertThat(WorryingSickness.of(sick, DAYS, primary, today, NEVER)).isEqualTo(found);
			found.ifPresent(
					(one) -> assertThat(WorryingSickness.of(sick, DAYS, primary, one.reachedOn(), NEVER)).isPresent());
		}
	}

	private static Optional<Worry> of(List<LocalDate> sick, String today, LocalDate handled) {
		return WorryingSickness.of(sick, DAYS, false, day(today), handled);
	}

	private static Worry worry(WorryingSickness kind, String on) {
		return new Worry(kind, day(on));
	}

	private static List<LocalDate> from(String first, int lessonDays) {
		return Stream.iterate(day(first), DAYS::after).limit(lessonDays).toList();
	}

	private static List<LocalDate> days(String... days) {
		return Stream.of(days).map(WorryingSicknessTest::day).toList();
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
