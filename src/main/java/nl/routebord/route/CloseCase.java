package nl.routebord.route;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends a case.
 *
 * @param reason a {@link CloseReason}
 * @param place where the pupil goes; may be empty
 */
public record CloseCase(UUID request, @Nullable Long version, String reason, String place, String text) {
}
