package nl.routebord.absence;

import nl.routebord.identity.WorkContact;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What a person adds to a report before sending it (domain.md 1.7).
 *
 * @param reason presumed; may be about health, not about race, politics, religion or sex
 * life (LPW art. 21a)
 * @param schoolAction what the school did
 * @param actionWanted whether the municipality is asked to act
 * @param explanation why not, when it is not
 * @param phone of parents or pupil
 * @param address where the pupil stays, when that is not the registered address
 * @param location where the lessons are given, when the school names that
 * @param reporter who sends it; not typed, and null before that
 */
public record SendReport(String reason, String schoolAction, boolean actionWanted, String explanation, String phone,
		String address, @Nullable String location, @Nullable WorkContact reporter) {

	static final SendReport EMPTY = new SendReport("", "", true, "", "", "");

	private static final int LONGEST = 1000;

	private static final int LONGEST_LINE = 200;

	public SendReport {
		reason = reason.strip();
		schoolAction = schoolAction.strip();
		explanation = explanation.strip();
		phone = phone.strip();
		address = address.strip();
		location = (location != null) ? location.strip() : "";
	}

	/** Without what need not be said. */
	public SendReport(String reason, String schoolAction, boolean actionWanted, String explanation, String phone,
			String address) {
		this(reason, schoolAction, actionWanted, explanation, phone, address, "", null);
	}

	SendReport by(@Nullable WorkContact sender) {
		return new SendReport(reason, schoolAction, actionWanted, explanation, phone, address, location, sender);
	}

	/** Whoever sends it. */
	boolean saysTheSame(SendReport other) {
		return by(null).equals(other.by(null));
	}

	Faults faults() {
		return new Faults().addIf(reason.isEmpty() || reason.length() > LONGEST, "reason", "absence.fault.why", LONGEST)
			.addIf(schoolAction.isEmpty() || schoolAction.length() > LONGEST, "schoolAction",
					"absence.fault.school-action", LONGEST)
			.addIf(!actionWanted && explanation.isEmpty() || explanation.length() > LONGEST, "explanation",
					"absence.fault.explanation", LONGEST)
			.addIf(!phone.isEmpty() && !phone.matches("\\+?[0-9 ()-]{9,20}"), "phone", "absence.fault.phone")
			.addIf(address.length() > LONGEST_LINE, "address", "absence.fault.too-long")
			.addIf(location().length() > LONGEST_LINE, "location", "absence.fault.too-long");
	}

	/** Empty where it is not named; reports of before had none. */
	@Override
	public String location() {
		return (location != null) ? location : "";
	}

	@Override
	public String toString() {
		return "SendReport[…]";
	}

}
