package nl.routebord.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.kernel.RuleViolated;

/** The order of case numbers: by year, then by sequence, as the column has it. */
final class CaseOrder {

	private static final Pattern NUMBER = Pattern.compile("R-(\\d{4})-(\\d{4,9})");

	private CaseOrder() {
	}

	static long read(String number) {
		Matcher parts = NUMBER.matcher(number);
		if (!parts.matches()) {
			throw new RuleViolated("cursor", "cursor.unknown");
		}
		return Long.parseLong(parts.group(1)) * 10_000_000_000L + Long.parseLong(parts.group(2));
	}

}
