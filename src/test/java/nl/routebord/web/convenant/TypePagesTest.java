package nl.routebord.web.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.grant.ConsultationTypes;
import nl.routebord.identity.Role;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The casusoverleg types of annex 3, in pages and in the API, and what they allow. */
@RoutebordTest
class TypePagesTest {

	private static final String PAGE = "/beheer/overlegtypen";

	@LocalServerPort
	private int port;

	@Autowired
	private ConsultationTypes types;

	@Autowired
	private JdbcClient database;

	private Browser browser;

	@BeforeEach
	void start() {
		browser = new Browser(port);
	}

	@Test
	void aCaseAllowsWhatItsTypeNamesAndNothingElse() {
		UUID caseFile = database
			.sql("select case_file_id from app.consultation_consultation where type_id is not null limit 1")
			.query(UUID.class)
			.single();
		assertThat(types.permits(caseFile, Role.YOUTH_HEALTH, DataCategory.HEALTH)).isTrue();
		assertThat(types.permits(caseFile, Role.YOUTH_HEALTH, DataCategory.JUSTICE)).isFalse();
		assertThat(types.permits(caseFile, Role.SWV_SECRETARIAT, DataCategory.HEALTH)).isFalse();
		assertThat(types.permits(UUID.randomUUID(), Role.SWV_SECRETARIAT, DataCategory.OPP))
			.as("without a consultation the matrix alone decides")
			.isTrue();
	}

	@Test
	void aChangeIsANewVersionAndFaultsAreToldAtTheField() {
		browser.signIn("b.heerema");
		String add = PAGE + "/nieuw";
		String name = "Zorgteam " + UUID.randomUUID();
		var faulty = browser.post(add, add, "request", UUID.randomUUID().toString(), "name", name, "purpose", "D2",
				"categories", "PGN_BSN");
		assertThat(faulty.statusCode()).isEqualTo(422);
		assertThat(faulty.body()).contains(name, "nooit in een overleg gedeeld", "minstens een deelnemer");
		String[] fields = { "request", UUID.randomUUID().toString(), "name", name, "purpose", "D4", "tasks",
				"WPO: zorgplicht", "tasks", "", "categories", "FUNC", "categories", "NOTE_SHARED" };
		assertThat(browser.post(add, add, fields).statusCode()).isEqualTo(302);
		assertThat(browser.post(add, add, fields).statusCode()).as("sent twice").isEqualTo(302);
		assertThat(versions(name)).isEqualTo(1);
		UUID id = database.sql("select id from app.consultation_type where name = :name")
			.param("name", name)
			.query(UUID.class)
			.single();
		String change = PAGE + "/" + id + "/wijzigen";
		assertThat(browser.get(change).body()).contains("WPO: zorgplicht");
		fields[1] = UUID.randomUUID().toString();
		assertThat(browser.post(change, change, fields).statusCode()).isEqualTo(302);
		assertThat(versions(name)).isEqualTo(2);
		fields[1] = UUID.randomUUID().toString();
		assertThat(browser.post(change, change, fields).statusCode()).as("somebody was first").isEqualTo(409);
		assertThat(browser.get(PAGE).body()).contains(name, "Versie 2", "Kernpartneroverleg");
	}

	@Test
	void theDataProtectionOfficerReadsAndDoesNotWrite() {
		browser.signIn("h.groot");
		assertThat(browser.get(PAGE).body()).contains("Kernpartneroverleg", "Leerplichtwet 1969")
			.doesNotContain("/wijzigen");
		assertThat(browser.get(PAGE + "/nieuw").statusCode()).isEqualTo(404);
		assertThat(browser.api("GET", "/api/v1/consultation-types", "h.groot", "").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.demir", "m.veenstra", "t.techniek" })
	void nobodyElseFindsThem(String other) {
		browser.signIn(other);
		assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
		assertThat(new Browser(port).api("GET", "/api/v1/consultation-types", other, "").statusCode()).isEqualTo(404);
	}

	private int versions(String name) {
		return database.sql("select count(*) from app.consultation_type where name = :name")
			.param("name", name)
			.query(Integer.class)
			.single();
	}

}
