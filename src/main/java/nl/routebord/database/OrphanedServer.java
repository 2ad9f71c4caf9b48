package nl.routebord.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its Routebord (kill -9 leaves it running). It must stop before a
 * new one can start on its directory.
 */
final class OrphanedServer {

	private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

	private OrphanedServer() {
	}

	/**
	 * @param data the data directory; its {@code postmaster.pid} names the process
	 */
	static void stop(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		String first = lines.isEmpty() ? "" : lines.get(0).strip();
		if (first.matches("\\d+")) {
			ProcessHandle.of(Long.parseLong(first))
				.filter((process) -> serves(process, data))
				.ifPresent(OrphanedServer::end);
		}
		// dead, or its number is now another program's, which would block PostgreSQL too
		Files.deleteIfExists(pidFile);
	}

	private static boolean serves(ProcessHandle process, Path data) {
		String line = process.info().commandLine().orElse("");
		return line.contains("postgres") && line.contains(data.toString());
	}

	private static void end(ProcessHandle process) {
		LOG.info("Stopping the database server of an earlier run");
		process.destroy();
		try {
			process.onExit().get(20, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException stubborn) {
			process.destroyForcibly();
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

}
