package nl.routebord.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The length of a term in the unit that the law names it in (R-AWB-03, R-AWB-09). The
 * unit matters: the Algemene termijnenwet covers twelve weeks, but not 91 days.
 *
 * @param amount how many
 * @param unit hours, days, weeks, months or years
 */
public record TermLength(int amount, ChronoUnit unit) {

	/** A length in hours, which the Algemene termijnenwet never covers (R-AWB-09). */
	public static TermLength hours(int hours) {
		return new TermLength(hours, ChronoUnit.HOURS);
	}

	/** A length in days (R-AWB-09). */
	public static TermLength days(int days) {
		return new TermLength(days, ChronoUnit.DAYS);
	}

	/** A length in weeks (R-AWB-03). */
	public static TermLength weeks(int weeks) {
		return new TermLength(weeks, ChronoUnit.WEEKS);
	}

	/** A length in months (R-AWB-09). */
	public static TermLength months(int months) {
		return new TermLength(months, ChronoUnit.MONTHS);
	}

	/** A length in years, which the Algemene termijnenwet never covers (R-AWB-09). */
	public static TermLength years(int years) {
		return new TermLength(years, ChronoUnit.YEARS);
	}

	/**
	 * R-AWB-03: the last day of a term of this length that starts the day after
	 * {@code dayBefore}; in weeks it is the same weekday.
	 */
	public LocalDate after(LocalDate dayBefore) {
		return dayBefore.plus(this.amount, this.unit);
	}

	/**
	 * R-AWB-09: the date this long before another. Nothing is shifted, for the act does
	 * not apply to a term counted backwards (Algemene termijnenwet art. 1 lid 2).
	 */
	public LocalDate before(LocalDate date) {
		return date.minus(this.amount, this.unit);
	}

	/**
	 * R-AWB-09: whether the Algemene termijnenwet covers a term of this length: not when
	 * it is in hours or years, or over 90 days, 12 weeks or 3 months (art. 4).
	 */
	public boolean isCovered() {
		return switch (this.unit) {
			case DAYS -> this.amount <= 90;
			case WEEKS -> this.amount <= 12;
			case MONTHS -> this.amount <= 3;
			default -> false;
		};
	}

	/**
	 * R-AWB-09: whether a term of this length must hold two working days: from three days
	 * up (Algemene termijnenwet art. 2).
	 */
	boolean mustHoldTwoWorkingDays() {
		return isCovered() && (this.unit != ChronoUnit.DAYS || this.amount >= 3);
	}

}
