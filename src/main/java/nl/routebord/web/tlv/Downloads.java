package nl.routebord.web.tlv;

import java.nio.charset.StandardCharsets;

import nl.routebord.document.DocumentContent;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as attachments only; never shown inline. */
public final class Downloads {

	private Downloads() {
	}

	public static ResponseEntity<byte[]> of(DocumentContent file) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(file.fileName(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noStore())
			.body(file.bytes());
	}

}
