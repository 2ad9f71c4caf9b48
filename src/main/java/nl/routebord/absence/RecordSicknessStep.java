package nl.routebord.absence;

import java.time.LocalDate;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What a school did about worrying sickness. Nothing medical: the doctor keeps that
 * (R-MZ-01).
 *
 * @param informedOn when the parents were told of a referral to the youth doctor
 * @param with who took part, or was asked, with their roles
 */
public record RecordSicknessStep(@Nullable Kind kind, @Nullable LocalDate on, @Nullable LocalDate informedOn,
		String with, String agreed) {

	public static final int LONGEST_WITH = 200;

	public static final int LONGEST_AGREED = 500;

	/** What was done. */
	public enum Kind {

		TALK, YOUTH_DOCTOR

	}

	public RecordSicknessStep {
		with = with.strip();
		agreed = agreed.strip();
		informedOn = (kind == Kind.YOUTH_DOCTOR) ? informedOn : null;
	}

	Faults faults(LocalDate today) {
		boolean dated = on != null && !on.isAfter(today) && !on.isBefore(today.minusYears(1));
		return new Faults().addIf(kind == null, "kind", "absence.fault.step")
			.addIf(!dated, "on", "absence.fault.step-on")
			.addIf(kind == Kind.YOUTH_DOCTOR && (informedOn == null || on != null && informedOn.isAfter(on)),
					"informedOn", "absence.fault.informed-on")
			.addIf(with.isEmpty() || with.length() > LONGEST_WITH, "with", "absence.fault.with", LONGEST_WITH)
			.addIf(agreed.isEmpty() || agreed.length() > LONGEST_AGREED, "agreed", "absence.fault.agreed",
					LONGEST_AGREED);
	}

	@Override
	public String toString() {
		return "RecordSicknessStep[" + kind + "]";
	}

}
