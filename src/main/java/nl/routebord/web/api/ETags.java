package nl.routebord.web.api;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of what they show, for a later {@link IfMatch}. */
public final class ETags {

	private ETags() {
	}

	public static <T> ResponseEntity<T> ok(T body, long version) {
		return ResponseEntity.ok().eTag(tag(version)).body(body);
	}

	public static <T> ResponseEntity<T> created(URI location, T body, long version) {
		return ResponseEntity.created(location).eTag(tag(version)).body(body);
	}

	public static String tag(long version) {
		return "\"" + version + "\"";
	}

}
