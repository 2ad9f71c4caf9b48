package nl.routebord.leerplicht;

import nl.routebord.document.PrintableText;
import nl.routebord.kernel.Faults;

/**
 * What leerplicht makes of an exemption.
 *
 * @param holds acknowledged or granted; else invalid or refused
 * @param reason why, in the letter
 * @param heard whether who must be heard was, since it was asked
 * @param agreed whether the school board agreed, since it was asked
 */
public record DecideExemption(boolean holds, String reason, boolean heard, boolean agreed) {

	public DecideExemption(boolean holds, String reason) {
		this(holds, reason, false, false);
	}

	static final int LONGEST = 4000;

	Faults faults() {
		return PrintableText.check(new Faults(), "reason", reason)
			.addIf(reason.length() > LONGEST, "reason", "leerplicht.fault.long", LONGEST)
			.addIf(!holds && reason.isBlank(), "reason", "leerplicht.fault.reason");
	}

	@Override
	public String toString() {
		return "DecideExemption[" + holds + "]";
	}

}
