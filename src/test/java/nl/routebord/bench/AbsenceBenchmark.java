package nl.routebord.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import nl.routebord.absence.AbsenceCalendar;
import nl.routebord.absence.BacklogFile;
import nl.routebord.demo.DemoStage;
import nl.routebord.demo.ManyCases;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportKind;
import nl.routebord.region.ImportView;
import nl.routebord.region.StartImport;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year's reports of absence read in, against COPY of the same rows into a table with
 * the same indexes; the nightly recomputation of those who sit at home; and the overview
 * of them beside all those reports. Run with {@code mvn -Pbench verify}; times depend on
 * the machine and are only reported.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({ "demo", "test" })
class AbsenceBenchmark {

	private static final int REPORTS = Integer.getInteger("bench.reports", 500_000);

	private static final int EPISODES = Integer.getInteger("bench.episodes", 25_000);

	private static final int CASES = Integer.getInteger("bench.cases", 300);

	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 100);

	private static final int REQUESTS = Integer.getInteger("bench.requests", 300);

	private static final double MEGABYTE = 1024 * 1024;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ImportDesk imports;

	@Autowired
	private AbsenceCalendar calendar;

	@Autowired
	private Directory directory;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private FlywayConnectionDetails owner;

	@TempDir
	private Path folder;

	@Test
	void aYearsReportsAndTwentyFiveThousandChildrenAtHome() throws Exception {
		List<String> schools = directory.organisations(OrganisationKind.SCHOOL_LOCATION)
			.stream()
			.map(OrganisationView::code)
			.toList();
		read(BacklogFile.write(folder.resolve("warm.csv"), "W", REPORTS / 25, schools, stage.today()));
		Path year = BacklogFile.write(folder.resolve("year.csv"), "Y", REPORTS, schools, stage.today());
		double own = read(year);
		double copy = copied();
		PagesBenchmark.print("import of %d reports: %.1f s, %.0f rows/s; COPY into the same indexed table %.1f s; "
				+ "ratio %.2f (goal >= 0.35)", REPORTS, own, REPORTS / own, copy, copy / own);
		CompletableFuture<double[]> heap = new CompletableFuture<>();
		Thread watch = watch(heap);
		double again = read(year);
		watch.interrupt();
		PagesBenchmark.print("the same file again: %.1f s; heap after collection from %.0f to %.0f MB", again,
				heap.get()[0], heap.get()[1]);
		ManyCases.open(CASES, context);
		ManyEpisodes.copy(EPISODES, owner, stage.today());
		night("first night, every band is new");
		ManyEpisodes.age(owner);
		night("a night");
		overview();
	}

	private double read(Path file) {
		Actor officer = stage.actor("r.schouten");
		long begun = System.nanoTime();
		ImportView view = imports.run(new StartImport(ImportKind.ABSENCE_REPORTS, file, false), officer, (line) -> {
		});
		double seconds = seconds(begun);
		assertThat(view.faulty()).isZero();
		PagesBenchmark.print("%d rows: %d added, %d unchanged, %.1f s", view.linesRead(), view.added(),
				view.unchanged(), seconds);
		return seconds;
	}

	/**
	 * The finished rows, from a file, as the owner: without walls and without linking.
	 */
	private double copied() throws Exception {
		Path rows = folder.resolve("rows.copy");
		try (Connection connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(),
				owner.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute("set app.job = 'migration'");
			statement.execute("create table app.bench_report (like app.absence_report including all)");
			statement.execute("alter table app.bench_report add foreign key (pupil_id) references app.absence_pupil, "
					+ "add foreign key (case_file_id) references app.route_case_file");
			try (var out = Files.newOutputStream(rows)) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("copy (select r.* from app.absence_report r join app.absence_pupil p on p.id = r.pupil_id "
							+ "where p.number like 'Y%') to stdout", out);
			}
			long begun = System.nanoTime();
			try (var in = Files.newInputStream(rows)) {
				long copied = connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy app.bench_report from stdin", in);
				assertThat(copied).isEqualTo(REPORTS);
			}
			double seconds = seconds(begun);
			statement.execute("drop table app.bench_report");
			statement.execute("analyze");
			return seconds;
		}
	}

	/** Smallest and largest heap that stays after a collection. */
	private static Thread watch(CompletableFuture<double[]> found) {
		Thread watch = new Thread(() -> {
			double[] range = { Double.MAX_VALUE, 0 };
			while (!Thread.currentThread().isInterrupted()) {
				System.gc();
				double used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
				range[0] = Math.min(range[0], used);
				range[1] = Math.max(range[1], used);
				try {
					Thread.sleep(1_000);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
			found.complete(range);
		});
		watch.start();
		return watch;
	}

	private void night(String which) {
		String moved = "select count(*) from app.absence_episode where band_since = ?";
		long begun = System.nanoTime();
		calendar.runDueNow();
		PagesBenchmark.print("%s: %d open episodes, %d tasks, %d into a band today, %.1f s (goal < 60)", which,
				database.queryForObject("select count(*) from app.absence_episode where ended_on is null",
						Integer.class),
				database.queryForObject("select count(*) from app.route_task where kind like 'childAtHome%'",
						Integer.class),
				database.queryForObject(moved, Integer.class, stage.today()), seconds(begun));
	}

	private void overview() throws SQLException {
		Browser browser = new Browser(port);
		assertThat(browser.signIn("r.schouten").statusCode()).isEqualTo(302);
		for (String page : List.of("/thuiszitters", "/thuiszitters?band=M3_M6", "/verzuim/meldingen")) {
			double[] millis = new double[REQUESTS];
			for (int turn = -WARM_UP; turn < REQUESTS; turn++) {
				long begun = System.nanoTime();
				assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
				if (turn >= 0) {
					millis[turn] = (System.nanoTime() - begun) / 1_000_000.0;
				}
			}
			Arrays.sort(millis);
			PagesBenchmark.print("%s beside %d reports: p50 %.1f ms, p95 %.1f ms (goal < 100); load %.1f", page,
					database.queryForObject("select count(*) from app.absence_report", Integer.class),
					millis[REQUESTS / 2], millis[REQUESTS * 95 / 100],
					ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		}
	}

	private static double seconds(long begun) {
		return (System.nanoTime() - begun) / 1_000_000_000.0;
	}

}
