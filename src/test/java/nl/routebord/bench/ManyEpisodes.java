package nl.routebord.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/**
 * Children at home: copies of one case with leerplicht in it, each of a pupil of its own,
 * at home since any day of the last 400. One in ten is of the first one's municipality.
 */
final class ManyEpisodes {

	private ManyEpisodes() {
	}

	static void copy(int episodes, FlywayConnectionDetails owner, LocalDate today) throws SQLException {
		run(owner, """
				create temporary table made as
				select gen_random_uuid() as id, gen_random_uuid() as pupil, gen_random_uuid() as episode, n
				from generate_series(1, %d) n""".formatted(episodes), """
				create temporary table first_case as
				select c.id, c.pupil_id, w.unit_id from app.route_case_file c join app.route_case_relation w
				    on w.case_file_id = c.id and w.role = 'ATTENDANCE_OFFICER' and w.until_on is null
				join app.identity_unit u on u.id = w.unit_id join app.identity_appointment a on a.unit_id = u.id
				join app.identity_person p on p.id = a.person_id and p.username = 'r.schouten'
				where c.state = 'KERNPARTNER_CONSULT' order by c.number limit 1""",
				"""
						insert into app.pupil_pupil ({pupil_pupil}) select {pupil_pupil} from made m, first_case f join app.pupil_pupil p on p.id = f.pupil_id,
						    lateral jsonb_populate_record(p, jsonb_build_object('id', m.pupil)) r""",
				"""
						insert into app.route_case_file ({route_case_file}) select {route_case_file} from made m, first_case f join app.route_case_file c on c.id = f.id,
						    lateral jsonb_populate_record(c, jsonb_build_object('id', m.id, 'pupil_id', m.pupil,
						    'request', gen_random_uuid(), 'number', 'R-1998-' || lpad(m.n::text, 6, '0'))) r""",
				"analyze",
				"""
						insert into app.route_case_relation ({route_case_relation}) select {route_case_relation} from made m, first_case f
						    join app.route_case_relation w on w.case_file_id = f.id,
						    lateral jsonb_populate_record(w, jsonb_build_object('case_file_id', m.id, 'pupil_id', m.pupil, 'unit_id',
						    case when m.n % 10 = 0 or w.role <> 'ATTENDANCE_OFFICER' then w.unit_id
						    else ('00000000-0000-4000-d000-' || lpad(to_hex(m.n % 342), 12, '0'))::uuid end)) r""",
				"""
						insert into app.absence_episode (id, version, case_file_id, unit_id, unit_role, started_on, basis, fitting_offer,
						    band, band_since)
						select m.episode, 0, m.id, f.unit_id, 'ATTENDANCE_OFFICER', date '%s' - m.n %% 400, 'LRV', m.n %% 3 = 0,
						    'LT_4W', date '%s' - m.n %% 400 from made m, first_case f"""
					.formatted(today, today),
				"analyze");
	}

	/** A day later. */
	static void age(FlywayConnectionDetails owner) throws SQLException {
		run(owner, "update app.absence_episode set started_on = started_on - 1 where ended_on is null");
	}

	private static void run(FlywayConnectionDetails owner, String... acts) throws SQLException {
		try (Connection connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(),
				owner.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute("set app.job = 'migration'");
			for (String act : acts) {
				statement.execute(withColumns(act, connection));
			}
		}
	}

	/** A table's name between braces stands for its columns that are not generated. */
	private static String withColumns(String act, Connection connection) throws SQLException {
		String columns = "select string_agg(column_name, ', ') from information_schema.columns "
				+ "where table_schema = 'app' and table_name = ? and is_generated = 'NEVER'";
		String made = act;
		for (String table : new String[] { "pupil_pupil", "route_case_file", "route_case_relation" }) {
			if (made.contains("{" + table + "}")) {
				try (var asked = connection.prepareStatement(columns)) {
					asked.setString(1, table);
					try (var found = asked.executeQuery()) {
						found.next();
						made = made.replaceFirst("\\{" + table + "}", found.getString(1))
							.replace("{" + table + "}", "r." + found.getString(1).replace(", ", ", r."));
					}
				}
			}
		}
		return made;
	}

}
