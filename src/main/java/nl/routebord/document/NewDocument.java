package nl.routebord.document;

import java.io.InputStream;
import java.util.UUID;
import nl.routebord.sharing.DataCategory;

/**
 * A file that somebody hands in.
 *
 * @param request names this hand-in: sent twice, it is stored once
 * @param category the strictest kind of data that it contains
 * @param fileName as the browser sent it; nothing in it is trusted
 * @param content read once, up to the size limit; the caller closes it
 */
public record NewDocument(UUID request, String title, DataCategory category, String fileName, InputStream content) {
}
