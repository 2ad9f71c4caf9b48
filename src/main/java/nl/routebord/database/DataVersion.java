package nl.routebord.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses data of another PostgreSQL major with a sentence that says what to do. */
final class DataVersion {

	private static final String MAJOR = "17";

	private DataVersion() {
	}

	static void check(Path data) throws IOException {
		Path version = data.resolve("PG_VERSION");
		if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
			throw new IOException("the data directory was made by PostgreSQL " + Files.readString(version).strip()
					+ "; this version needs " + MAJOR + ". Move it away or restore a dump");
		}
	}

}
