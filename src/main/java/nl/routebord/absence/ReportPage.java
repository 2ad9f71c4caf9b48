package nl.routebord.absence;

import nl.routebord.kernel.Slice;

/**
 * A page of reports.
 *
 * @param count how many there are on all pages
 * @param more whether there are more than were counted
 */
public record ReportPage(Slice<ReportRow> reports, int count, boolean more) {
}
