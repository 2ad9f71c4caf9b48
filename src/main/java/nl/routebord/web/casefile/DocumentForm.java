package nl.routebord.web.casefile;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A document to hand in. */
record DocumentForm(@Nullable UUID request, @Nullable String title, @Nullable String category,
		@Nullable MultipartFile file) {

	DocumentForm {
		request = Objects.requireNonNullElseGet(request, UUID::randomUUID);
		title = Objects.requireNonNullElse(title, "");
		category = Objects.requireNonNullElse(category, "");
	}

	static DocumentForm empty() {
		return new DocumentForm(null, null, null, null);
	}

}
