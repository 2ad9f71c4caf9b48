package nl.routebord.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.demo.DoorCases;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.web.doors.DoorParts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Of each table it is decided whether row-level security holds it, and if not, why not.
 */
@RoutebordTest
class WalledTablesTest {

	private static final Path DECIDED = Path.of("src/test/resources/tables-and-wall.txt");

	private static final String WALL = "wall";

	private static boolean filled;

	@Autowired
	private DoorCases cases;

	@Autowired
	private DoorParts parts;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private DemoStage stage;

	@Autowired
	private FlywayConnectionDetails owner;

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

	/** Migrations that skip a wall that is not there yet leave none behind. */
	@Test
	void wallsRaisedOnConditionStand() {
		assertThat(database.queryForList("""
				select tablename || ' ' || policyname from pg_policies where schemaname = 'app'
				""", String.class)).contains("rights_request wall_keeper_changes", "sharing_mark wall_keeper_changes",
				"sharing_objection wall_keeper_changes", "anonymous_consult wall_source",
				"anonymous_answer wall_source", "route_journal_entry enforcement", "document_document enforcement",
				"pupil_number no_swv", "absence_pupil no_swv", "absence_resident no_swv", "absence_enrolment no_swv",
				"absence_absolute no_swv");
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

	/**
	 * An empty table hides nothing: without this the tests below pass whatever its
	 * policy.
	 */
	private void fill() throws SQLException {
		if (filled) {
			return;
		}
		filled = true;
		CaseFileId id = cases.planned("Muur" + System.nanoTime());
		TlvApplicationId tlv = cases.granted("Muur" + System.nanoTime());
		parts.of(id, desk.numbers(List.of(id.value())).get(id.value()), stage.actor("a.demir"), stage.actor("g.bos"));
		try (Connection connection = DriverManager.getConnection(owner.getJdbcUrl(), "postgres", "")) {
			connection.setAutoCommit(false);
			JdbcTemplate all = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			all.queryForList("select set_config('walled.case', ?, true), set_config('walled.tlv', ?, true)",
					id.value().toString(), tlv.value().toString());
			ScriptUtils.executeSqlScript(connection, new ClassPathResource("walled-rows.sql"));
			connection.commit();
			for (String table : tables("relrowsecurity")) {
				assertThat(all.queryForObject("select exists (select from app." + table + ")", Boolean.class))
					.as("%s: fill it in walled-rows.sql", table)
					.isTrue();
			}
		}
	}

	/** Pitfalls 3 and 4 of security.md F.1, for every table: nobody finds nothing. */
	@Test
	void whoActsForNobodySeesNoRowOfAnyTable() throws SQLException {
		fill();
		assertThat(seen(Acting::nobody)).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
	}

	@Test
	void unitOutsideEveryCaseSeesNoRowOfAnyTableWhateverItsRole() throws SQLException {
		fill();
		for (Role role : Role.values()) {
			Actor stranger = Actor.person(new UserId(UUID.randomUUID()), new UnitId(UUID.randomUUID()),
					new OrganisationId(UUID.randomUUID()), role);
			Map<String, Integer> seen = seen(() -> Acting.as(stranger));
			seen.remove("outbox_mail"); // whether mail waits, an administrator sees
			assertThat(seen).as(role.name()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
		}
	}

	/** Each pair of job and table opens that table to that job, and nothing else does. */
	@Test
	void jobSeesTheTablesThatItIsListedForAndNoOther() throws SQLException {
		fill();
		Map<String, Integer> all = seen(() -> Acting.overAll("demo"));
		assertThat(all).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
		List<String> jobs = database.queryForList("select name from app.database_job order by name", String.class);
		assertThat(jobs).contains("convenant-following", "invitation", "mail");
		for (String job : jobs) {
			List<String> listed = database.queryForList("select protected from app.database_job_table where job = ?",
					String.class, job);
			assertThat(all.keySet()).as(job).containsAll(listed);
			assertThat(listed).as(job).isNotEmpty();
			seen(() -> Acting.overAll(job)).forEach((table, rows) -> assertThat(rows).as("%s as %s", table, job)
				.isEqualTo(listed.contains(table) ? all.get(table) : 0));
		}
	}

	/** On a thread of its own, which does not see what tests see. */
	private Map<String, Integer> seen(Supplier<Acting> who) {
		return CompletableFuture.supplyAsync(() -> {
			Acting acting = who.get();
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
