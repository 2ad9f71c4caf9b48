package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nl.routebord.absence.ReportDuty.Sent;
import nl.routebord.absence.ReportThreshold.Reached;

/**
 * Sixteen hours in four lesson weeks, beside what was reported already. The count begins
 * anew the day after a report's end (R-VZ-04). What was registered late and lies before a
 * report counts as if it had come in time.
 *
 * @param missed without a valid reason
 * @param runs days away in a row
 * @param told days of which a long absence tells
 */
record SixteenHours(ReportDuty duty, List<Absence> missed, List<List<LocalDate>> runs, List<LocalDate> told,
		List<Sent> sent) {

	/** R-VZ-04: of continuous absence no more than one report in seven days. */
	private static final int DAYS_BETWEEN = 7;

	List<DueReport> due(LocalDate today) {
		List<Sent> before = before();
		List<Absence> untold = this.missed.stream()
			.filter((one) -> !this.told.contains(one.on())
					&& before.stream().noneMatch((report) -> report.touches(one.on(), one.on())))
			.toList();
		List<DueReport> due = new ArrayList<>();
		for (int place = 0; place <= before.size(); place++) {
			LocalDate from = (place > 0) ? before.get(place - 1).end() : LocalDate.MIN;
			LocalDate until = (place < before.size()) ? before.get(place).begin() : LocalDate.MAX;
			reached(untold.stream().filter((one) -> one.on().isAfter(from) && one.on().isBefore(until)).toList())
				.map(this::of)
				.filter((one) -> until != LocalDate.MAX || !today.isBefore(sendableFrom(one)))
				.ifPresent(due::add);
		}
		return due;
	}

	/** The day on which it was reached, or that on which it may be sent. */
	LocalDate termFrom(DueReport due) {
		LocalDate sendable = sendableFrom(due);
		return sendable.isAfter(due.end()) ? sendable : due.end();
	}

	/** Only who has not been back since the report before waits for the next. */
	private LocalDate sendableFrom(DueReport due) {
		return before().stream()
			.map(Sent::end)
			.filter((end) -> end.isBefore(due.begin()) && isOneAbsence(end, due.end()))
			.max(Comparator.naturalOrder())
			.map((end) -> end.plusDays(DAYS_BETWEEN))
			.orElse(due.end());
	}

	private boolean isOneAbsence(LocalDate first, LocalDate last) {
		return this.runs.stream().anyMatch((run) -> run.contains(first) && run.contains(last));
	}

	private List<Sent> before() {
		return this.sent.stream()
			.filter((one) -> one.kind() == ReportKind.REL_16_IN_4)
			.sorted(Comparator.comparing(Sent::begin))
			.toList();
	}

	/** What a report of a holiday tells whole is not told once more. */
	Optional<Reached> reached(List<Absence> untold) {
		Optional<Reached> reached = new ReportThreshold(this.duty.days().holidays())
			.first(untold.stream().map((one) -> new MissedTime(one.on(), one.minutes(), true)).toList())
			.filter((one) -> this.duty.isUnderTheDuty(one.end()));
		if (reached.isEmpty()) {
			return reached;
		}
		List<Absence> window = untold.stream()
			.filter((one) -> !one.on().isBefore(reached.get().begin()) && !one.on().isAfter(reached.get().end()))
			.toList();
		return window.stream().anyMatch((one) -> one.reason() != AbsenceReason.HOLIDAY) ? reached
				: reached(untold.stream().filter((one) -> !window.contains(one)).toList());
	}

	private DueReport of(Reached reached) {
		return new DueReport(ReportKind.REL_16_IN_4, reached.begin(), reached.end(), reached.minutes(),
				this.duty.isWhole(this.missed, reached.begin(), reached.end()));
	}

}
