package nl.routebord.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.terms.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts as it stood on a day: once by what is known now, and where the day has passed
 * once by what was recorded on it. The second is the same whenever it is counted.
 */
@Component
class Counting {

	private final JdbcClient jdbc;

	Counting(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of which day the file of residents is by which they are counted. */
	private Optional<LocalDate> file(OrganisationId organisation, LocalDate until) {
		return jdbc.sql(Absolute.FIRST_FILE)
			.param("organisation", organisation.value())
			.query(LocalDate.class)
			.optional()
			.map((first) -> first.isAfter(until) ? first : until);
	}

	void count(ReturnRow made, OrganisationId organisation, LocalDate today) {
		file(organisation, made.until())
			.ifPresent((day) -> jdbc.sql("update app.reporting_return set residents_on = :day where id = :id")
				.param("day", day)
				.param("id", made.id())
				.update());
		count(made, organisation, Known.NOW, today);
		if (made.until().isBefore(today)) {
			count(made, organisation, Known.THEN, made.until());
		}
	}

	private void count(ReturnRow made, OrganisationId organisation, Known pass, LocalDate known) {
		LocalDate file = file(organisation, made.until()).filter((day) -> !day.isAfter(known)).orElse(known);
		for (String statement : statements(made.kind())) {
			jdbc.sql(statement)
				.param("return", made.id())
				.param("organisation", organisation.value())
				.param("begin", SchoolYear.of(made.until()).begin())
				.param("until", made.until())
				.param("known", known)
				.param("file", file)
				.param("pass", pass.name())
				.update();
		}
	}

	private static List<String> statements(ReturnKind kind) {
		return switch (kind) {
			case HOME -> List.of(AtHome.HOME, AtHome.AGREED, AtHome.ELSEWHERE);
			case DUTY -> List.of(Absolute.RESIDENTS, Reported.RELATIVE, Reported.PUPILS, Absolute.ABSOLUTE,
					Absolute.WHO, AtHome.LONG_AT_HOME, AtHome.AGREED_HERE, Duty.EXEMPT, Duty.ENFORCED);
		};
	}

}
