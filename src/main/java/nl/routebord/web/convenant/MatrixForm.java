package nl.routebord.web.convenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.routebord.kernel.DutchDates;
import nl.routebord.matrix.ProposeMatrix;
import nl.routebord.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What an administrator types or uploads to propose another matrix. */
record MatrixForm(String request, String text, @Nullable MultipartFile file, String validFrom, String reason,
		String act) {

	private static final long MOST_BYTES = 1_000_000;

	MatrixForm {
		request = (request != null) ? request : UUID.randomUUID().toString();
		text = (text != null) ? text : "";
		validFrom = (validFrom != null) ? validFrom : "";
		reason = (reason != null) ? reason : "";
		act = (act != null) ? act : "";
	}

	static MatrixForm of(String text) {
		return new MatrixForm(UUID.randomUUID().toString(), text, null, "", "", "");
	}

	/** The text of a chosen file takes the place of what was typed. */
	MatrixForm read() {
		if (file == null || file.isEmpty()) {
			return this;
		}
		if (file.getSize() > MOST_BYTES) {
			throw new InvalidInput("file", "web.form");
		}
		try {
			return new MatrixForm(request, new String(file.getBytes(), StandardCharsets.UTF_8), null, validFrom, reason,
					act);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isSent() {
		return act.equals("indienen");
	}

	ProposeMatrix command() {
		try {
			return new ProposeMatrix(UUID.fromString(request), text, DutchDates.parse(validFrom).orElse(null), reason);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput("request", "web.form");
		}
	}

}
