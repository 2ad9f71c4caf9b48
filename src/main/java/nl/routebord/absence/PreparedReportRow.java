package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

/** A report of a pupil that is ready to be checked and sent. */
public record PreparedReportRow(UUID id, ReportKind kind, LocalDate begin, LocalDate end, LocalDate sendBy) {

	static PreparedReportRow of(AbsenceReport report) {
		return new PreparedReportRow(report.id(), report.what().kind(), report.what().begin(), report.what().end(),
				report.sendBy());
	}

}
