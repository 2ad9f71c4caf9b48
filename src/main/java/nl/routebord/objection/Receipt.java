package nl.routebord.objection;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * Who objects, and how and when that came in.
 *
 * @param objectorName for the letters
 * @param affected whether the decision touches a target board directly
 * @param postedOn by post: the postmark, if it can be read
 */
@Embeddable
record Receipt(@Enumerated(EnumType.STRING) ObjectorKind objector, String objectorName, boolean affected,
		@Enumerated(EnumType.STRING) ReceivedBy channel, LocalDate receivedOn, @Nullable LocalDate postedOn) {
}
