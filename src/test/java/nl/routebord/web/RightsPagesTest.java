package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.routebord.RoutebordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of rights and retention come, for whom they are. */
@RoutebordTest
class RightsPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@Test
	void pagesOfRightsAndMarks() {
		Browser coordinator = Browser.as(port, "a.demir");
		String route = "/routes/" + database.sql("""
				select c.number from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
				where p.last_name = 'Kuipers' order by c.opened_on limit 1
				""").query(String.class).single();
		assertThat(coordinator.get(route + "/verzoeken").body()).contains("Verzoeken van ouders en leerling");
		assertThat(coordinator.get(route + "/verzoeken/nieuw").body()).contains("Hoe weet u wie het vraagt?",
				"(met gezag)");
		assertThat(coordinator.post(route + "/verzoeken/nieuw", route + "/verzoeken/nieuw").body())
			.contains("Kies hoe u weet wie het vraagt.");
		assertThat(coordinator.get(route + "/gegevens").body()).contains("Achterhouden voor het gezin");
		assertThat(coordinator.post(route + "/gegevens", route + "/gegevens").body())
			.contains("Kies wat er met het gegeven moet gebeuren.");
		assertThat(coordinator.get(route + "/kennisgevingen").body()).contains("Er zijn geen kennisgevingen");
	}

	@Test
	void pagesOfRetention() {
		Browser coordinator = Browser.as(port, "a.demir");
		assertThat(coordinator.get("/bewaren").body()).contains("Bewaren en vernietigen");
		assertThat(coordinator.get("/bewaren/lijst.csv").body()).contains("Vernietigingslijst van", "dossier;soort");
		assertThat(coordinator.get("/beheer/bewaartermijnen").statusCode()).isEqualTo(404);
		Browser admin = Browser.as(port, "b.heerema");
		assertThat(admin.get("/bewaren").statusCode()).isEqualTo(404);
		assertThat(admin.get("/beheer/bewaartermijnen").body()).contains("Selectielijst gemeenten 2020, 12.1.3");
		assertThat(admin.post("/beheer/bewaartermijnen", "/beheer/bewaartermijnen").body()).contains("Kies een soort.");
	}

	@Test
	void theOfficerSeesTheTerms() {
		String officer = database.sql("""
				select p.username from app.identity_person p join app.identity_appointment a on a.person_id = p.id
				where a.role = 'DATA_PROTECTION_OFFICER' and a.valid_until is null and not p.disabled order by 1 limit 1
				""").query(String.class).single();
		assertThat(Browser.as(port, officer).get("/verzoeken").body()).contains("Verzoeken van ouders en leerlingen");
	}

}
