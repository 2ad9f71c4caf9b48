package nl.routebord.leerplicht;

import java.time.LocalDate;

import nl.routebord.terms.SchoolYear;
import nl.routebord.terms.StatutoryTerm;
import nl.routebord.terms.TermLength;
import nl.routebord.terms.WorkingDays;

/**
 * Exemptions and replacement duty (domain.md 1.4). Of article 5 the a is about fitness,
 * article 5a about travelling.
 */
public enum ExemptionKind {

	ART5_A(Way.NOTIFICATION, false), ART5_B(Way.NOTIFICATION, false), ART5_C(Way.NOTIFICATION, false),
	ART5A(Way.NOTIFICATION, false), ART15(Way.DECISION, false), ART3A(Way.DECISION, true), ART3B(Way.DECISION, true),
	ART11_G(Way.DECISION, true);

	/** LPW 6 lid 3: again before 1 July. */
	private static final int RENEWAL_MONTH = 6;

	private static final TermLength NOTIFICATION_BEFORE = TermLength.months(1);

	private static final TermLength REPLACEMENT_TERM = TermLength.weeks(4);

	private static final TermLength REPLACEMENT_RENEWAL = TermLength.weeks(8);

	/** Awb 4:13. */
	private static final TermLength REASONABLE_TERM = TermLength.weeks(8);

	private final Way way;

	private final boolean enrolled;

	ExemptionKind(Way way, boolean enrolled) {
		this.way = way;
		this.enrolled = enrolled;
	}

	/** Whether the municipality decides; else it only judges whether the law is met. */
	public boolean isDecision() {
		return this.way == Way.DECISION;
	}

	/** Whether the pupil stays on a school's roll. */
	public boolean isEnrolled() {
		return this.enrolled;
	}

	/** The last day to decide or to say whether it holds. */
	LocalDate decideBy(LocalDate received, WorkingDays calendar) {
		TermLength length = (this == ART3A || this == ART3B) ? REPLACEMENT_TERM : REASONABLE_TERM;
		return new StatutoryTerm(received, length).end(calendar);
	}

	/** A school year at a time, but for who will never be fit and who travels. */
	LocalDate lastDay(LocalDate from) {
		return SchoolYear.of(from).end();
	}

	/**
	 * R-VR-01, LPW 3a and 6: the last day to ask or notify anew; of what ends within a
	 * school year a month before the duty begins again.
	 */
	LocalDate renewBy(LocalDate until) {
		if (isDecision()) {
			return REPLACEMENT_RENEWAL.before(until);
		}
		return until.equals(SchoolYear.of(until).end())
				? LocalDate.of(until.getYear(), RENEWAL_MONTH, 1).plusMonths(1).minusDays(1)
				: notifyBy(until.plusDays(1));
	}

	/** LPW 6 lid 2: the last day to notify before the duty begins. */
	static LocalDate notifyBy(LocalDate dutyBegins) {
		return NOTIFICATION_BEFORE.before(dutyBegins);
	}

	private enum Way {

		NOTIFICATION, DECISION

	}

}
