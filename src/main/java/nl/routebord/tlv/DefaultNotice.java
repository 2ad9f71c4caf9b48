package nl.routebord.tlv;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import nl.routebord.kernel.Faults;
import nl.routebord.terms.PenaltyTerm;

import org.jspecify.annotations.Nullable;

/**
 * R-AWB-07: the applicant's written notice that the decision is late, and the penalty.
 */
@Embeddable
record DefaultNotice(@Column(name = "default_notice_on") LocalDate receivedOn) {

	/** A notice before the term has passed is void (Awb 4:17 lid 3). */
	static DefaultNotice received(LocalDate on, LocalDate due, LocalDate today) {
		new Faults().addIf(on.isAfter(today), "receivedOn", "tlv.fault.notice-future")
			.addIf(!new PenaltyTerm(due, on).isNoticeValid(), "receivedOn", "tlv.fault.notice-early",
					ContentRules.written(due))
			.throwIfAny();
		return new DefaultNotice(on);
	}

	/**
	 * @param decided the day of the decision, or none yet
	 */
	PenaltyView penalty(LocalDate due, LocalDate today, @Nullable LocalDate decided) {
		PenaltyTerm term = new PenaltyTerm(due, receivedOn);
		LocalDate last = term.lastDay(decided).orElse(null);
		int cents = (last == null) ? 0 : term.centsThrough((decided == null && today.isBefore(last)) ? today : last);
		return new PenaltyView(receivedOn, term.lastChance(), term.firstDay(), last, cents);
	}

}
