package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.routebord.absence.BacklogFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command that reads a municipality's reports in is killed in the middle and given
 * again: nothing is lost and nothing is twice. Run with
 * {@code mvn -Pfault verify -Dit.test=ImportFaultTest}, {@code -Dfault.rows=500000} for a
 * whole backlog.
 */
class ImportFaultTest {

	private static final int ROWS = Integer.getInteger("fault.rows", 40_000);

	private static final int KILLS = Integer.getInteger("fault.import-kills", 3);

	private static final String MARK = "Kill-";

	private static final Duration WORK = Duration.ofMinutes(5);

	private final Random random = new Random(Long.getLong("fault.seed", 6L));

	@TempDir
	private Path directory;

	@Test
	void killedInTheMiddleAndGivenAgainEveryReportIsThereOnce() throws Exception {
		try (PackagedJar jar = new PackagedJar(directory, "demo")) {
			jar.awaitPeople();
			JdbcClient database = JdbcClient.create(jar.database());
			String file = BacklogFile
				.write(directory.resolve("backlog.csv"), MARK, ROWS, schools(database), LocalDate.now())
				.toString();
			for (int kill = 1; kill <= KILLS; kill++) {
				long before = reports(database);
				long enough = before
						+ Math.max(1, (ROWS - before) / (KILLS - kill + 2) * (50 + random.nextInt(50)) / 100);
				Process command = read(jar, file);
				PackagedJar.await("some of the file", WORK, () -> reports(database) >= enough || !command.isAlive());
				assertThat(command.isAlive()).as("killed at work; see target/command.log").isTrue();
				command.destroyForcibly().waitFor();
				System.out.printf("FAULT kill %d of %d after %d of %d reports%n", kill, KILLS, reports(database), ROWS);
			}
			assertThat(finished(read(jar, file))).isZero();
			System.out.println("FAULT imports " + imports(database));
			assertThat(reports(database)).as("nothing lost, nothing twice").isEqualTo(ROWS);
			assertThat(sameReports(database)).as("each day of each pupil once").isZero();
			assertThat(pupils(database)).isEqualTo((ROWS + 7) / 8);
			assertThat(imports(database)).as("each time read on from where it stopped")
				.hasSize(KILLS + 1)
				.endsWith("DONE " + ROWS)
				.filteredOn((one) -> one.startsWith("INTERRUPTED"))
				.hasSize(KILLS);
			assertThat(finished(read(jar, file))).isZero();
			assertThat(reports(database)).as("the whole file once more").isEqualTo(ROWS);
		}
	}

	private static Process read(PackagedJar jar, String file) throws Exception {
		return jar.command("routebord-demo", "import", "verzuimmeldingen", file, "--by=r.schouten");
	}

	private static int finished(Process command) throws InterruptedException {
		assertThat(command.waitFor(WORK.toMinutes(), TimeUnit.MINUTES)).as("finished; see target/command.log").isTrue();
		return command.exitValue();
	}

	private static List<String> schools(JdbcClient database) {
		return database
			.sql("select code from app.identity_organisation where kind = 'SCHOOL_LOCATION' order by code limit 3")
			.query(String.class)
			.list();
	}

	private static long reports(JdbcClient database) {
		return database.sql("""
				select count(*) from app.absence_report r join app.absence_pupil p on p.id = r.pupil_id
				where p.number like :mark
				""").param("mark", MARK + "%").query(Long.class).single();
	}

	private static long sameReports(JdbcClient database) {
		return database.sql("""
				select count(*) from (select 1 from app.absence_report r join app.absence_pupil p on p.id = r.pupil_id
				where p.number like :mark group by r.pupil_id, r.kind, r.begin_on, r.minutes having count(*) > 1) twice
				""").param("mark", MARK + "%").query(Long.class).single();
	}

	private static long pupils(JdbcClient database) {
		return database.sql("select count(*) from app.absence_pupil where number like :mark")
			.param("mark", MARK + "%")
			.query(Long.class)
			.single();
	}

	private static List<String> imports(JdbcClient database) {
		return database.sql(
				"select status || ' ' || lines_read from app.region_import where kind = 'ABSENCE_REPORTS' order by started_at")
			.query(String.class)
			.list();
	}

}
