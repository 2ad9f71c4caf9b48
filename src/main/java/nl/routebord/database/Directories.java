package nl.routebord.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Removes what a killed first start left half-made. */
final class Directories {

	private Directories() {
	}

	static void delete(Path directory) throws IOException {
		if (Files.exists(directory)) {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

}
