package nl.routebord.route;

import java.util.UUID;
import nl.routebord.pupil.HomeInput;
import org.jspecify.annotations.Nullable;

/**
 * A pupil has moved house, as typed.
 *
 * @param version of the case that was read; null: whatever stands now
 * @param from the day from which the registration (BRP) holds
 */
public record MovePupil(UUID request, @Nullable Long version, String from, HomeInput home) {
}
