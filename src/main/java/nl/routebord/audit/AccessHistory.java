package nl.routebord.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Who looked at my file" for parent and pupil (privacy.md C.6). Whether the asker may
 * see this case is for the caller to have decided.
 */
@Service
@Transactional
public class AccessHistory {

	/**
	 * Withheld until released: enforcement, and the emergencies that are not for the
	 * family to know. The family's own looking is no news to it.
	 */
	private static final String ROWS = """
			select * from (
			    select (occurred_at at time zone 'Europe/Amsterdam')::date as day, actor_unit, actor_role,
			        break_glass_id is not null as emergency,
			        array_remove(array_agg(distinct category order by category), null) as categories,
			        string_agg(distinct purposes, '+') as purposes
			    from app.audit_entry
			    where case_file = :case and decision = 'PERMIT' and actor_role not in ('SYSTEM', 'PARENT', 'PUPIL')
			        and category is not null and category <> 'LPA_ENF'
			        and (break_glass_id is null or not break_glass_id = any (cast(:withheld as uuid[])))
			    group by 1, 2, 3, 4) as history
			where cast(:day as date) is null or (day, actor_unit::text, actor_role, emergency::text) < (:day, :unit, :role, :emergency)
			order by day desc, actor_unit::text desc, actor_role desc, emergency::text desc
			limit :limit
			""";

	private static final int KEY_PARTS = 4;

	private final JdbcClient jdbc;

	private final Directory directory;

	private final AuditTrail trail;

	AccessHistory(JdbcClient jdbc, Directory directory, AuditTrail trail) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.trail = trail;
	}

	/**
	 * Who looked at the file of this case, newest day first.
	 * @param withheld openings of the emergency door that this reader does not know of
	 */
	public Slice<HistoryRow> ofCase(UUID caseFile, Set<UUID> withheld, @Nullable String cursor, int limit,
			Actor actor) {
		Cursor after = Cursor.read(cursor, KEY_PARTS);
		List<Found> found = jdbc.sql(ROWS)
			.param("case", caseFile)
			.param("withheld", withheld.stream().map(UUID::toString).toArray(String[]::new))
			.param("day", (after != null) ? LocalDate.parse(after.part(0)) : null, Types.DATE)
			.param("unit", part(after, 1))
			.param("role", part(after, 2))
			.param("emergency", part(after, 3))
			.param("limit", limit + 1)
			.query((row, index) -> found(row))
			.list();
		trail.record(actor, Act.done("HISTORY_VIEWED").in(caseFile));
		Map<UnitId, UnitView> units = directory.units(found.stream().map(Found::unit).distinct().toList());
		return Slice.of(found, limit, Found::key, null).map((one) -> one.row(units.get(one.unit())));
	}

	private static String part(@Nullable Cursor cursor, int index) {
		return (cursor != null) ? cursor.part(index) : "";
	}

	private static Found found(ResultSet row) throws SQLException {
		String purposes = row.getString("purposes");
		return new Found(row.getObject("day", LocalDate.class), new UnitId(row.getObject("actor_unit", UUID.class)),
				Role.valueOf(row.getString("actor_role")),
				Arrays.asList((String[]) row.getArray("categories").getArray()),
				(purposes != null) ? Arrays.stream(purposes.split("\\+")).distinct().sorted().toList() : List.of(),
				row.getBoolean("emergency"));
	}

	private record Found(LocalDate day, UnitId unit, Role role, List<String> categories, List<String> purposes,
			boolean emergency) {

		List<String> key() {
			return List.of(day.toString(), unit.value().toString(), role.name(), String.valueOf(emergency));
		}

		HistoryRow row(@Nullable UnitView unit) {
			return new HistoryRow(day, (unit != null) ? unit.organisationName() : "", role, categories, purposes,
					emergency);
		}

	}

}
