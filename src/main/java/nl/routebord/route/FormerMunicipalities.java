package nl.routebord.route;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where pupils lived before they moved, so that a day that has been can be counted. */
@Component
class FormerMunicipalities {

	private final JdbcClient jdbc;

	FormerMunicipalities(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param until first day on which the pupil lived elsewhere
	 */
	void keep(CaseFileId caseFile, Optional<OrganisationId> left, LocalDate until, LocalDate today) {
		jdbc.sql("""
				insert into app.route_municipality_left (id, case_file_id, municipality_id, until_on, recorded_on)
				values (:id, :case, :municipality, :until, :today)
				""")
			.param("id", UUID.randomUUID())
			.param("case", caseFile.value())
			.param("municipality", left.map(OrganisationId::value).orElse(null), java.sql.Types.OTHER)
			.param("until", until)
			.param("today", today)
			.update();
	}

}
