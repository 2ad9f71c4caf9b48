package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.Test;

/** What a correction of the registration makes of a report that was sent. */
class SentReportTest {

	private static final ReportDuty DUTY = new ReportDuty(new LessonDays(List.of(), WorkingDays.ofTheAct()), List.of(),
			LocalDate.of(2011, 3, 14), false);

	private static final LocalDate LATER = LocalDate.of(2026, 7, 1);

	@Test
	void aDayThatBecomesSickLeavesLessThanSixteenHours() {
		List<Absence> missed = List.of(day("2026-01-12", 480, AbsenceReason.TRUANT),
				day("2026-01-13", 330, AbsenceReason.TRUANT), day("2026-01-14", 480, AbsenceReason.TRUANT));
		SentReport sent = sent(missed);
		assertThat(sent.differing(missed)).isEmpty();
		assertThat(sent.left(missed, DUTY)).contains(sent.what());
		List<Absence> sick = List.of(missed.get(0), day("2026-01-13", 330, AbsenceReason.SICK), missed.get(2));
		assertThat(sent.differing(sick)).containsExactly(new ChangedDay(LocalDate.of(2026, 1, 13), 330, 0));
		assertThat(sent.left(sick, DUTY).orElseThrow().minutes()).isEqualTo(960);
		List<Absence> both = List.of(missed.get(0), day("2026-01-14", 479, AbsenceReason.TRUANT));
		assertThat(sent.left(both, DUTY)).as("959 minutes are no report").isEmpty();
	}

	@Test
	void aLongAbsenceThatWasBrokenIsNone() {
		List<Absence> missed = LocalDate.of(2026, 1, 12)
			.datesUntil(LocalDate.of(2026, 2, 10))
			.map((on) -> day(on.toString(), 330, AbsenceReason.UNKNOWN))
			.filter((one) -> DUTY.days().isLessonDay(one.on()))
			.toList();
		SentReport sent = sent(missed);
		assertThat(sent.what().kind()).isEqualTo(ReportKind.LRV);
		assertThat(sent.left(missed, DUTY)).isPresent();
		List<Absence> broken = missed.stream().filter((one) -> one.on().getDayOfMonth() != 20).toList();
		assertThat(sent.left(broken, DUTY)).isEmpty();
	}

	@Test
	void ofAHolidayTheDaysThatWereOneAreLeft() {
		List<Absence> missed = List.of(day("2026-02-05", 330, AbsenceReason.HOLIDAY),
				day("2026-02-06", 330, AbsenceReason.HOLIDAY));
		SentReport sent = sent(missed);
		List<Absence> leave = List.of(missed.get(0), day("2026-02-06", 330, AbsenceReason.LEAVE));
		assertThat(sent.left(leave, DUTY))
			.contains(new DueReport(ReportKind.LUXURY, missed.get(0).on(), missed.get(0).on(), 330, true));
		assertThat(sent.left(List.of(), DUTY)).isEmpty();
	}

	/** Whatever becomes of the registration: what is left is a report, and agrees. */
	@Test
	void whatIsLeftAgreesWithWhatIsRegistered() {
		Random random = new Random(17);
		for (int turn = 0; turn < 500; turn++) {
			List<Absence> missed = some(random);
			for (DueReport due : DUTY.due(missed, List.of(), LATER)) {
				SentReport sent = sent(due, missed);
				List<Absence> now = missed.stream().filter((one) -> random.nextInt(4) > 0).toList();
				sent.left(now, DUTY).ifPresent((left) -> {
					assertThat(sent(left, sent.own(now)).differing(now)).isEmpty();
					assertThat(left.begin()).isAfterOrEqualTo(due.begin());
					assertThat(left.end()).isBeforeOrEqualTo(due.end());
				});
				assertThat(sent.left(missed, DUTY)).as("nothing changed").isPresent();
			}
		}
	}

	private static List<Absence> some(Random random) {
		List<Absence> missed = new ArrayList<>();
		LocalDate.of(2026, 1, 12)
			.datesUntil(LocalDate.of(2026, 3, 1))
			.filter((on) -> DUTY.days().isLessonDay(on) && random.nextInt(5) > 0)
			.forEach((on) -> missed
				.add(day(on.toString(), 300, random.nextInt(6) > 0 ? AbsenceReason.TRUANT : AbsenceReason.HOLIDAY)));
		return missed;
	}

	private static SentReport sent(List<Absence> missed) {
		return sent(DUTY.due(missed, List.of(), LATER).get(0), missed);
	}

	private static SentReport sent(DueReport due, List<Absence> missed) {
		Stream<Absence> within = missed.stream()
			.filter((one) -> !one.on().isBefore(due.begin()) && !one.on().isAfter(due.end()));
		return new SentReport(due, within.map((one) -> new ReportDay(one.on(), one.minutes())).toList());
	}

	private static Absence day(String on, int minutes, AbsenceReason reason) {
		return new Absence(LocalDate.parse(on), DayPart.DAY, minutes, reason);
	}

}
