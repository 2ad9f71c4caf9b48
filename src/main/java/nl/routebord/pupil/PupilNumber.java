package nl.routebord.pupil;

import java.util.Optional;
import nl.routebord.kernel.ElevenTest;

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
		return ElevenTest.isOfPerson(nine) ? Optional.of(new PupilNumber(nine)) : Optional.empty();
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
