package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a school must report of a pupil, by what it registered and has reported already
 * (LPW art. 21a; R-VZ-01 to R-VZ-07). In whatever order it was registered.
 */
public record ReportDuty(LessonDays days, List<ReducedTimetable> timetables, LocalDate birth,
		boolean startkwalificatie) {

	/** LRV: longer than four weeks, so from the 28th day after the first (S13). */
	private static final int FOUR_WEEKS = 28;

	/** A report that was sent. */
	public record Sent(ReportKind kind, LocalDate begin, LocalDate end) {

		boolean touches(LocalDate first, LocalDate last) {
			return !this.end.isBefore(first) && !this.begin.isAfter(last);
		}

	}

	public List<DueReport> due(Collection<Absence> registered, Collection<Sent> sent, LocalDate today) {
		List<Absence> missed = unauthorised(registered).stream().filter((one) -> !one.on().isAfter(today)).toList();
		List<DueReport> due = new ArrayList<>();
		List<List<LocalDate>> runs = this.days.runs(away(missed));
		runs.forEach((run) -> longAbsence(run, missed, sent).ifPresent(due::add));
		List<DueReport> holidays = holidays(missed, sent);
		List<DueReport> sixteen = sixteenHours(missed, sent).due(today);
		due.addAll(holidays);
		due.addAll(sixteen);
		return due;
	}

	/** The same, with lessons of another length. */
	ReportDuty lasting(int lesson) {
		return new ReportDuty(this.days.lasting(lesson), this.timetables, this.birth, this.startkwalificatie);
	}

	/** From when the term to send it runs (R-VZ-04, R-VZ-05). */
	LocalDate termFrom(DueReport due, Collection<Absence> registered, Collection<Sent> sent) {
		if (due.kind() != ReportKind.REL_16_IN_4) {
			return due.end();
		}
		return sixteenHours(unauthorised(registered), sent).termFrom(due);
	}

	/** What a long absence tells, or will tell, does not count again. */
	private SixteenHours sixteenHours(List<Absence> missed, Collection<Sent> sent) {
		List<List<LocalDate>> runs = this.days.runs(away(missed));
		List<LocalDate> told = runs.stream()
			.filter((run) -> isTold(run, sent) || longAbsence(run, missed, sent).filter(ReportDuty::isLong).isPresent())
			.flatMap(List::stream)
			.toList();
		return new SixteenHours(this, missed, runs, told, List.copyOf(sent));
	}

	private static boolean isLong(DueReport due) {
		return due.kind() == ReportKind.LRV;
	}

	private List<Absence> unauthorised(Collection<Absence> registered) {
		return missed(registered).stream().filter(Absence::isUnauthorised).toList();
	}

	/** Whether a report of this kind is still one when no more than this was missed. */
	boolean still(ReportKind kind, List<Absence> missed) {
		return switch (kind) {
			case REL_16_IN_4 -> sixteenHours(missed, List.of()).reached(missed).isPresent();
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

	/**
	 * Days on which the pupil was not there, as far as that is registered; who came late
	 * or skipped a lesson was.
	 */
	private static List<LocalDate> away(List<Absence> missed) {
		return parts(missed).entrySet()
			.stream()
			.filter((day) -> DayPart.isAway(day.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Map<LocalDate, Set<DayPart>> parts(List<Absence> missed) {
		return missed.stream()
			.filter((one) -> one.reason() != AbsenceReason.LATE)
			.collect(Collectors.groupingBy(Absence::on, Collectors.mapping(Absence::part, Collectors.toSet())));
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
	 * Whether each lesson day from one to another was missed whole, as far as that is
	 * registered: as a day, or as both its halves.
	 */
	boolean isWhole(List<Absence> missed, LocalDate begin, LocalDate end) {
		Map<LocalDate, Set<DayPart>> parts = parts(missed);
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

	boolean isUnderTheDuty(LocalDate on) {
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
