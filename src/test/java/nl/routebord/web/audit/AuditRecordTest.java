package nl.routebord.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a request leaves in the log (privacy.md C.4). */
@RoutebordTest
class AuditRecordTest {

	private static final String LATEST = """
			select * from app.audit_entry where channel is not null and action = ? order by seq desc limit 1
			""";

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void visitor() {
		browser = new Browser(port);
	}

	@Test
	void lineOfTheApiTellsDoorNetworkVersionAndTheCallersTrace() {
		String trace = UUID.randomUUID().toString().replace("-", "");
		assertThat(browser
			.api("GET", "/api/v1/cases", "a.demir", "", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
			.statusCode()).isEqualTo(200);
		assertThat(latest("LIST")).containsEntry("channel", "API")
			.containsEntry("trace_id", trace)
			.containsEntry("parent_id", "00f067aa0ba902b7")
			.containsEntry("source_ip", "127.0.0.0/24")
			.containsEntry("authn_level", "PASSWORD")
			.containsEntry("app_version", "dev")
			.containsEntry("actor_role", "SCHOOL_CARE_COORDINATOR");
		assertThat((String) latest("LIST").get("operation_id")).matches("[0-9a-f]{16}");
		assertThat((String) latest("LIST").get("purposes")).isNotEmpty();
	}

	@Test
	void traceThatIsNoTraceIsReplaced() {
		for (String bad : new String[] { "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01", "x", "00-1-2-3" }) {
			browser.api("GET", "/api/v1/cases", "a.demir", "", "traceparent", bad);
			assertThat(latest("LIST")).containsEntry("parent_id", null);
			assertThat((String) latest("LIST").get("trace_id")).matches("[0-9a-f]{32}").doesNotMatch("0{32}");
		}
	}

	@Test
	void linesOfOneRequestShareATraceAndThoseOfOneSessionItsHash() {
		browser.signIn("a.demir");
		browser.get("/routes");
		Map<String, Object> first = latest("LIST");
		browser.get("/routes");
		Map<String, Object> second = latest("LIST");
		assertThat(first).containsEntry("channel", "UI");
		assertThat(second.get("session_hash")).isNotNull().isEqualTo(first.get("session_hash"));
		assertThat(second.get("trace_id")).isNotEqualTo(first.get("trace_id"));
		assertThat(
				database.queryForObject("select count(distinct operation_id) from app.audit_entry where trace_id = ?",
						Integer.class, second.get("trace_id")))
			.isOne();
		assertThat((String) first.get("session_hash")).doesNotContain(browser.session());
	}

	@Test
	void addressesAreCutToTheirNetwork() {
		assertThat(Networks.of("192.0.2.77")).isEqualTo("192.0.2.0/24");
		assertThat(Networks.of("2001:db8:1234:5678::1")).isEqualTo("2001:db8:1234:0:0:0:0:0/48");
		assertThat(Networks.of("example.org")).isNull();
	}

	private Map<String, Object> latest(String action) {
		return database.queryForMap(LATEST, action);
	}

}
