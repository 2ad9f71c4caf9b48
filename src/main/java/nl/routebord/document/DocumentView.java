package nl.routebord.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * A document as this reader may know it. Redacted, it says that there is a document of
 * this category, and since which day if the form lists that: all else is absent.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(DocumentId id, DataCategory category, @Nullable LocalDate storedOn, UnitId sourceUnit,
		boolean redacted, @Nullable String title, @Nullable String fileName, @Nullable String mediaType,
		@Nullable Long size, @Nullable String sha256) {
}
