package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.routebord.RoutebordTest;
import nl.routebord.web.signin.SignInHints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
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
		database.update(
				"""
						insert into app.sharing_mark (id, case_file_id, record_id, kind, reason, set_by, set_at, source_unit_id,
						    category)
						select distinct on (case_file_id) gen_random_uuid(), case_file_id, id, 'RESTRICTED', ?, gen_random_uuid(),
						    now(), source_unit_id, category
						from app.route_journal_entry order by case_file_id, id
						on conflict do nothing""",
				MARK);
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
				order by number limit 12""", String.class);
		for (String person : people()) {
			Browser browser = new Browser(port);
			String home = browser.signIn(person).headers().firstValue("Location").orElseThrow();
			Stream.concat(Stream.of(path(home), "/werkvoorraad", "/routes"), cases.stream())
				.distinct()
				.forEach((page) -> look(browser, person, page));
		}
		assertThat(found).as("pages").hasSizeGreaterThan(60);
	}

	private static String path(String location) {
		return location.replaceFirst("^https?://[^/]*", "");
	}

	private Stream<String> families() {
		return hints.families().stream().map(SignInHints.Relative::username);
	}

	private List<String> people() {
		return Stream.concat(hints.people().stream().map(SignInHints.Hint::username), families()).toList();
	}

	private void look(Browser browser, String person, String asked) {
		String page = asked;
		if (asked.equals("/")) {
			page = browser.get(asked).headers().firstValue("Location").map(PageStatementsTest::path).orElse(asked);
		}
		List<String> statements = cost(browser, page);
		if (statements.size() > MOST) {
			statements = cost(browser, page); // the first may have had to read the matrix
												// anew
		}
		assertThat(statements).as("%s of %s:%n%s", page, person, String.join("\n", statements))
			.hasSizeLessThanOrEqualTo(MOST);
	}

	private List<String> cost(Browser browser, String page) {
		AtomicInteger status = new AtomicInteger();
		List<String> statements = StatementCount.of(() -> {
			status.set(browser.get(page).statusCode());
			return status;
		});
		if (status.get() != HttpStatus.OK.value()) {
			return List.of();
		}
		assertThat(statements).as(page).hasSizeGreaterThan(2);
		found.add(page);
		return statements;
	}

}
