package nl.routebord.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.routebord.web.api.PackagedJar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CPU-seconds from {@code java -jar} to the first page, beside an empty Camunda Boot
 * application, in turn on one database server. Run with {@code mvn -Pbench verify}; goal:
 * ratio at most 1.3.
 */
class StartUpBenchmark {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	private static final double GOAL = 1.3;

	private static final Path PEER = Path.of("src/test/bench/empty-camunda");

	@Test
	void cpuSecondsToTheFirstPageBesideAnEmptyApplication() throws Exception {
		run(new ProcessBuilder("mvn", "-q", "-B", "-f", PEER.resolve("pom.xml").toString(), "package"));
		try (EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start()) {
			PackagedJar.prepare(server);
			try (Connection connection = server.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database peer");
			}
			List<String> ours = new ArrayList<>(List.of("-jar", "target/routebord.jar"));
			ours.addAll(PackagedJar.settings(server));
			List<String> peer = List.of("-jar", PEER.resolve("target/empty-camunda.jar").toString(),
					"--spring.datasource.url=" + server.getJdbcUrl("postgres", "peer"),
					"--spring.datasource.username=postgres", "--spring.datasource.password=x",
					"--spring.jpa.open-in-view=false");
			// the first start makes tables and fills the page cache: not counted
			cpuSeconds(ours);
			cpuSeconds(peer);
			List<double[]> rounds = new ArrayList<>();
			for (int round = 0; round < ROUNDS; round++) {
				rounds.add(new double[] { cpuSeconds(ours), cpuSeconds(peer) });
			}
			report(rounds);
		}
	}

	private static void run(ProcessBuilder builder) throws Exception {
		if (builder.inheritIO().start().waitFor() != 0) {
			throw new IllegalStateException("could not build the empty application");
		}
	}

	private static double cpuSeconds(List<String> arguments) throws Exception {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
		command.addAll(arguments);
		command.add("--server.port=" + port);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Path.of("target", "start-up-benchmark.log").toFile())
			.start();
		try {
			awaitPage(process, URI.create("http://127.0.0.1:" + port + "/aanmelden"));
			return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
		}
		finally {
			process.destroy();
			process.waitFor(30, TimeUnit.SECONDS);
		}
	}

	private static void awaitPage(Process process, URI page) throws Exception {
		HttpClient client = HttpClient.newHttpClient();
		for (int attempt = 0; attempt < 1200; attempt++) {
			if (!process.isAlive()) {
				throw new IllegalStateException("ended before its first page; see target/start-up-benchmark.log");
			}
			try {
				HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(page).build(),
						HttpResponse.BodyHandlers.discarding());
				if (answer.statusCode() == 200) {
					return;
				}
			}
			catch (IOException notYet) {
				// the port opens when the application is ready
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
		throw new IllegalStateException("no first page within two minutes");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void report(List<double[]> rounds) {
		double[] ratios = rounds.stream().mapToDouble((round) -> round[0] / round[1]).sorted().toArray();
		rounds.forEach((round) -> print("start-up: ours %.1f CPU-s, empty application %.1f CPU-s", round[0], round[1]));
		print("start-up ratio: median %.2f (min %.2f, max %.2f), goal <= 1.30, rounds %s", ratios[ratios.length / 2],
				ratios[0], ratios[ratios.length - 1], Arrays.toString(ratios));
		assertThat(ratios[ratios.length / 2]).as("CPU-seconds beside those of an empty application")
			.isLessThanOrEqualTo(GOAL);
	}

	private static void print(String format, Object... arguments) {
		System.out.println("BENCH " + String.format(Locale.ROOT, format, arguments));
	}

}
