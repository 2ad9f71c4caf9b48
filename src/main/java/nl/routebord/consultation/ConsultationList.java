package nl.routebord.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.VisibleCases;
import nl.routebord.sharing.CaseAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the consultations of a unit in cases that it may see. */
@Component
class ConsultationList {

	private static final String MINE = """
			select k.id, k.case_file_id, c.number, p.first_name, p.prefix, p.last_name, k.by_unit = :me as by_me,
			    k.asked_on, k.views_due_on, k.step,
			    (select max(v.given_at) from app.consultation_view v
			      where v.consultation_id = k.id and v.by_unit = :me) as viewed_at
			from app.consultation_consultation k
			join app.route_case_file c on c.id = k.case_file_id
			join app.pupil_pupil p on p.id = c.pupil_id
			where (k.by_unit = :me or exists (select from app.consultation_partner q
			      where q.consultation_id = k.id and q.unit_id = :me))
			and""" + VisibleCases.CONDITION;

	private static final String AFTER = " and (k.asked_on, k.id) < (cast(:day as date), cast(:id as uuid))";

	private static final String ORDER = " order by k.asked_on desc, k.id desc limit :limit";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	ConsultationList(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	Slice<ConsultationRow> mine(Actor actor, @Nullable String cursor, int limit) {
		Map<String, Object> values = VisibleCases.values(access.filter(actor));
		values.put("limit", limit + 1);
		@Nullable Cursor after = Cursor.read(cursor, 2);
		if (after != null) {
			values.put("day", after.part(0));
			values.put("id", after.part(1));
		}
		List<ConsultationRow> rows = jdbc.sql(MINE + ((after != null) ? AFTER : "") + ORDER)
			.params(values)
			.query((row, number) -> row(row))
			.list();
		Slice<ConsultationRow> page = Slice.of(rows, limit,
				(row) -> List.of(row.askedOn().toString(), row.id().toString()), null);
		access.logListed(actor, page.items().stream().map((row) -> row.caseFile().value()).distinct().toList());
		return page;
	}

	private static ConsultationRow row(ResultSet row) throws SQLException {
		String pupil = String.join(" ", row.getString("first_name"), row.getString("prefix"),
				row.getString("last_name"));
		Optional<LocalDate> viewed = Optional.ofNullable(row.getTimestamp("viewed_at"))
			.map(Timestamp::toInstant)
			.map((instant) -> LocalDate.ofInstant(instant, ClockConfiguration.ZONE));
		return new ConsultationRow(row.getObject("id", UUID.class),
				new CaseFileId(row.getObject("case_file_id", UUID.class)), row.getString("number"),
				pupil.replaceAll(" +", " "), row.getBoolean("by_me"), row.getObject("asked_on", LocalDate.class),
				row.getObject("views_due_on", LocalDate.class), ConsultationStep.valueOf(row.getString("step")),
				viewed);
	}

}
