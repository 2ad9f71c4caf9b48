package nl.routebord.tlv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may not see a case or an application hears so before anything that was sent is
 * looked at: every change that names one, walked with nothing filled in.
 */
@RoutebordTest
class AccessFirstTest {

	private static final Set<RequestMethod> CHANGES = Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH,
			RequestMethod.DELETE);

	private static final List<String> STRANGERS = List.of("tlv.vreemd1", "tlv.vreemd2", "tlv.vreemd3", "tlv.vreemd4",
			"tlv.vreemd5");

	private static final Set<RequestMethod> EVERYTHING = Set.of(RequestMethod.GET, RequestMethod.POST,
			RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

	/** Of the case, and none of them directs it. */
	private static final List<String> INSIDERS = List.of("tlv.consulent", "tlv.leerplicht", "tlv.secretaris",
			"tlv.psycholoog");

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvReading reading;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void strangersHearNotFoundWhateverTheySend() {
		TlvApplicationId id = region.pending();
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		String route = cases.head(caseFile, region.school()).number();
		String number = reading.view(id, region.school()).number();
		List<String> told = new ArrayList<>();
		List<String> silent = new ArrayList<>();
		int walked = 0;
		for (String stranger : STRANGERS) {
			Browser browser = new Browser(port);
			browser.signIn(stranger, TlvRegion.PASSWORD);
			for (Change change : changes()) {
				String path = change.path(id, caseFile, number, route);
				int before = refusals(stranger, caseFile);
				int status = path.startsWith("/api/") ? api(stranger, change.method(), path)
						: browser.post("/hulp", path).statusCode();
				walked++;
				if (refusals(stranger, caseFile) == before) {
					silent.add(change.method() + " " + change.pattern());
				}
				if (status != 404) {
					told.add(stranger + " " + change.method() + " " + change.pattern() + ": " + status);
				}
			}
		}
		assertThat(told).isEmpty();
		assertThat(silent).as("refused without a line in the log").isEmpty();
		assertThat(walked).isGreaterThan(150);
	}

	/** A refusal leaves a line, also where the case itself may be seen. */
	@Test
	void whoSeesTheCaseAndMayNotActIsRefusedWithALine() {
		TlvApplicationId id = region.pending();
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		String route = cases.head(caseFile, region.school()).number();
		String number = reading.view(id, region.school()).number();
		List<String> silent = new ArrayList<>();
		int refused = 0;
		for (String insider : INSIDERS) {
			Browser browser = new Browser(port);
			browser.signIn(insider, TlvRegion.PASSWORD);
			for (Change change : endpoints(EVERYTHING)) {
				String path = change.path(id, caseFile, number, route);
				int before = refusals(insider, caseFile);
				int status = path.startsWith("/api/") ? api(insider, change.method(), path)
						: change.method().equals("GET") ? browser.get(path).statusCode()
								: browser.post("/hulp", path).statusCode();
				if (status == 403) {
					refused++;
					if (refusals(insider, caseFile) == before) {
						silent.add(insider + " " + change.method() + " " + change.pattern());
					}
				}
			}
		}
		assertThat(silent).as("refused without a line in the log").isEmpty();
		assertThat(refused).isGreaterThan(20);
	}

	private int refusals(String stranger, CaseFileId caseFile) {
		return database.queryForObject(
				"""
						select count(*) from app.audit_entry where decision = 'DENY' and (case_file = ? or action = 'REACH_ENDPOINT')
						and actor_user = (select id from app.identity_person where username = ?)""",
				Integer.class, caseFile.value(), stranger);
	}

	private List<Change> changes() {
		return endpoints(CHANGES);
	}

	private List<Change> endpoints(Set<RequestMethod> methods) {
		List<Change> changes = new ArrayList<>();
		for (RequestMappingHandlerMapping mapping : mappings) {
			for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
				boolean upload = info.getConsumesCondition()
					.getConsumableMediaTypes()
					.stream()
					.anyMatch((type) -> type.getType().equals("multipart"));
				info.getMethodsCondition().getMethods().stream().filter(methods::contains).forEach((method) -> {
					info.getPatternValues()
						.stream()
						.filter((pattern) -> !upload && Change.namesASubject(pattern))
						.forEach((pattern) -> changes.add(new Change(method.name(), pattern)));
				});
			}
		}
		return changes;
	}

	private int api(String username, String method, String path) {
		String basic = Base64.getEncoder()
			.encodeToString((username + ":" + TlvRegion.PASSWORD).getBytes(StandardCharsets.UTF_8));
		return new Browser(port)
			.send(method, path, "{}", "Authorization", "Basic " + basic, "Content-Type", "application/json", "If-Match",
					"\"0\"", "Idempotency-Key", UUID.randomUUID().toString())
			.statusCode();
	}

	/** One endpoint that changes something. */
	private record Change(String method, String pattern) {

		/** Its own pattern may hold braces. */
		private static final String VARIABLE = "\\{[^{}]*(\\{[^{}]*}[^{}]*)*}";

		static boolean namesASubject(String pattern) {
			return List.of("/tlv/{", "/routes/{", "/api/v1/tlv-applications/{", "/api/v1/cases/{")
				.stream()
				.anyMatch(pattern::startsWith);
		}

		String path(TlvApplicationId id, CaseFileId caseFile, String number, String route) {
			String subject = pattern.startsWith("/tlv/") ? number : pattern.startsWith("/routes/") ? route
					: pattern.startsWith("/api/v1/tlv") ? id.value().toString() : caseFile.value().toString();
			return pattern.replaceFirst(VARIABLE, subject)
				.replaceFirst("\\{step}", "vraag")
				.replaceAll(VARIABLE, UUID.randomUUID().toString());
		}

	}

}
