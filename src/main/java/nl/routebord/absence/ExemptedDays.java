package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On which days leerplicht exempted a pupil: what is missed then is no absence. The
 * database tells a school these days and nothing else of the file of leerplicht.
 */
@Component
class ExemptedDays {

	private final JdbcClient jdbc;

	ExemptedDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What of these was missed while the pupil had to be there. */
	List<Absence> without(UUID pupil, List<Absence> missed) {
		if (missed.isEmpty()) {
			return missed;
		}
		List<Days> exempted = jdbc
			.sql("select lower(d) as first, upper(d) as after from app.leerplicht_exempted(:pupil, :since) d")
			.param("pupil", pupil)
			.param("since", missed.stream().map(Absence::on).min(LocalDate::compareTo).orElseThrow())
			.query((row, number) -> days(row))
			.list();
		return outside(missed, exempted);
	}

	/** The same of several pupils. */
	Map<UUID, List<Absence>> without(Map<UUID, List<Absence>> missed, LocalDate since) {
		Map<UUID, List<Days>> exempted = jdbc.sql("""
				select p.id, lower(d) as first, upper(d) as after
				from unnest(:pupils) p(id), lateral app.leerplicht_exempted(p.id, :since) d
				""")
			.param("pupils", missed.keySet().toArray(UUID[]::new))
			.param("since", since)
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), days(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		Map<UUID, List<Absence>> left = new HashMap<>();
		missed.forEach((pupil, some) -> left.put(pupil, outside(some, exempted.getOrDefault(pupil, List.of()))));
		return left;
	}

	private static List<Absence> outside(List<Absence> missed, List<Days> exempted) {
		return missed.stream().filter((one) -> exempted.stream().noneMatch((days) -> days.hold(one.on()))).toList();
	}

	private static Days days(ResultSet row) throws SQLException {
		return new Days(row.getObject("first", LocalDate.class), row.getObject("after", LocalDate.class));
	}

	private record Days(LocalDate first, @org.jspecify.annotations.Nullable LocalDate after) {

		boolean hold(LocalDate day) {
			return !day.isBefore(this.first) && (this.after == null || day.isBefore(this.after));
		}

	}

}
