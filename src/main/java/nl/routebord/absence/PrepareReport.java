package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A report that a person at school thinks of: less than sixteen hours with worries, or a
 * holiday.
 */
public record PrepareReport(@Nullable ReportKind kind, @Nullable LocalDate begin, @Nullable LocalDate end) {

	Faults faults(LocalDate today) {
		return new Faults().addIf(kind == null || !ReportKind.CHOSEN.contains(kind), "kind", "absence.fault.kind")
			.addIf(begin == null || begin.isAfter(today) || begin.isBefore(today.minusYears(1)), "begin",
					"absence.fault.begin")
			.addIf(end == null || end.isAfter(today) || begin != null && end.isBefore(begin), "end",
					"absence.fault.end");
	}

}
