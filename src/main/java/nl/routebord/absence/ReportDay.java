package nl.routebord.absence;

import java.time.LocalDate;

/** A day in a report, with what was missed of it. */
public record ReportDay(LocalDate on, int minutes) {
}
