package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;

/** A report as its row says. */
final class ReportColumns {

	private ReportColumns() {
	}

	static AbsenceReport report(ResultSet row, int number) throws SQLException {
		UUID receiver = row.getObject("receiver_id", UUID.class);
		String reason = row.getString("close_reason");
		String explanation = row.getString("close_explanation");
		OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
		return new AbsenceReport(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("pupil_id", UUID.class), new OrganisationId(row.getObject("school_id", UUID.class)),
				new UnitId(row.getObject("unit_id", UUID.class)),
				new DueReport(ReportKind.valueOf(row.getString("kind")), row.getObject("begin_on", LocalDate.class),
						row.getObject("end_on", LocalDate.class), row.getInt("minutes"), row.getBoolean("all_missed")),
				row.getBoolean("by_hand"), row.getInt("lesson_minutes"), row.getObject("send_by", LocalDate.class),
				ReportState.valueOf(row.getString("state")), row.getString("form_sealed"),
				Optional.ofNullable(receiver).map(UnitId::new), row.getInt("attempt"), row.getInt("answered"),
				faults(row), (reason != null) ? CloseReason.valueOf(reason) : null,
				(explanation != null) ? CloseExplanation.valueOf(explanation) : null, row.getString("contact"),
				Optional.ofNullable(row.getObject("case_file_id", UUID.class)),
				Optional.ofNullable(sent).map(OffsetDateTime::toLocalDate), change(row));
	}

	private static Optional<ReportChange> change(ResultSet row) throws SQLException {
		String act = row.getString("change_act");
		if (act == null) {
			return Optional.empty();
		}
		String reason = row.getString("withdrawal_reason");
		return Optional.of(new ReportChange(ReportChange.Act.valueOf(act),
				ReportChange.State.valueOf(row.getString("change_state")), row.getObject("changed_on", LocalDate.class),
				(reason != null) ? WithdrawalReason.valueOf(reason) : null));
	}

	static List<RegisterFault> faults(ResultSet row) throws SQLException {
		return Arrays.stream((String[]) row.getArray("faults").getArray()).map(RegisterFault::valueOf).toList();
	}

}
