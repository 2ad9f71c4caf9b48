package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.kernel.Faults;
import nl.routebord.terms.Suspension;

import org.jspecify.annotations.Nullable;

/**
 * The decision term stands still on a ground of Awb 4:15 lid 2 (R-AWB-06).
 *
 * @param from the day of the agreement or of the first hindrance, which does not count
 * @param until the day on which the clock runs again at the latest
 */
public record SuspendTerm(Suspension.@Nullable Ground ground, @Nullable LocalDate from, @Nullable LocalDate until,
		String reason) {

	Faults check(LocalDate received, LocalDate today) {
		Faults faults = new Faults();
		faults.addIf(ground == null || ground == Suspension.Ground.SUPPLEMENT, "ground", "tlv.fault.suspend-ground")
			.addIf(from == null || from.isBefore(received) || from.isAfter(today), "from", "tlv.fault.suspend-from",
					ContentRules.written(received))
			.addIf(until == null || from != null && !until.isAfter(from), "until", "tlv.fault.suspend-until")
			.addIf(until != null && until.isAfter(today.plusYears(1)), "until", "tlv.fault.suspend-far")
			.addIf(reason.isBlank(), "reason", "tlv.fault.suspend-reason")
			.addIf(reason.length() > ContentRules.LONGEST_TEXT, "reason", "tlv.fault.too-long",
					ContentRules.LONGEST_TEXT);
		return faults;
	}

	/** Who must act before the clock runs again. */
	Suspension.Party party() {
		return (ground == Suspension.Ground.ATTRIBUTABLE_TO_APPLICANT) ? Suspension.Party.APPLICANT
				: (ground == Suspension.Ground.AGREED_IN_WRITING) ? Suspension.Party.SWV : Suspension.Party.OTHER;
	}

}
