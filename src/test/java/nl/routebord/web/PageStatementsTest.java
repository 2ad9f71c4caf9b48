package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.routebord.RoutebordTest;
import nl.routebord.web.signin.SignInHints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Home, list and case page cost at most 12 statements, whoever of the demo region looks
 * and however far the case is; also when a line of it is restricted.
 */
@RoutebordTest
class PageStatementsTest {

	private static final int MOST = 12;

	private static final String MARK = "PageStatementsTest";

	@LocalServerPort
	private int port;

	@Autowired
	private SignInHints hints;

	@Autowired
	private JdbcTemplate database;

	private final List<String> found = new ArrayList<>();

	@BeforeEach
	void restrictALineOfEveryCase() {
		database.update("""
				insert into app.sharing_mark (id, case_file_id, record_id, kind, reason, set_by, set_at)
				select gen_random_uuid(), case_file_id, min(id::text)::uuid, 'RESTRICTED', ?, gen_random_uuid(), now()
				from app.route_journal_entry group by case_file_id
				on conflict do nothing""", MARK);
	}

	@AfterEach
	void liftThem() {
		database.update("delete from app.sharing_mark where reason = ?", MARK);
	}

	@Test
	void pagesOfAllPeopleOfTheRegionAreCheap() {
		List<String> cases = database.queryForList("""
				select '/routes/' || number from app.route_case_file
				where number in (select min(number) from app.route_case_file group by state, positions, phases)
				order by number""", String.class);
		for (String person : people()) {
			Browser browser = new Browser(port);
			String home = browser.signIn(person).headers().firstValue("Location").orElseThrow();
			Stream
				.concat(Stream.of(home.replaceFirst("^https?://[^/]*", ""), "/werkvoorraad", "/routes"), cases.stream())
				.distinct()
				.forEach((page) -> look(browser, person, page));
		}
		assertThat(found).as("pages").hasSizeGreaterThan(60);
	}

	private Stream<String> families() {
		return hints.families().stream().map(SignInHints.Relative::username);
	}

	private List<String> people() {
		return Stream.concat(hints.people().stream().map(SignInHints.Hint::username), families()).toList();
	}

	private void look(Browser browser, String person, String page) {
		if (browser.get(page).statusCode() != 200) {
			return;
		}
		List<String> statements = StatementCount.of(() -> browser.get(page));
		found.add(page);
		assertThat(statements).as("%s of %s:%n%s", page, person, String.join("\n", statements)).hasSizeBetween(3, MOST);
	}

}
