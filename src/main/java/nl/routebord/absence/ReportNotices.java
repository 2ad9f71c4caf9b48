package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leerplicht was told of reports that changed, as far as the wall shows it. */
@Component
class ReportNotices {

	private static final String TOLD = """
			select n.*, p.first_name, p.prefix, p.last_name, o.name as school
			from app.absence_report_notice n left join app.absence_pupil p on p.id = n.pupil_id and n.judged_on is null
			join app.identity_organisation o on o.id = n.school_id where n.receiver_id = :unit
			""";

	private final JdbcClient jdbc;

	ReportNotices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was told before and nobody judged yet is told anew. */
	UUID tell(AbsenceReport report, ReportChange change, UnitId receiver) {
		jdbc.sql("delete from app.absence_report_notice where report_id = :report and judged_on is null")
			.param("report", report.id())
			.update();
		WithdrawalReason reason = change.reason();
		UUID id = UUID.randomUUID();
		jdbc.sql(
				"""
						insert into app.absence_report_notice (id, report_id, pupil_id, school_id, receiver_id, case_file_id, act,
						    told, sent_on, on_day)
						values (:id, :report, :pupil, :school, :receiver, :case, :act, :told, :sent, :on)
						""")
			.param("id", id)
			.param("report", report.id())
			.param("pupil", report.pupil())
			.param("school", report.school().value())
			.param("receiver", receiver.value())
			.param("case", report.caseFile().orElse(null), java.sql.Types.OTHER)
			.param("act", change.act().name())
			.param("told", (reason != null) ? reason.told().name() : null, java.sql.Types.VARCHAR)
			.param("sent", report.sentOn().orElse(change.on()))
			.param("on", change.on())
			.update();
		return id;
	}

	/** Not judged yet, the oldest first. */
	List<ChangedReportRow> open(Actor actor, int limit) {
		return jdbc.sql(TOLD + "and n.judged_on is null order by n.on_day, n.id limit :limit")
			.param("unit", actor.unit().value())
			.param("limit", limit)
			.query(ReportNotices::notice)
			.list();
	}

	Optional<ChangedReportRow> find(UUID id, Actor actor) {
		return jdbc.sql(TOLD + "and n.id = :id")
			.param("unit", actor.unit().value())
			.param("id", id)
			.query(ReportNotices::notice)
			.optional();
	}

	/** Judged or not, of a case or of a pupil on a roll that it is about. */
	List<ChangedReportRow> kept(UUID caseFile, Optional<UUID> pupil, Actor actor) {
		return jdbc.sql(TOLD + """
				and (n.case_file_id = :case or n.pupil_id = :pupil or n.pupil_id in
				    (select r.pupil_id from app.absence_report r where r.case_file_id = :case))
				order by n.on_day, n.id
				""")
			.param("unit", actor.unit().value())
			.param("case", caseFile)
			.param("pupil", pupil.orElse(null), java.sql.Types.OTHER)
			.query(ReportNotices::notice)
			.list();
	}

	boolean isWithdrawn(UUID report, Actor actor) {
		return ofWithdrawn(report, actor).isPresent();
	}

	Optional<UUID> ofWithdrawn(UUID report, Actor actor) {
		return jdbc.sql(
				"select id from app.absence_report_notice where report_id = :report and receiver_id = :unit and act = 'WITHDRAWAL'")
			.param("report", report)
			.param("unit", actor.unit().value())
			.query(UUID.class)
			.optional();
	}

	Optional<UUID> caseOf(UUID id) {
		return jdbc.sql("select case_file_id from app.absence_report_notice where id = :id")
			.param("id", id)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
			.optional()
			.flatMap((one) -> one);
	}

	void judge(UUID id, NoticeJudgement judgement, LocalDate today, Actor actor) {
		jdbc.sql("""
				update app.absence_report_notice set judgement = :judgement, judged_on = :today, judged_by = :by
				where id = :id and receiver_id = :unit and judged_on is null
				""")
			.param("id", id)
			.param("unit", actor.unit().value())
			.param("judgement", judgement.name())
			.param("today", today)
			.param("by", actor.user().value())
			.update();
	}

	private static ChangedReportRow notice(ResultSet row, int number) throws SQLException {
		String told = row.getString("told");
		String judgement = row.getString("judgement");
		String first = row.getString("first_name");
		String name = (first != null) ? first + " " + row.getString("prefix") + " " + row.getString("last_name") : "";
		return new ChangedReportRow(row.getObject("id", UUID.class), row.getObject("report_id", UUID.class),
				name.replaceAll(" +", " "), row.getString("school"), ReportChange.Act.valueOf(row.getString("act")),
				(told != null) ? WithdrawalReason.ToldReason.valueOf(told) : null,
				row.getObject("sent_on", LocalDate.class), row.getObject("on_day", LocalDate.class),
				(judgement != null) ? NoticeJudgement.valueOf(judgement) : null);
	}

}
