package nl.routebord.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.kernel.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lines of the log; like lines of one day become one row. */
@Component
class LogRows {

	private static final String ROWS = """
			select max(seq) as last, max(occurred_at at time zone 'Europe/Amsterdam') as at, actor_user, actor_unit,
			    actor_role, case_file, category, action, max(purposes) as purposes, decision, reason_code, channel,
			    break_glass_id is not null as emergency, count(*) as lines
			from app.audit_entry
			where occurred_at >= :from and occurred_at < :until
			    and (:everybody or actor_unit = any (cast(:units as uuid[])))
			    and (cast(:person as uuid) is null or actor_user = :person)
			    and (cast(:case as uuid) is null or case_file = :case)
			    and (cast(:unit as uuid) is null or actor_unit = :unit)
			    and (cast(:role as text) is null or actor_role = :role)
			    and (cast(:category as text) is null or category = :category)
			    and (cast(:decision as text) is null or decision = :decision)
			    and (%s)
			group by (occurred_at at time zone 'Europe/Amsterdam')::date, actor_user, actor_unit, actor_role, case_file,
			    category, action, decision, reason_code, channel, break_glass_id is not null
			having cast(:before as bigint) is null or max(seq) < :before
			order by max(seq) desc
			limit :limit
			""";

	private final JdbcClient jdbc;

	LogRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A row, and who did it. */
	record Found(LogRow row, UserId person) {
	}

	/**
	 * @param units whose lines; null: those of every unit
	 * @param person whose lines; null: everybody's
	 */
	List<Found> find(LogQuery query, @Nullable Collection<UnitId> units, @Nullable UserId person) {
		return jdbc.sql(ROWS.formatted((query.check() != null) ? query.check().condition() : "true"))
			.param("from", begin(query.from()))
			.param("until", begin(query.until().plusDays(1)))
			.param("everybody", units == null)
			.param("units",
					(units != null) ? units.stream().map((unit) -> unit.value().toString()).toArray(String[]::new)
							: new String[0])
			.param("person", (person != null) ? person.value() : null, Types.OTHER)
			.param("case", query.caseFile(), Types.OTHER)
			.param("unit", Optional.ofNullable(query.unit()).map(UnitId::value).orElse(null), Types.OTHER)
			.param("role", Optional.ofNullable(query.role()).map(Role::name).orElse(null), Types.VARCHAR)
			.param("category", query.category(), Types.VARCHAR)
			.param("decision", query.decision(), Types.VARCHAR)
			.param("before", before(query.cursor()), Types.BIGINT)
			.param("limit", query.limit())
			.query((row, index) -> found(row))
			.list();
	}

	private static OffsetDateTime begin(LocalDate day) {
		return day.atStartOfDay(ClockConfiguration.ZONE).toOffsetDateTime();
	}

	private static @Nullable Long before(@Nullable String text) {
		Cursor cursor = Cursor.read(text, 1);
		return (cursor != null && cursor.part(0).matches("[0-9]{1,18}")) ? Long.valueOf(cursor.part(0)) : null;
	}

	private static Found found(ResultSet row) throws SQLException {
		return new Found(
				new LogRow(row.getLong("last"), row.getObject("at", LocalDateTime.class), "",
						new UnitId(row.getObject("actor_unit", UUID.class)), Role.valueOf(row.getString("actor_role")),
						row.getObject("case_file", UUID.class), row.getString("category"), row.getString("action"),
						row.getString("purposes"), row.getString("decision"), row.getString("reason_code"),
						row.getString("channel"), row.getBoolean("emergency"), row.getLong("lines")),
				new UserId(row.getObject("actor_user", UUID.class)));
	}

}
