package nl.routebord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page that a role can reach by links: it answers, and everybody can use it. */
@BrowserTest
class CrawlIT {

	private static final int MOST_PAGES = 45;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate database;

	/** Shapes of pages that some role's crawl has looked at closely; once is enough. */
	private static final Set<String> LOOKED_AT = new HashSet<>();

	@ParameterizedTest
	@ValueSource(strings = { "a.demir", "r.schouten", "f.elzinga", "g.bos", "m.veenstra", "l.haverkamp", "j.brandsma",
			"b.timmer", "c.visser", "a.jonker", "h.groot", "q.rap", "b.heerema", "t.techniek", "ouder.kuipers",
			"leerling.lieke", "ouder.kok" })
	void everyLinkLeadsToAPageThatEverybodyCanUse(String username) {
		try (Visitor visitor = Visitor.at(port, 1440, ColorScheme.LIGHT).signIn(username)) {
			crawl(visitor);
		}
	}

	@ParameterizedTest
	@CsvSource({ "a.demir,/werkvoorraad", "a.demir,/routes", "a.demir,/routes/R-2026-0005", "a.demir,/routes/nieuw",
			"j.brandsma,/tlv", "r.schouten,/routes/R-2026-0005", "b.heerema,/beheer/tijdreis",
			"b.heerema,/beheer/stijlgids" })
	void keyPagesAreAsGoodInTheDark(String username, String path) {
		try (Visitor visitor = Visitor.at(port, 1440, ColorScheme.DARK).signIn(username)) {
			assertThat(visitor.open(path)).isEqualTo(200);
			visitor.assertAccessible();
		}
	}

	@Test
	void pagesWithoutSignInAreAccessible() {
		try (Visitor visitor = Visitor.anonymous(port)) {
			for (String path : List.of("/aanmelden", "/uitnodiging", "/hulp", "/privacy", "/toegankelijkheid")) {
				assertThat(visitor.open(path)).isEqualTo(200);
				visitor.assertAccessible();
			}
		}
	}

	@Test
	void pagesThatRefuseAreAccessibleToo() {
		limit(1);
		try (Visitor visitor = Visitor.signedIn(port, "f.elzinga")) {
			visitor.open("/routes");
			List<String> files = visitor.links()
				.stream()
				.filter((href) -> href.matches("/routes/R-\\d{4}-\\d+"))
				.distinct()
				.toList();
			assertThat(visitor.open(files.get(0))).isEqualTo(200);
			assertThat(visitor.open(files.get(1))).isEqualTo(429);
			visitor.assertSees("U heeft dit uur meer dan 1 ").assertAccessible();
			assertThat(visitor.open("/routes/R-2020-0001")).isEqualTo(404);
			visitor.assertAccessible();
		}
		finally {
			limit(500);
		}
	}

	private void limit(int filesPerHour) {
		database.update("""
				insert into app.region_setting (id, name, value, valid_from, set_at)
				values (gen_random_uuid(), 'FILES_PER_HOUR', ?, date '2020-08-01', now())""", filesPerHour);
		database.update("delete from app.audit_opened");
	}

	private static void crawl(Visitor visitor) {
		Set<String> visited = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of("/"));
		Set<String> known = new HashSet<>();
		while (!open.isEmpty() && visited.size() < MOST_PAGES) {
			String path = open.poll();
			if (!visited.add(shape(path))) {
				continue;
			}
			assertThat(visitor.open(path)).as(path).isEqualTo(200);
			if (LOOKED_AT.add(shape(path))) {
				lookClosely(visitor);
			}
			visitor.links().stream().filter((href) -> !isDownload(href)).filter(known::add).forEach(open::add);
		}
	}

	private static void lookClosely(Visitor visitor) {
		visitor.assertAccessible();
		visitor.page().setViewportSize(320, 900);
		visitor.assertReflows();
		visitor.page().setViewportSize(1440, 1000);
	}

	/** Two cases have pages of one shape; one of each is enough. */
	private static String shape(String path) {
		return path.replaceAll("[RT]-\\d{4}-\\d+", "#")
			.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#")
			.replaceAll("\\?.*", "");
	}

	private static boolean isDownload(String href) {
		return href.matches(
				".*(/documenten/[0-9a-f-]{36}|/brief|/pdf|\\.csv|\\.xlsx|\\.json|\\.bpmn|\\.ics|\\.pdf|\\.txt)(\\?.*)?$");
	}

}
