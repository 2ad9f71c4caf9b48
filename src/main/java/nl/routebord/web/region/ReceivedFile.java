package nl.routebord.web.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import nl.routebord.region.ImportDesk;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts a received file on disk under a name of our own: the sender's name is never used.
 */
final class ReceivedFile {

	private ReceivedFile() {
	}

	static Path keep(MultipartFile file) throws IOException {
		var path = fresh();
		file.transferTo(path);
		return path;
	}

	/** One byte more than is allowed is enough to see that it is too large. */
	static Path keep(InputStream body) throws IOException {
		var path = fresh();
		try (OutputStream out = Files.newOutputStream(path)) {
			byte[] chunk = new byte[65_536];
			long left = ImportDesk.LARGEST_FILE + 1;
			for (int read = body.read(chunk); read >= 0 && left > 0; read = body.read(chunk)) {
				out.write(chunk, 0, (int) Math.min(read, left));
				left -= read;
			}
		}
		return path;
	}

	private static Path fresh() throws IOException {
		return Files.createTempFile("routebord-import-", ".csv");
	}

}
