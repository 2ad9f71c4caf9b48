package nl.routebord.tlv;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * R-TLV-01, 17 characters: the number of a tlv: the swv's code, the year of issue and a
 * sequence of five digits, as in {@code VO2601-2026-00042} (BRON fields 92–95, checks 421
 * and 743).
 *
 * @param issuer the code of the swv that issued it
 * @param year the year of issue
 * @param sequence the swv's own counter within that year
 */
public record TlvNumber(String issuer, int year, int sequence) {

	private static final Pattern FORMAT = Pattern.compile("((?:PO|VO)\\d{4})-(\\d{4})-(\\d{5})");

	/** R-TLV-02, in years: there were no tlv's before (passend onderwijs, 2014). */
	private static final int FIRST_YEAR = 2014;

	private static final int MOST_IN_A_YEAR = 99_999;

	public TlvNumber {
		if (sequence < 0 || sequence > MOST_IN_A_YEAR || year < 0 || year > 9999) {
			throw new IllegalArgumentException("no tlv number can be written for this year and sequence");
		}
	}

	/**
	 * R-TLV-01: reads a number as it is written; empty when it is not one (check 421).
	 */
	public static Optional<TlvNumber> parse(String text) {
		var match = FORMAT.matcher(text);
		if (!match.matches()) {
			return Optional.empty();
		}
		return Optional
			.of(new TlvNumber(match.group(1), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))));
	}

	/**
	 * R-TLV-02: whether this can be a number of that swv on that level, issued in 2014 or
	 * later (check 743).
	 */
	public boolean isValidFor(String swvCode, TlvKind.Level level) {
		return this.issuer.equals(normalised(swvCode)) && this.issuer.startsWith(level.name())
				&& this.year >= FIRST_YEAR;
	}

	/** R-TLV-01: as it stands in letters and in the register. */
	public String text() {
		return String.format(Locale.ROOT, "%s-%04d-%05d", this.issuer, this.year, this.sequence);
	}

	@Override
	public String toString() {
		return text();
	}

	/** R-SWV-02: people often write VO-26-01. */
	private static String normalised(String swvCode) {
		return swvCode.replace("-", "").strip().toUpperCase(Locale.ROOT);
	}

}
