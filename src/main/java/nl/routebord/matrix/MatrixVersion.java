package nl.routebord.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.SharingRules;
import org.jspecify.annotations.Nullable;

/**
 * A version of the matrix, proposed or decided on.
 *
 * @param id null for the one that the program brings
 * @param fingerprint as lines of the access log name it
 * @param decidedBy null as long as nobody has decided
 */
public record MatrixVersion(@Nullable UUID id, String text, String fingerprint, LocalDate validFrom, String reason,
		@Nullable UserId proposedBy, @Nullable Instant proposedAt, Status status, @Nullable UserId decidedBy,
		long decision) {

	static MatrixVersion builtIn(String text) {
		return new MatrixVersion(null, text, SharingRules.of(text).version(), LocalDate.of(2020, 8, 1), "", null, null,
				Status.APPROVED, null, 0);
	}

	public enum Status {

		PROPOSED, APPROVED, REJECTED

	}

}
