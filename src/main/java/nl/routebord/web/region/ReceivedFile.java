package nl.routebord.web.region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.web.multipart.MultipartFile;

/**
 * Puts a received file on disk under a name of our own: the sender's name is never used.
 */
final class ReceivedFile {

	/** With the process, so that it is known whose nobody needs any more. */
	static final String PREFIX = "routebord-import-";

	private ReceivedFile() {
	}

	static Path keep(MultipartFile file) throws IOException {
		return filled(file::transferTo);
	}

	static Path keep(InputStream body) throws IOException {
		return filled((path) -> Files.copy(body, path, StandardCopyOption.REPLACE_EXISTING));
	}

	private static Path filled(Filling filling) throws IOException {
		var path = Files.createTempFile(PREFIX + ProcessHandle.current().pid() + "-", ".csv");
		try {
			filling.into(path);
			return path;
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
	}

	private interface Filling {

		void into(Path path) throws IOException;

	}

}
