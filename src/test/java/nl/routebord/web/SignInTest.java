package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Appoint;
import nl.routebord.identity.AppointmentId;
import nl.routebord.identity.CreateAccount;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@RoutebordTest
class SignInTest {

	private static final Actor SETUP = Actor.system("test");

	private static final String PASSWORD = "routebord-demo";

	@LocalServerPort
	private int port;

	@Autowired
	private AccountDesk accounts;

	@Autowired
	private Directory directory;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	@Autowired
	private ApplicationContext context;

	private Browser browser;

	private String username;

	private UserId person;

	@BeforeEach
	void somebodyNew() {
		database.update("delete from app.identity_sign_in_attempt");
		browser = new Browser(port);
		username = "u" + UUID.randomUUID().toString().substring(0, 8);
		person = accounts
			.create(new CreateAccount(username, "Iemand Nieuw", username + "@voorbeeld.nl", PASSWORD, false), SETUP);
	}

	@Test
	void whoIsNobodyGoesToSignInAndBackToThePageThatWasWanted() {
		HttpResponse<String> asked = browser.get("/profiel");
		assertThat(asked.statusCode()).isEqualTo(302);
		assertThat(location(asked)).isEqualTo("/aanmelden?naar=%2Fprofiel");
		appoint(Role.SWV_SECRETARIAT);
		HttpResponse<String> in = browser.post(location(asked), "/aanmelden", "username", username, "password",
				PASSWORD, "naar", "/profiel");
		assertThat(location(in)).isEqualTo("/profiel");
		assertThat(browser.get("/profiel").body()).contains("Iemand Nieuw");
	}

