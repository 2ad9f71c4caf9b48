package nl.routebord.tlv;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import nl.routebord.kernel.Faults;

/**
 * R-AWB-01: the notice of Awb 4:14, within the term.
 *
 * @param on the day of the notice
 * @param to the last day to decide since then
 */
@Embeddable
record Extension(@Column(name = "extended_on") LocalDate on, @Column(name = "extended_to") LocalDate to,
		@Column(name = "extension_reason") String reason) {

	static Extension noticed(LocalDate to, String reason, LocalDate due, LocalDate today) {
		ContentRules.limit(new Faults(), "reason", reason, ContentRules.LONGEST_TEXT)
			.addIf(today.isAfter(due), "", "tlv.fault.extend-too-late", ContentRules.written(due))
			.addIf(!to.isAfter(due), "extendedTo", "tlv.fault.extend-before-due", ContentRules.written(due))
			.addIf(to.isAfter(due.plusWeeks(8)), "extendedTo", "tlv.fault.extend-too-far")
			.addIf(reason.isBlank(), "reason", "tlv.fault.extend-reason")
			.throwIfAny();
		return new Extension(today, to, reason);
	}

}
