package nl.routebord.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The copy of the checkpoints outside the database: a file for each, written once. Who
 * changes the log in the database must change it here too, and then forge a signature.
 */
final class Anchor {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String NAME = "checkpoint-%012d.json";

	private final Path directory;

	Anchor(Path directory) {
		this.directory = directory;
	}

	/** Writes the file of this checkpoint, unless it stands there already. */
	void keep(Checkpoint checkpoint) {
		Path file = directory.resolve(NAME.formatted(checkpoint.number()));
		try {
			Files.createDirectories(directory);
			if (Files.exists(file) && Files.size(file) > 0) {
				return;
			}
			Files.deleteIfExists(file); // an empty one: its writer was killed
			Files.write(file,
					AuditLine.canonical(Map.of("payload", checkpoint.payload(), "keyId", checkpoint.keyId(),
							"signature", Base64.getEncoder().encodeToString(checkpoint.signature()))),
					StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
			file.toFile().setReadOnly();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("checkpoint cannot be copied to " + directory, ex);
		}
	}

	/** Number of the last one kept; 0 when there is none. */
	long last() {
		List<Path> files = files();
		return files.isEmpty() ? 0 : number(files.get(files.size() - 1));
	}

	/**
	 * All that are kept, in order; one that cannot be read has no payload.
	 */
	List<Checkpoint> all() {
		List<Checkpoint> kept = new ArrayList<>();
		for (Path file : files()) {
			kept.add(read(file));
		}
		return kept;
	}

	boolean exists() {
		return Files.isDirectory(directory);
	}

	private Checkpoint read(Path file) {
		try {
			JsonNode content = JSON.readTree(file.toFile());
			return new Checkpoint(number(file), content.path("payload").asText(), content.path("keyId").asText(),
					Base64.getDecoder().decode(content.path("signature").asText()));
		}
		catch (IOException | IllegalArgumentException ex) {
			return new Checkpoint(number(file), "", "", new byte[0]);
		}
	}

	private List<Path> files() {
		if (!exists()) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.getFileName().toString().matches("checkpoint-[0-9]{12}\\.json"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long number(Path file) {
		return Long.parseLong(file.getFileName().toString().substring("checkpoint-".length(), 23));
	}

}
