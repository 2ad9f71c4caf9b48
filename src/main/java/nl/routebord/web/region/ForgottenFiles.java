package nl.routebord.web.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A kill leaves a received file behind, which may be about persons: the next start
 * removes it.
 */
@Component
class ForgottenFiles {

	private static final Logger LOG = LoggerFactory.getLogger(ForgottenFiles.class);

	@EventListener(ApplicationReadyEvent.class)
	void remove() {
		Path folder = Path.of(System.getProperty("java.io.tmpdir"));
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> forgotten = files.filter(ForgottenFiles::isForgotten).toList();
			for (Path file : forgotten) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			LOG.warn("Files of interrupted imports could not be removed: {}", ex.getClass().getSimpleName());
		}
	}

	/** Another node may run on the same machine. */
	static boolean isForgotten(Path file) {
		String name = file.getFileName().toString();
		if (!name.matches(ReceivedFile.PREFIX + "\\d{1,9}-.+\\.csv")) {
			return false;
		}
		long process = Long.parseLong(name.substring(ReceivedFile.PREFIX.length()).split("-")[0]);
		return ProcessHandle.of(process).isEmpty();
	}

}
