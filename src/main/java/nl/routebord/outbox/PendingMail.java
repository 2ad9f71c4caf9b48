package nl.routebord.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail that waits or was given up; to whom it goes stays inside. */
public record PendingMail(UUID id, String subject, String text, String state, int attempts, Instant orderedAt) {

	/** The text by paragraph. */
	public List<String> lines() {
		return text.lines().filter((line) -> !line.isBlank()).toList();
	}

}
