package nl.routebord.tlv;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file to add to an application.
 *
 * @param request the one time id of the form, so that sending twice adds one
 * @param datedOn the date on the document, or null
 */
public record NewAnnex(UUID request, AnnexKind kind, String title, @Nullable LocalDate datedOn, String fileName,
		InputStream content) {
}
