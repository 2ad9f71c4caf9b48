package nl.routebord.consultation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The norms by the day from which they hold. */
@Component
class ConsultationNorms {

	private static final String ON = """
			select views_working_days, plan_weeks, evaluation_weeks, review_weeks
			from app.consultation_norm where valid_from <= :day order by valid_from desc limit 1
			""";

	private final JdbcClient jdbc;

	ConsultationNorms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ConsultationNorm on(LocalDate day) {
		return jdbc.sql(ON)
			.param("day", day)
			.query((row, number) -> new ConsultationNorm(row.getInt("views_working_days"), row.getInt("plan_weeks"),
					row.getInt("evaluation_weeks"), row.getInt("review_weeks")))
			.single();
	}

}
