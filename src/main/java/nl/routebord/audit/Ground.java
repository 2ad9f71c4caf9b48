package nl.routebord.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What access rested on beside the matrix: a grant, a consent, the emergency door. */
public record Ground(@Nullable UUID grant, @Nullable UUID consent, @Nullable UUID breakGlass) {

	public static final Ground NONE = new Ground(null, null, null);

}
