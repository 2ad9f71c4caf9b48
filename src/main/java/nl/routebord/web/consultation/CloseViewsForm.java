package nl.routebord.web.consultation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Going on without the views that did not come. */
record CloseViewsForm(String reason) {

	CloseViewsForm(@Nullable String reason) {
		this.reason = Objects.requireNonNullElse(reason, "");
	}

}
