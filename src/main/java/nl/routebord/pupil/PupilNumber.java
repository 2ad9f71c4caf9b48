package nl.routebord.pupil;

import java.util.Optional;

/**
 * A persoonsgebonden nummer: the BSN, or for a pupil without one the onderwijsnummer
 * (privacy.md A.7). Never shows itself.
 */
final class PupilNumber {

	private final String digits;

	private PupilNumber(String digits) {
		this.digits = digits;
	}

	/**
	 * @return the number; none when it passes neither the 11-test of the BSN nor that of
	 * the onderwijsnummer
	 */
	static Optional<PupilNumber> of(String typed) {
		String digits = typed.replaceAll("[ .]", "");
		if (!digits.matches("\\d{8,9}")) {
			return Optional.empty();
		}
		String nine = (digits.length() == 8) ? "0" + digits : digits;
		return isBsn(nine) || isEducationNumber(nine) ? Optional.of(new PupilNumber(nine)) : Optional.empty();
	}

	/** 9·d1 + 8·d2 + … + 2·d8 − 1·d9 is a multiple of 11; not all zero. */
	static boolean isBsn(String nine) {
		return !"000000000".equals(nine) && Math.floorMod(weighted(nine), 11) == 0;
	}

	/** An onderwijsnummer starts with 10 and leaves 5 in the same sum. */
	static boolean isEducationNumber(String nine) {
		return nine.startsWith("10") && Math.floorMod(weighted(nine), 11) == 5;
	}

	private static int weighted(String nine) {
		int sum = -digit(nine, 8);
		for (int place = 0; place < 8; place++) {
			sum += (9 - place) * digit(nine, place);
		}
		return sum;
	}

	private static int digit(String text, int place) {
		return text.charAt(place) - '0';
	}

	/** The number itself; only for the vault and for a reveal that is logged. */
	String reveal() {
		return digits;
	}

	/** The last three digits, enough to check by. */
	String masked() {
		return "••••••" + digits.substring(6);
	}

	@Override
	public String toString() {
		return "PupilNumber[…]";
	}

}
