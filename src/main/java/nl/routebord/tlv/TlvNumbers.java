package nl.routebord.tlv;

import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out the numbers of applications and of tlv's. The row of the series stays locked
 * until the act is saved: no number twice, and no gap after an act that failed
 * (R-TLV-02).
 */
@Component
class TlvNumbers {

	private static final String NEXT_APPLICATION = """
			insert into app.tlv_application_counter as counter (year, last) values (:year, 1)
			on conflict (year) do update set last = counter.last + 1
			returning last
			""";

	private static final String NEXT_TLV = """
			insert into app.tlv_number_counter as counter (swv_code, year, last) values (:swv, :year, 1)
			on conflict (swv_code, year) do update set last = counter.last + 1
			returning last
			""";

	private final JdbcClient jdbc;

	TlvNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** {@code T-2026-0119}: year and sequence of at least four digits. */
	String nextApplication(int year) {
		int last = jdbc.sql(NEXT_APPLICATION).param("year", year).query(Integer.class).single();
		return String.format(Locale.ROOT, "T-%04d-%04d", year, last);
	}

	/** R-TLV-01 and R-TLV-02: per swv and year of issue. */
	TlvNumber next(String swvCode, int year) {
		int last = jdbc.sql(NEXT_TLV).param("swv", swvCode).param("year", year).query(Integer.class).single();
		return new TlvNumber(swvCode, year, last);
	}

}
