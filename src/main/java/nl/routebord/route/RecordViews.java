package nl.routebord.route;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What parents and pupil think, each in their own words, or the reason why it is not
 * there.
 */
public record RecordViews(UUID request, @Nullable Long version, String parentsView, String parentsWaived,
		String pupilView, String pupilWaived) {
}
