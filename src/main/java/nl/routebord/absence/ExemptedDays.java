package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
			.query((row, number) -> new Days(row.getObject("first", LocalDate.class),
					row.getObject("after", LocalDate.class)))
			.list();
		return missed.stream().filter((one) -> exempted.stream().noneMatch((days) -> days.hold(one.on()))).toList();
	}

	private record Days(LocalDate first, @org.jspecify.annotations.Nullable LocalDate after) {

		boolean hold(LocalDate day) {
			return !day.isBefore(this.first) && (this.after == null || day.isBefore(this.after));
		}

	}

}
