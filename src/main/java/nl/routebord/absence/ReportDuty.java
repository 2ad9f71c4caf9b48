package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.routebord.absence.ReportThreshold.Reached;

/**
 * What a school must report of a pupil, by what it registered and has reported already
 * (LPW art. 21a; R-VZ-01 to R-VZ-07). In whatever order it was registered.
 */
public record ReportDuty(LessonDays days, List<ReducedTimetable> timetables, LocalDate birth,
		boolean startkwalificatie) {

	/** LRV: longer than four weeks, so from the 28th day after the first (S13). */
	private static final int FOUR_WEEKS = 28;

	/** R-VZ-04: of continuous absence no more than one report in seven days. */
	private static final int DAYS_BETWEEN = 7;

	/** A report that was sent. */
	public record Sent(ReportKind kind, LocalDate begin, LocalDate end) {
	}

	public List<DueReport> due(Collection<Absence> registered, Collection<Sent> sent, LocalDate today) {
		List<Absence> missed = missed(registered).stream()
			.filter((one) -> one.isUnauthorised() && !one.on().isAfter(today))
			.toList();
		List<DueReport> due = new ArrayList<>();
		List<List<LocalDate>> runs = this.days.runs(missed.stream().map(Absence::on).toList());
		runs.forEach((run) -> longAbsence(run, missed, sent).ifPresent(due::add));
		holidays(missed, sent).forEach(due::add);
		if (due.stream().noneMatch((one) -> one.kind() == ReportKind.LRV)) {
			sixteenHours(missed, runs, sent, today).ifPresent(due::add);
		}
		return due;
	}

	/** What was missed on lesson days, cut to what was to be attended. */
	List<Absence> missed(Collection<Absence> registered) {
		List<Absence> missed = Absence.missed(registered)
			.stream()
			.filter((one) -> this.days.isLessonDay(one.on()))
			.toList();
		for (ReducedTimetable timetable : this.timetables) {
			missed = timetable.cut(missed);
		}
		return missed;
	}

	/** LRV of who is under the duty; of 18 and over the voluntary report (S30). */
	private Optional<DueReport> longAbsence(List<LocalDate> run, List<Absence> missed, Collection<Sent> sent) {
		LocalDate begin = run.get(0);
		boolean told = sent.stream()
			.anyMatch((one) -> (one.kind() == ReportKind.LRV || one.kind() == ReportKind.EIGHTEEN_PLUS)
					&& one.begin().equals(begin));
		return run.stream()
			.filter((day) -> !told && !day.isBefore(begin.plusDays(FOUR_WEEKS)))
			.findFirst()
			.flatMap((end) -> kind(end, ReportKind.LRV)
				.map((kind) -> new DueReport(kind, begin, end, minutes(missed, begin, end), true)));
	}

	private List<DueReport> holidays(List<Absence> missed, Collection<Sent> sent) {
		return this.days
			.runs(missed.stream().filter((one) -> one.reason() == AbsenceReason.HOLIDAY).map(Absence::on).toList())
			.stream()
			.filter((run) -> sent.stream()
				.noneMatch((one) -> one.kind() == ReportKind.LUXURY && !one.end().isBefore(run.get(0))
						&& !one.begin().isAfter(run.get(run.size() - 1))))
			.filter((run) -> isUnderTheDuty(run.get(run.size() - 1)))
			.map((run) -> new DueReport(ReportKind.LUXURY, run.get(0), run.get(run.size() - 1),
					minutes(missed, run.get(0), run.get(run.size() - 1)), true))
			.toList();
	}

	/** The count begins anew the day after a report's end (R-VZ-04). */
	private Optional<DueReport> sixteenHours(List<Absence> missed, List<List<LocalDate>> runs, Collection<Sent> sent,
			LocalDate today) {
		List<LocalDate> told = runs.stream()
			.filter((run) -> sent.stream()
				.anyMatch((one) -> one.kind() == ReportKind.LRV && one.begin().equals(run.get(0))))
			.flatMap(List::stream)
			.toList();
		Optional<LocalDate> last = sent.stream()
			.filter((one) -> one.kind() == ReportKind.REL_16_IN_4)
			.map(Sent::end)
			.max(LocalDate::compareTo);
		if (last.isPresent() && today.isBefore(last.get().plusDays(DAYS_BETWEEN))) {
			return Optional.empty();
		}
		return new ReportThreshold(this.days.holidays())
			.first(missed.stream()
				.filter((one) -> !told.contains(one.on()) && last.map(one.on()::isAfter).orElse(true))
				.map((one) -> new MissedTime(one.on(), one.minutes(), true))
				.toList())
			.filter((reached) -> isUnderTheDuty(reached.end()))
			.map((reached) -> of(reached, runs));
	}

	private static DueReport of(Reached reached, List<List<LocalDate>> runs) {
		boolean all = runs.stream().anyMatch((run) -> run.contains(reached.begin()) && run.contains(reached.end()));
		return new DueReport(ReportKind.REL_16_IN_4, reached.begin(), reached.end(), reached.minutes(), all);
	}

	private Optional<ReportKind> kind(LocalDate on, ReportKind underTheDuty) {
		if (isUnderTheDuty(on)) {
			return Optional.of(underTheDuty);
		}
		return (duty(on) == EducationDuty.DOORSTROOMPUNT_18_23) ? Optional.of(ReportKind.EIGHTEEN_PLUS)
				: Optional.empty();
	}

	private boolean isUnderTheDuty(LocalDate on) {
		EducationDuty duty = duty(on);
		return duty == EducationDuty.LEERPLICHTIG || duty == EducationDuty.KWALIFICATIEPLICHTIG;
	}

	private EducationDuty duty(LocalDate on) {
		return EducationDuty.of(this.birth, on, this.startkwalificatie);
	}

	private static int minutes(List<Absence> missed, LocalDate begin, LocalDate end) {
		return missed.stream()
			.filter((one) -> !one.on().isBefore(begin) && !one.on().isAfter(end))
			.mapToInt(Absence::minutes)
			.sum();
	}

}
