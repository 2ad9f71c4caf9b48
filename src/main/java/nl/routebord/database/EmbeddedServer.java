package nl.routebord.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One embedded PostgreSQL on one directory. Survives {@code kill -9} of the JVM, of the
 * server and of both: an orphaned server is stopped first, a half-made directory is made
 * anew, and PostgreSQL's own recovery does the rest.
 */
final class EmbeddedServer implements AutoCloseable {

	static final String OWNER = "routebord_owner";

	static final String APPLICATION = "routebord_app";

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final DirectoryLock lock;

	private final EmbeddedPostgres server;

	private EmbeddedServer(DirectoryLock lock, EmbeddedPostgres server) {
		this.lock = lock;
		this.server = server;
	}

	/**
	 * @param home directory of this server; made when absent
	 * @param durable false only for tests: trades safety for speed
	 */
	static EmbeddedServer start(Path home, boolean durable) {
		try {
			Files.createDirectories(home);
			DirectoryLock lock = DirectoryLock.hold(home.resolve("lock"));
			Path data = home.resolve("data");
			Path bootstrapped = home.resolve("bootstrapped");
			OrphanedServer.stop(data);
			if (!Files.exists(bootstrapped)) {
				Directories.delete(data);
			}
			DataVersion.check(data);
			EmbeddedPostgres server = open(home, data, durable);
			if (!Files.exists(bootstrapped)) {
				bootstrap(server);
				Files.createFile(bootstrapped);
			}
			LOG.info("Embedded PostgreSQL runs on port {}", server.getPort());
			return new EmbeddedServer(lock, server);
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

	private static EmbeddedPostgres open(Path home, Path data, boolean durable) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			// the library's own hook would stop the server under the pool
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(home.resolve("binaries").toFile())
			.setPGStartupWait(PATIENCE)
			.setServerConfig("fsync", durable ? "on" : "off")
			.setServerConfig("synchronous_commit", durable ? "on" : "off")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "60");
		return builder.start();
	}

	private static void bootstrap(EmbeddedPostgres server) throws IOException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role " + OWNER + " login");
			statement.execute("create role " + APPLICATION + " login nosuperuser nobypassrls");
			statement.execute("create database routebord owner " + OWNER);
		}
		catch (SQLException problem) {
			throw new IOException("embedded PostgreSQL could not be prepared", problem);
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/routebord";
	}

	@Override
	public void close() throws IOException {
		server.close();
		lock.close();
	}

}
