package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The packaged jar as a process of its own on a database of its own, that can be killed
 * and started again on the same port.
 */
final class PackagedJar implements AutoCloseable {

	private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

	private static final Duration START = Duration.ofMinutes(5);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final EmbeddedPostgres server;

	private final Path directory;

	private final int port;

	private volatile Process process;

	PackagedJar(Path directory) throws IOException, SQLException {
		this.directory = directory;
		this.server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role routebord_owner login");
			statement.execute("create role routebord_app login");
			statement.execute("create database routebord owner routebord_owner");
		}
		this.process = launch();
	}

	DataSource database() {
		return server.getDatabase("postgres", "routebord");
	}

	/** A client that asks again, with the same key, until somebody answers. */
	ApiClient as(String username) {
		return new ApiClient(port, username, this::sendUntilAnswered);
	}

	private HttpResponse<byte[]> sendUntilAnswered(HttpRequest request) throws InterruptedException {
		long until = System.nanoTime() + START.toNanos();
		while (System.nanoTime() < until) {
			try {
				return HTTP.send(request, BodyHandlers.ofByteArray());
			}
			catch (IOException killed) {
				TimeUnit.MILLISECONDS.sleep(50);
			}
		}
		throw new AssertionError("no answer to " + request.method() + " " + request.uri());
	}

	/** As {@code kill -9}: no hook runs, nothing is finished. */
	void killAndStart() throws IOException, InterruptedException {
		process.destroyForcibly();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		process = launch();
	}

	/** Until the demo people are listed, which is after the first page. */
	void awaitPeople() throws Exception {
		HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/aanmelden")).build();
		await("the sign-in page with the demo people", START, () -> {
			assertThat(process.isAlive()).as("runs; see target/fault-test.log").isTrue();
			try {
				return HTTP.send(page, BodyHandlers.ofString()).body().contains("a.demir");
			}
			catch (IOException notYet) {
				return false;
			}
		});
	}

	private Process launch() throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "target/routebord.jar"));
		command.addAll(List.of("--spring.profiles.active=demo",
				"--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + server.getPort() + "/routebord",
				"--spring.datasource.username=routebord_app", "--spring.datasource.password=x",
				"--spring.flyway.user=routebord_owner", "--spring.flyway.password=x", "--routebord.keys.current=fault",
				"--routebord.keys.sealing.fault=" + KEY, "--routebord.keys.index=" + KEY,
				"--routebord.data-directory=" + directory, "--server.port=" + port));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "fault-test.log").toFile()))
			.start();
	}

	static void await(String what, Duration longest, Callable<Boolean> there) throws Exception {
		long until = System.nanoTime() + longest.toNanos();
		while (!there.call()) {
			assertThat(System.nanoTime()).as(what + " comes in time").isLessThan(until);
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	@Override
	public void close() throws IOException {
		process.destroyForcibly();
		server.close();
	}

}
