package nl.routebord.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.allocation.ReportedFact.Answer;
import nl.routebord.allocation.ReportedFact.Kind;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what swv's report to each other. Works as the job. */
@Component
class BorderReports {

	private static final String ADD = """
			insert into app.allocation_report (id, kind, reporter_swv, issuer_swv, tlv_number, school, count_date,
			       enrolled_on, reported_on, reported_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (tlv_number, school, count_date) do nothing
			""";

	private static final String OF = """
			select r.*, exists (select from app.tlv t where t.number = r.tlv_number and t.swv_code = r.issuer_swv) as known
			  from app.allocation_report r where (r.reporter_swv = :swv or r.issuer_swv = :swv)
			   and (cast(:id as uuid) is null or r.id = :id) order by r.reported_on desc, r.tlv_number, r.school limit 200
			""";

	private static final String FIGURES = """
			select count(*) filter (where s.code <> :swv) as elsewhere, count(*) filter (where u.enrolled_on > :counted) as grown
			  from app.tlv t join app.tlv_use u on u.tlv_id = t.id
			  join app.identity_organisation o on o.id = u.school_id
			  left join app.identity_organisation s on s.id = o.swv
			 where t.swv_code = :swv and t.kind in ('SO', 'VSO') and u.enrolled_on <= :day
			   and (u.left_on is null or u.left_on >= :day)
			""";

	private final JdbcClient jdbc;

	BorderReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @return false when the same was reported before
	 */
	boolean add(UUID id, Kind kind, String reporter, ReportFact fact, LocalDate counted, LocalDate today, UUID by) {
		return jdbc.sql(ADD)
			.params(id, kind.name(), reporter, fact.tlvNumber().substring(0, 6), fact.tlvNumber(), fact.school(),
					counted, fact.enrolledOn(), today, by)
			.update() > 0;
	}

	/** Either way, the newest first. */
	List<ReportedFact> of(String swv) {
		return read(swv, null);
	}

	Optional<ReportedFact> of(String swv, UUID id) {
		return read(swv, id).stream().findFirst();
	}

	private List<ReportedFact> read(String swv, @Nullable UUID id) {
		return jdbc.sql(OF).param("swv", swv).param("id", id).query((row, number) -> fact(row, swv)).list();
	}

	/**
	 * @return false when it was answered before
	 */
	boolean answer(UUID id, Answer answer, String reason, LocalDate today, UUID by) {
		return jdbc.sql("""
				update app.allocation_report set answer = ?, reason = ?, answered_on = ?, answered_by = ?
				where id = ? and answer is null
				""").params(answer.name(), reason, today, by, id).update() > 0;
	}

	BorderFigures figures(String swv, LocalDate counted, LocalDate day) {
		return jdbc.sql(FIGURES)
			.param("swv", swv)
			.param("counted", counted)
			.param("day", day)
			.query((row, number) -> new BorderFigures(row.getInt("elsewhere"), row.getInt("grown")))
			.single();
	}

	private static ReportedFact fact(ResultSet row, String swv) throws SQLException {
		boolean received = row.getString("issuer_swv").equals(swv);
		String answer = row.getString("answer");
		return new ReportedFact(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")),
				row.getString("reporter_swv"), row.getString("issuer_swv"), row.getString("tlv_number"),
				row.getString("school"), row.getObject("count_date", LocalDate.class),
				row.getObject("enrolled_on", LocalDate.class), received ? row.getBoolean("known") : null,
				(answer != null) ? Answer.valueOf(answer) : null, row.getObject("answered_on", LocalDate.class),
				row.getString("reason"), received);
	}

}
