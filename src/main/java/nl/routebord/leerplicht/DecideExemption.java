package nl.routebord.leerplicht;

import nl.routebord.kernel.Faults;

/**
 * What leerplicht makes of an exemption.
 *
 * @param holds acknowledged or granted; else invalid or refused
 * @param reason why, in the letter
 */
public record DecideExemption(boolean holds, String reason) {

	static final int LONGEST = 4000;

	Faults faults() {
		return new Faults().addIf(reason.length() > LONGEST, "reason", "leerplicht.fault.long", LONGEST)
			.addIf(!holds && reason.isBlank(), "reason", "leerplicht.fault.reason");
	}

	@Override
	public String toString() {
		return "DecideExemption[" + holds + "]";
	}

}
