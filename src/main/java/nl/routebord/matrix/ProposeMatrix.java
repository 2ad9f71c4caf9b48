package nl.routebord.matrix;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proposes another matrix.
 *
 * @param request of the form: sent twice, it is proposed once
 * @param validFrom a day after today, so that every node knows it in time
 */
public record ProposeMatrix(UUID request, String text, @Nullable LocalDate validFrom, String reason) {

	public ProposeMatrix {
		text = text.replace("\r\n", "\n").replace("\uFEFF", "").strip() + "\n";
		reason = reason.strip();
	}

}
