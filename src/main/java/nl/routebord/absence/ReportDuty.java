package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

		boolean touches(LocalDate first, LocalDate last) {
			return !this.end.isBefore(first) && !this.begin.isAfter(last);
		}

	}

	public List<DueReport> due(Collection<Absence> registered, Collection<Sent> sent, LocalDate today) {
		List<Absence> missed = missed(registered).stream()
			.filter((one) -> one.isUnauthorised() && !one.on().isAfter(today))
			.toList();
		List<DueReport> due = new ArrayList<>();
		List<List<LocalDate>> runs = this.days.runs(away(missed));
		runs.forEach((run) -> longAbsence(run, missed, sent).ifPresent(due::add));
		holidays(missed, sent).forEach(due::add);
		if (due.stream().noneMatch((one) -> one.kind() == ReportKind.LRV)) {
			due.addAll(sixteenHours(missed, runs, sent, today));
		}
		return due;
	}

	/** Whether a report of this kind is still one when no more than this was missed. */
	boolean still(ReportKind kind, List<Absence> missed) {
		return switch (kind) {
			case REL_16_IN_4 -> reached(missed).isPresent();
			case LRV,
					EIGHTEEN_PLUS ->
				this.days.runs(away(missed))
					.stream()
					.anyMatch((run) -> !run.get(run.size() - 1).isBefore(run.get(0).plusDays(FOUR_WEEKS)));
			case LUXURY, OTHER, ABSOLUTE -> !missed.isEmpty();
		};
	}

	/** What was missed on lesson days, cut to what was to be attended. */
	List<Absence> missed(Collection<Absence> registered) {
		return this.days.missed(registered, this.timetables);
	}

	/** Days on which the pupil was not there; who came late was. */
	private static List<LocalDate> away(List<Absence> missed) {
		return missed.stream().filter((one) -> one.reason() != AbsenceReason.LATE).map(Absence::on).toList();
	}

	/** LRV of who is under the duty; of 18 and over the voluntary report (S30). */
	private Optional<DueReport> longAbsence(List<LocalDate> run, List<Absence> missed, Collection<Sent> sent) {
		LocalDate begin = run.get(0);
		return run.stream()
			.filter((day) -> !isTold(run, sent) && !day.isBefore(begin.plusDays(FOUR_WEEKS)))
			.findFirst()
			.flatMap((end) -> kind(end, ReportKind.LRV).map((kind) -> new DueReport(kind, begin, end,
					minutes(missed, begin, end), isWhole(missed, begin, end))));
	}

	/**
	 * One absence is one report, also when it turns out to have begun on another day.
	 */
	private static boolean isTold(List<LocalDate> run, Collection<Sent> sent) {
		return sent.stream()
			.filter((one) -> one.kind() == ReportKind.LRV || one.kind() == ReportKind.EIGHTEEN_PLUS)
			.anyMatch((one) -> one.touches(run.get(0), run.get(run.size() - 1)));
	}

	private List<DueReport> holidays(List<Absence> missed, Collection<Sent> sent) {
		return this.days
			.runs(missed.stream().filter((one) -> one.reason() == AbsenceReason.HOLIDAY).map(Absence::on).toList())
			.stream()
			.filter((run) -> sent.stream()
				.noneMatch(
						(one) -> one.kind() == ReportKind.LUXURY && one.touches(run.get(0), run.get(run.size() - 1))))
			.filter((run) -> isUnderTheDuty(run.get(run.size() - 1)))
			.map((run) -> new DueReport(ReportKind.LUXURY, run.get(0), run.get(run.size() - 1),
					minutes(missed, run.get(0), run.get(run.size() - 1)),
					isWhole(missed, run.get(0), run.get(run.size() - 1))))
			.toList();
	}

	/**
	 * The count begins anew the day after a report's end (R-VZ-04). What was registered
	 * late and lies before a report counts as if it had come in time.
	 */
	private List<DueReport> sixteenHours(List<Absence> missed, List<List<LocalDate>> runs, Collection<Sent> sent,
			LocalDate today) {
		List<LocalDate> told = runs.stream().filter((run) -> isTold(run, sent)).flatMap(List::stream).toList();
		List<Sent> before = sent.stream()
			.filter((one) -> one.kind() == ReportKind.REL_16_IN_4)
			.sorted(Comparator.comparing(Sent::begin))
			.toList();
		List<Absence> untold = missed.stream()
			.filter((one) -> !told.contains(one.on())
					&& before.stream().noneMatch((report) -> report.touches(one.on(), one.on())))
			.toList();
		List<DueReport> due = new ArrayList<>();
		for (int place = 0; place <= before.size(); place++) {
			LocalDate from = (place > 0) ? before.get(place - 1).end() : LocalDate.MIN;
			LocalDate until = (place < before.size()) ? before.get(place).begin() : LocalDate.MAX;
			if (place == 0 || until != LocalDate.MAX || !today.isBefore(from.plusDays(DAYS_BETWEEN))) {
				reached(untold.stream().filter((one) -> one.on().isAfter(from) && one.on().isBefore(until)).toList())
					.map((reached) -> of(reached, missed))
					.ifPresent(due::add);
			}
		}
		return due;
	}

	/** What a report of a holiday tells whole is not told once more. */
	private Optional<Reached> reached(List<Absence> untold) {
		Optional<Reached> reached = new ReportThreshold(this.days.holidays())
			.first(untold.stream().map((one) -> new MissedTime(one.on(), one.minutes(), true)).toList())
			.filter((one) -> isUnderTheDuty(one.end()));
		if (reached.isEmpty()) {
			return reached;
		}
		List<Absence> window = untold.stream()
			.filter((one) -> !one.on().isBefore(reached.get().begin()) && !one.on().isAfter(reached.get().end()))
			.toList();
		return window.stream().anyMatch((one) -> one.reason() != AbsenceReason.HOLIDAY) ? reached
				: reached(untold.stream().filter((one) -> !window.contains(one)).toList());
	}

	private DueReport of(Reached reached, List<Absence> missed) {
		return new DueReport(ReportKind.REL_16_IN_4, reached.begin(), reached.end(), reached.minutes(),
				isWhole(missed, reached.begin(), reached.end()));
	}

	/**
	 * Whether each lesson day from one to another was missed whole, as far as that is
	 * registered: as a day, or as both its halves.
	 */
	boolean isWhole(List<Absence> missed, LocalDate begin, LocalDate end) {
		Map<LocalDate, Set<DayPart>> parts = missed.stream()
			.filter((one) -> one.reason() != AbsenceReason.LATE)
			.collect(Collectors.groupingBy(Absence::on, Collectors.mapping(Absence::part, Collectors.toSet())));
		return begin.datesUntil(end.plusDays(1))
			.filter(this.days::isLessonDay)
			.allMatch((day) -> DayPart.isWhole(parts.getOrDefault(day, Set.of())));
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
