package nl.routebord.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.routebord.sealing.Link.Head;

/**
 * Signed ends of the chains that grew since the checkpoint before.
 *
 * @param payload RFC 8785 JSON, exactly as it was signed
 */
record Checkpoint(long number, String payload, String keyId, byte[] signature) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** The text to be signed. Each names the one before, so none can be left out. */
	static String payload(long number, Instant madeAt, String previous, List<Head> heads) {
		List<Map<String, String>> ends = heads.stream()
			.map((head) -> Map.of("stream", head.stream(), "position", Long.toString(head.position()), "hash",
					HexFormat.of().formatHex(head.hash())))
			.toList();
		return new String(AuditLine.canonical(Map.of("checkpoint", Long.toString(number), "madeAt", madeAt.toString(),
				"previous", previous, "heads", ends)), StandardCharsets.UTF_8);
	}

	/** Names this checkpoint in the next one. */
	String digest() {
		return Hashes.sha256(payload);
	}

	/** What the payload says, which must be read only after its signature was checked. */
	Content content() {
		try {
			JsonNode content = JSON.readTree(payload);
			List<Head> heads = new ArrayList<>();
			content.path("heads")
				.forEach((head) -> heads
					.add(new Head(head.path("stream").asText(), Long.parseLong(head.path("position").asText()),
							HexFormat.of().parseHex(head.path("hash").asText()))));
			return new Content(Long.parseLong(content.path("checkpoint").asText()),
					Instant.parse(content.path("madeAt").asText()), content.path("previous").asText(), heads);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Content(long number, Instant madeAt, String previous, List<Head> heads) {
	}

}
