package nl.routebord.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator's settings and holidays, in pages and in the API. */
@RoutebordTest
class SettingsPagesTest {

	private static final String PAGE = "/beheer/termijnen";

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient database;

	private Browser browser;

	@BeforeEach
	void start() {
		browser = new Browser(port);
	}

	@Test
	void aChangeIsPlannedOnceHoweverOftenItIsSent() {
		browser.signIn("b.heerema");
		String from = LocalDate.now(clock).plusYears(4).toString();
		String[] fields = { "setting", "REVIEW_WEEKS", "swv", "", "value", "5", "validFrom", from };
		assertThat(browser.post(PAGE, PAGE, fields).statusCode()).isEqualTo(302);
		assertThat(browser.post(PAGE, PAGE, fields).statusCode()).isEqualTo(302);
		assertThat(browser.get(PAGE).body()).contains("5 weken", "R-AWB-02", "Geldt sinds");
		assertThat(rows(from)).isEqualTo(1);
	}

	@Test
	void faultsAreToldAllAtOnceAndWhatWasTypedStays() {
		browser.signIn("b.heerema");
		var refused = browser.post(PAGE, PAGE, "setting", "PLAN_WEEKS", "swv", UUID.randomUUID().toString(), "value",
				"zes", "validFrom", "31-06-2027");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("van 1 tot en met 26", "datum in die bestaat", "value=\"zes\"",
				"31-06-2027", "bestaat niet");
		String today = LocalDate.now(clock).toString();
		assertThat(browser.post(PAGE, PAGE, "setting", "PLAN_WEEKS", "value", "5", "validFrom", today).body())
			.contains("Kies een dag na vandaag");
		assertThat(browser.post(PAGE, PAGE).statusCode()).isEqualTo(422);
	}

	@Test
	void holidaysOfAYearAreListedAndADayIsEquatedAndTakenOff() {
		browser.signIn("b.heerema");
		String page = "/beheer/feestdagen?jaar=2027";
		assertThat(browser.get(page).body()).contains("Goede Vrijdag", "Bevrijdingsdag", "Tweede kerstdag");
		assertThat(browser.post(page, "/beheer/feestdagen", "day", "05-05-2028", "decree", "Stb. 1").statusCode())
			.isEqualTo(422);
		assertThat(browser.post(page, "/beheer/feestdagen", "day", "26-05-2028", "decree", "Stcrt. proef").statusCode())
			.isEqualTo(302);
		assertThat(browser.get("/beheer/feestdagen?jaar=2028").body()).contains("Stcrt. proef");
		UUID id = database.sql("select id from app.region_equated_day where decree = 'Stcrt. proef'")
			.query(UUID.class)
			.single();
		assertThat(browser.post(page, "/beheer/feestdagen/" + id + "/einde").statusCode()).isEqualTo(302);
		assertThat(browser.get("/beheer/feestdagen?jaar=2028").body()).doesNotContain("Stcrt. proef");
	}

	@ParameterizedTest
	@ValueSource(strings = { "m.veenstra", "t.techniek", "a.demir", "j.brandsma" })
	void nobodyElseFindsThem(String other) {
		browser.signIn(other);
		assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
		assertThat(browser.get("/beheer/feestdagen").statusCode()).isEqualTo(404);
		Browser system = new Browser(port);
		assertThat(system.api("GET", "/api/v1/settings", other, "").statusCode()).isEqualTo(404);
		assertThat(system.api("GET", "/api/v1/equated-days", other, "").statusCode()).isEqualTo(404);
		assertThat(system.api("POST", "/api/v1/settings", other, "{}", "Idempotency-Key", UUID.randomUUID().toString())
			.statusCode()).isEqualTo(404);
	}

	@Test
	void aConnectedSystemDoesTheSame() {
		String from = LocalDate.now(clock).plusYears(3).toString();
		String body = "{\"setting\":\"EVALUATION_WEEKS\",\"value\":5,\"validFrom\":\"" + from + "\"}";
		var changed = browser.api("POST", "/api/v1/settings", "b.heerema", body, "Idempotency-Key",
				UUID.randomUUID().toString());
		assertThat(changed.statusCode()).isEqualTo(201);
		assertThat(browser.api("GET", "/api/v1/settings", "b.heerema", "").body())
			.contains("\"nextFrom\":\"" + from + "\"");
		var refused = browser.api("POST", "/api/v1/settings", "b.heerema", body.replace(":5", ":99"), "Idempotency-Key",
				UUID.randomUUID().toString());
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(browser.api("GET", "/api/v1/equated-days", "b.heerema", "").statusCode()).isEqualTo(200);
	}

	private long rows(String from) {
		return database.sql("select count(*) from app.region_setting where valid_from = :from")
			.param("from", LocalDate.parse(from))
			.query(Long.class)
			.single();
	}

}
