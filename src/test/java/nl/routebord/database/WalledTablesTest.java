package nl.routebord.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Of each table it is decided whether row-level security holds it, and if not, why not.
 */
@RoutebordTest
class WalledTablesTest {

	private static final Path DECIDED = Path.of("src/test/resources/tables-and-wall.txt");

	private static final String WALL = "wall";

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void ofEachTableItIsDecidedWhetherItStandsBehindTheWall() throws IOException {
		Map<String, String> decided = decided();
		assertThat(tables("true")).as("add a new table to %s, with its wall or the reason why not", DECIDED)
			.containsExactlyInAnyOrderElementsOf(decided.keySet());
		assertThat(tables("relrowsecurity and relforcerowsecurity")).as("tables with a wall, also for their owner")
			.containsExactlyInAnyOrderElementsOf(
					decided.keySet().stream().filter((table) -> decided.get(table).equals(WALL)).toList());
		assertThat(decided.values()).as("reasons").allSatisfy((why) -> assertThat(why).isNotBlank());
	}

	/** Without one of these a table would be open, or closed to everybody. */
	@Test
	void eachWallHasAPolicyForEveryWayIn() {
		for (String table : tables("relrowsecurity")) {
			assertThat(database.queryForList(
					"select policyname from pg_policies where schemaname = 'app' and tablename = ?", String.class,
					table))
				.as(table)
				.contains("wall_read", "wall_insert", "wall_update", "wall_delete", "wall_yields_to_owner");
		}
	}

	/** A column of a case or pupil makes a table one with pupil data. */
	@Test
	void tableWithoutWallHasNoColumnOfFreeTextAboutACase() throws IOException {
		Map<String, String> decided = decided();
		List<String> ofCases = database.queryForList("""
				select distinct t.table_name from information_schema.columns t
				where t.table_schema = 'app' and t.column_name in ('case_file_id', 'case_file', 'pupil_id')
				and exists (select from information_schema.columns c where c.table_schema = 'app'
				    and c.table_name = t.table_name
				    and c.column_name in ('text', 'name', 'reason', 'answer', 'question', 'title'))""", String.class);
		assertThat(ofCases).isNotEmpty()
			.allSatisfy((table) -> assertThat(decided.get(table)).as(table).isEqualTo(WALL));
	}

	/** Pitfalls 3 and 4 of security.md F.1, for every table: nobody finds nothing. */
	@Test
	void whoActsForNobodySeesNoRowOfAnyTable() {
		assertThat(seen(null)).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
	}

	@Test
	void unitOutsideEveryCaseSeesNoRowOfAnyTableWhateverItsRole() {
		for (Role role : Role.values()) {
			Actor stranger = Actor.person(new UserId(UUID.randomUUID()), new UnitId(UUID.randomUUID()),
					new OrganisationId(UUID.randomUUID()), role);
			Map<String, Integer> seen = seen(stranger);
			seen.remove("outbox_mail"); // whether mail waits, an administrator sees
			assertThat(seen).as(role.name()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
		}
	}

	/** On a thread of its own, which does not see what tests see. */
	private Map<String, Integer> seen(@Nullable Actor actor) {
		return CompletableFuture.supplyAsync(() -> {
			Acting acting = (actor != null) ? Acting.as(actor) : Acting.nobody();
			try {
				return new TransactionTemplate(transactions).execute((status) -> rows());
			}
			finally {
				acting.end();
			}
		}).join();
	}

	private Map<String, Integer> rows() {
		Map<String, Integer> rows = new TreeMap<>();
		tables("relrowsecurity").forEach((table) -> rows.put(table,
				database.queryForObject("select count(*) from app." + table, Integer.class)));
		return rows;
	}

	private List<String> tables(String condition) {
		return database.queryForList("select relname from pg_class where relnamespace = 'app'::regnamespace"
				+ " and relkind in ('r', 'p') and not relispartition and " + condition, String.class);
	}

	private static Map<String, String> decided() throws IOException {
		Map<String, String> decided = new TreeMap<>();
		for (String line : Files.readAllLines(DECIDED)) {
			if (!line.isBlank() && !line.startsWith("#")) {
				String[] parts = line.split(" ", 2);
				decided.put(parts[0], (parts.length > 1) ? parts[1] : "");
			}
		}
		return decided;
	}

}
