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
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * The packaged jar as a process of its own on a database of its own, that can be killed
 * and started again on the same port.
 */
public final class PackagedJar implements AutoCloseable {

	private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

	private static final Duration START = Duration.ofMinutes(5);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final EmbeddedPostgres server;

	private final Path directory;

	private final int port;

	private final List<String> settings;

	private volatile Process process;

	PackagedJar(Path directory, String profile) throws IOException, SQLException, GeneralSecurityException {
		this.directory = directory;
		this.server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		prepare(server);
		this.settings = new ArrayList<>(settings(server));
		settings.add("--spring.profiles.active=" + profile);
		this.process = launch();
	}

	/** Makes the empty database and the two users that an installation has. */
	public static void prepare(EmbeddedPostgres server) throws SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role routebord_owner login");
			statement.execute("create role routebord_app login");
			statement.execute("create database routebord owner routebord_owner");
		}
	}

	/** What an installation must set, with keys of its own for the log. */
	public static List<String> settings(EmbeddedPostgres server) throws GeneralSecurityException {
		KeyPair log = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		return List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + server.getPort() + "/routebord",
				"--spring.datasource.username=routebord_app", "--spring.datasource.password=x",
				"--spring.flyway.user=routebord_owner", "--spring.flyway.password=x", "--routebord.keys.current=test",
				"--routebord.keys.sealing.test=" + KEY, "--routebord.keys.index=" + KEY, "--routebord.log.key-id=test",
				"--routebord.log.signing-key=" + text(log.getPrivate()),
				"--routebord.log.verifying.test=" + text(log.getPublic()));
	}

	private static String text(Key key) {
		return Base64.getEncoder().encodeToString(key.getEncoded());
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
		awaitSignInPage((page) -> page.contains("a.demir"));
	}

	void awaitSignInPage(Predicate<String> asMeant) throws Exception {
		HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/aanmelden")).build();
		await("the sign-in page", START, () -> {
			assertThat(process.isAlive()).as("runs; see target/packaged-jar.log").isTrue();
			try {
				return asMeant.test(HTTP.send(page, BodyHandlers.ofString()).body());
			}
			catch (IOException notYet) {
				return false;
			}
		});
	}

	/** A command of the command line beside it, as the person whose password it is. */
	Process command(String password, String... words) throws IOException {
		List<String> command = new ArrayList<>(java());
		command.addAll(List.of(words));
		command.addAll(settings);
		command.add("--routebord.data-directory=" + directory);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("ROUTEBORD_PASSWORD", password);
		return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "command.log").toFile()))
			.start();
	}

	private static List<String> java() {
		return List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-jar", "target/routebord.jar");
	}

	private Process launch() throws IOException {
		List<String> command = new ArrayList<>(java());
		command.addAll(settings);
		command.addAll(List.of("--routebord.data-directory=" + directory, "--server.port=" + port));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "packaged-jar.log").toFile()))
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
