package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether a report that was sent still says what is registered, and what is left of it
 * when it does not. What is left is still a report by the rule of its own kind, or the
 * report is to be withdrawn (AVG 16, privacy.md D1).
 *
 * @param days what was missed by the report
 */
record SentReport(DueReport what, List<ReportDay> days) {

	SentReport {
		days = List.copyOf(days);
	}

	/**
	 * The days that differ, in order.
	 * @param missed without a valid reason, as registered now
	 */
	List<ChangedDay> differing(List<Absence> missed) {
		Map<LocalDate, Integer> told = new TreeMap<>();
		this.days.forEach((day) -> told.merge(day.on(), day.minutes(), Integer::sum));
		Map<LocalDate, Integer> now = new TreeMap<>();
		own(missed).forEach((one) -> now.merge(one.on(), one.minutes(), Integer::sum));
		Set<LocalDate> all = new TreeSet<>(told.keySet());
		all.addAll(now.keySet());
		return all.stream()
			.map((day) -> new ChangedDay(day, told.getOrDefault(day, 0), now.getOrDefault(day, 0)))
			.filter((day) -> day.told() != day.missed())
			.toList();
	}

	/** None when it is no report any more. */
	Optional<DueReport> left(List<Absence> missed, ReportDuty duty) {
		List<Absence> own = own(missed);
		if (own.isEmpty() || !duty.still(this.what.kind(), own)) {
			return Optional.empty();
		}
		LocalDate begin = own.get(0).on();
		LocalDate end = own.get(own.size() - 1).on();
		return Optional.of(new DueReport(this.what.kind(), begin, end, own.stream().mapToInt(Absence::minutes).sum(),
				duty.isWhole(own, begin, end)));
	}

	/** Within its period; of a holiday the days that were one. */
	List<Absence> own(List<Absence> missed) {
		Set<LocalDate> free = missed.stream()
			.filter((one) -> one.reason() == AbsenceReason.HOLIDAY)
			.map(Absence::on)
			.collect(Collectors.toSet());
		return missed.stream()
			.filter((one) -> one.isUnauthorised() && !one.on().isBefore(this.what.begin())
					&& !one.on().isAfter(this.what.end()))
			.filter((one) -> this.what.kind() != ReportKind.LUXURY || free.contains(one.on()))
			.sorted(Comparator.comparing(Absence::on))
			.toList();
	}

}
