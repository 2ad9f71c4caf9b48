package nl.routebord.route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out case numbers: one series a year for the installation. The row of the year
 * stays locked until the case is saved, so that a number is never given twice and an
 * opening that fails leaves no gap.
 */
@Component
class CaseNumbers {

	private static final String NEXT = """
			insert into app.route_case_number as counter (year, last) values (:year, 1)
			on conflict (year) do update set last = counter.last + 1
			returning last
			""";

	private final JdbcClient jdbc;

	CaseNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	CaseNumber next(int year) {
		return new CaseNumber(year, jdbc.sql(NEXT).param("year", year).query(Integer.class).single());
	}

}
