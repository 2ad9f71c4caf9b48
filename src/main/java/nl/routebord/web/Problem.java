package nl.routebord.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the API says it (RFC 9457), and as the error pages show it.
 *
 * @param type {@code /problems/<code>}
 * @param detail one sentence; never personal data
 * @param faults all that is wrong, at once
 * @param number to give to the helpdesk; only when the fault is ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, List<Said> faults,
		@Nullable String number) {

	public Problem {
		faults = List.copyOf(faults);
	}

	/**
	 * One thing wrong, in a sentence.
	 *
	 * @param field the input it belongs to; empty when it is about the whole
	 */
	public record Said(String field, String code, String message) {
	}

}
