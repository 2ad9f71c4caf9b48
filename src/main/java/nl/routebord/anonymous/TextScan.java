package nl.routebord.anonymous;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.kernel.Faults;

/**
 * Looks for what leads to one child in a text that must be anonymous. It helps the
 * writer; it proves nothing.
 */
final class TextScan {

	static final int SHORTEST = 20;

	static final int LONGEST = 2000;

	private TextScan() {
	}

	static Set<Trace> traces(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
		return Arrays.stream(Trace.values())
			.filter((trace) -> trace.isIn(plain))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Trace.class)));
	}

	/** A sentence for each kind that was found; never what was found. */
	static Faults check(String field, String text, int shortest) {
		Faults faults = new Faults();
		int length = text.strip().length();
		faults.addIf(length < shortest || length > LONGEST, field, "anonymous.fault.text", shortest, LONGEST);
		if (length <= LONGEST) {
			traces(text).forEach((trace) -> faults.add(field, "anonymous.fault." + trace));
		}
		return faults;
	}

}