	@Test
	void whomOneCanBeIsShownOnceTheRegionIsThere() {
		AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
		try {
			assertThat(browser.get("/aanmelden").body()).contains("wordt nog klaargezet").doesNotContain(PASSWORD);
		}
		finally {
			AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
		}
		assertThat(browser.get("/aanmelden").body()).contains(PASSWORD).doesNotContain("wordt nog klaargezet");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://kwaad.example", "//kwaad.example", "/\\kwaad.example", "/a//b", "javascript:x" })
	void signInLeadsToNoOtherSite(String wanted) {
		appoint(Role.SWV_SECRETARIAT);
		assertThat(location(
				browser.post("/aanmelden", "/aanmelden", "username", username, "password", PASSWORD, "naar", wanted)))
			.isEqualTo("/");
	}

	@Test
	void usernameIsComparedWithoutCaseAndWithoutSpacesAround() {
		appoint(Role.SWV_SECRETARIAT);
		assertThat(browser.signIn(" " + username.toUpperCase(java.util.Locale.ROOT) + " ").statusCode()).isEqualTo(302);
	}

	@Test
	void sameAnswerForAnUnknownNameAWrongPasswordAndABlockedAccount() {
		HttpResponse<String> wrong = browser.signIn(username, "iets anders dan dit");
		HttpResponse<String> unknown = browser.signIn("niemand" + username, PASSWORD);
		accounts.disable(person, null, SETUP);
		HttpResponse<String> disabled = browser.signIn(username);
		assertThat(List.of(wrong.statusCode(), unknown.statusCode(), disabled.statusCode())).containsOnly(401);
		String neutral = neutral(wrong.body(), username);
		assertThat(neutral(unknown.body(), "niemand" + username)).isEqualTo(neutral);
		assertThat(neutral(disabled.body(), username)).isEqualTo(neutral);
		assertThat(wrong.body()).contains("De gebruikersnaam of het wachtwoord klopt niet").contains(username);
	}

	@Test
	void guessingHasToWaitAndKnownAndUnknownNamesWaitAlike() {
		appoint(Role.SWV_SECRETARIAT);
		for (String name : List.of(username, "niemand" + username)) {
			for (int attempt = 0; attempt < 5; attempt++) {
				assertThat(browser.signIn(name, "een fout wachtwoord").body()).contains("klopt niet");
			}
			assertThat(browser.signIn(name).body()).contains("Wacht een paar minuten");
		}
		database.update("update app.identity_sign_in_attempt set blocked_until = blocked_until - interval '2 minutes'");
		assertThat(browser.signIn(username).statusCode()).isEqualTo(302);
		assertThat(browser.signIn(username, "een fout wachtwoord").body()).contains("klopt niet");
	}

	@Test
	void waitingGrowsToAQuarterOfAnHourAndNoFurther() {
		for (int attempt = 0; attempt < 14; attempt++) {
			browser.signIn(username, "een fout wachtwoord");
			database.update("update app.identity_sign_in_attempt set blocked_until = last_at where failures < 14");
		}
		assertThat(database.queryForObject(
				"select max(extract(epoch from blocked_until - last_at)) from app.identity_sign_in_attempt",
				Double.class))
			.isEqualTo(900);
	}

	@Test
	void sessionGetsANewIdAtSignInAndAtASwitchOfRole() {
		AppointmentId first = appoint(Role.SWV_SECRETARIAT);
		AppointmentId second = appoint(Role.SWV_CONSULTANT);
		browser.get("/aanmelden");
		String before = browser.session();
		HttpResponse<String> in = browser.signIn(username);
		String after = browser.session();
		assertThat(after).isNotEqualTo(before);
		assertThat(location(in)).isEqualTo("/rol");
		assertThat(location(browser.get("/profiel"))).isEqualTo("/rol?naar=%2Fprofiel");

		assertThat(browser.get("/rol").body()).doesNotContain("Uw rol nu");
		browser.post("/rol", "/rol", "appointment", first.value().toString());
		assertThat(browser.get("/rol").body()).containsOnlyOnce("Uw rol nu");
		assertThat(browser.session()).isNotEqualTo(after);
		assertThat(browser.get("/profiel").body()).contains("Secretariaat samenwerkingsverband");
		browser.post("/rol", "/rol", "appointment", second.value().toString());
		assertThat(browser.get("/profiel").body()).contains("Begeleider passend onderwijs");
		assertThat(database.queryForList("select action from app.audit_entry where actor_user = ? order by seq",
				String.class, person.value()))
			.containsExactly("identity.signed-in", "identity.role-switched");
	}

	@Test
	void nobodyTakesTheRoleOfAnother() {
		appoint(Role.SWV_SECRETARIAT);
		appoint(Role.SWV_CONSULTANT);
		browser.signIn(username);
		AppointmentId foreign = new AppointmentId(database.queryForObject(
				"select a.id from app.identity_appointment a join app.identity_person p on p.id = a.person_id where p.username = 'j.brandsma'",
				UUID.class));
		assertThat(browser.post("/rol", "/rol", "appointment", foreign.value().toString()).statusCode()).isEqualTo(404);
	}

	@Test
	void endedAppointmentAndBlockedAccountWorkNoMoreAtTheNextRequest() {
		AppointmentId appointment = appoint(Role.SWV_SECRETARIAT);
		browser.signIn(username);
		assertThat(browser.get("/profiel").statusCode()).isEqualTo(200);
		accounts.endAppointment(appointment, LocalDate.now(clock), SETUP);
		assertThat(location(browser.get("/profiel"))).startsWith("/aanmelden?verlopen");
		assertThat(browser.signIn(username).headers().firstValue("Location").orElse("")).contains("geen-rol");

		appoint(Role.SWV_CONSULTANT);
		browser.signIn(username);
		assertThat(browser.get("/profiel").statusCode()).isEqualTo(200);
		accounts.disable(person, null, SETUP);
		assertThat(location(browser.get("/profiel"))).startsWith("/aanmelden?verlopen");
	}

	@Test
	void signOutEndsTheSessionForItsCookie() {
		appoint(Role.SWV_SECRETARIAT);
		browser.signIn(username);
		assertThat(location(browser.post("/profiel", "/afmelden"))).isEqualTo("/aanmelden?afgemeld");
		assertThat(browser.get("/profiel").statusCode()).isEqualTo(302);
	}

	@Test
	void sessionHoldsIdsOnly() {
		appoint(Role.SWV_SECRETARIAT);
		browser.signIn(username);
		List<byte[]> stored = database.queryForList("""
				select a.attribute_bytes from app.spring_session_attributes a
				  join app.spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?
				""", byte[].class, person.value().toString());
		assertThat(stored).isNotEmpty()
			.allSatisfy(bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
				.doesNotContain(username)
				.doesNotContain("Iemand")
				.doesNotContain("127.0.0.1"));
	}

	@Test
	void oldSessionEndsEvenWhenItIsUsed() {
		appoint(Role.SWV_SECRETARIAT);
		browser.signIn(username);
		assertThat(database.update("""
				update app.spring_session_attributes a set attribute_bytes =
				       (select o.attribute_bytes from app.spring_session_attributes o
				         where o.session_primary_id = a.session_primary_id and o.attribute_name = 'appointment')
				 where attribute_name = 'signedInAt' and session_primary_id in
				       (select primary_id from app.spring_session where principal_name = ?)
				""", person.value().toString())).isEqualTo(1);
		assertThat(location(browser.get("/profiel"))).startsWith("/aanmelden?verlopen");
	}

	@Test
	void temporaryPasswordHasToBeChangedFirst() {
		appoint(Role.SWV_SECRETARIAT);
		String temporary = accounts.resetPassword(person, null, SETUP);
		browser.signIn(username, temporary);
		assertThat(location(browser.get("/inlezen"))).startsWith("/profiel");
		HttpResponse<String> weak = browser.post("/profiel", "/profiel/wachtwoord", "current", temporary, "chosen",
				"kort");
		assertThat(weak.body()).contains("Kies een wachtwoord van ten minste 12 tekens.").doesNotContain(temporary);
		HttpResponse<String> changed = browser.post("/profiel", "/profiel/wachtwoord", "current", temporary, "chosen",
				"een zin die niemand raadt");
		assertThat(location(changed)).isEqualTo("/profiel");
		assertThat(browser.get("/profiel").body()).contains("Uw wachtwoord is gewijzigd");
	}

	/** A session is a row in a table: a password that may be used does not wait in it. */
	@Test
	void temporaryPasswordStandsInTheAnswerAndNowhereElse() {
		appoint(Role.SWV_SECRETARIAT);
		Browser admin = new Browser(port);
		admin.signIn("b.heerema");
		String page = "/beheer/gebruikers/" + person.value();
		Matcher version = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"").matcher(admin.get(page).body());
		assertThat(version.find()).isTrue();
		HttpResponse<String> reset = admin.post(page, page + "/wachtwoord", "version", version.group(1));
		assertThat(reset.statusCode()).isEqualTo(200);
		Matcher shown = Pattern.compile("Tijdelijk wachtwoord: (\\S+)\\. ").matcher(reset.body());
		assertThat(shown.find()).as(reset.body()).isTrue();
		assertThat(reset.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(database.queryForObject(
				"select count(*) from app.spring_session_attributes where position(? in attribute_bytes) > 0",
				Integer.class, shown.group(1).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
			.isZero();
		assertThat(admin.get(page).body()).doesNotContain(shown.group(1));
	}

	@Test
	void signInPageListsTheDemoPeopleByRole() {
		assertThat(browser.get("/aanmelden").body()).contains("Aylin Demir", "Ondersteuningscoördinator",
				"Sanne Jansen", "routebord-demo");
	}

	private AppointmentId appoint(Role role) {
		var unit = directory.unitsWithRole(role).get(0).id();
		return accounts.appointBySystem(new Appoint(person, unit, LocalDate.now(clock), null, null), SETUP);
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map(location -> location.replaceFirst("^http://localhost:\\d+", ""))
			.orElse("");
	}

	private static String neutral(String body, String name) {
		Matcher token = Pattern.compile("value=\"[\\w-]{40,}\"").matcher(body);
		return token.replaceAll("").replaceAll("content=\"[\\w-]{40,}\"", "").replace(name, "NAAM");
	}

}
