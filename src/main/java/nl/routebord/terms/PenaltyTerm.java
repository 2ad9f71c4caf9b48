package nl.routebord.terms;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * R-AWB-07, in days and cents: the penalty (dwangsom) for a late decision, from the day
 * two weeks after the notice of default, for at most 42 days (Awb 4:17). Neither end is
 * moved by the Algemene termijnenwet.
 *
 * @param dueDate the last day to decide, which must have passed
 * @param noticeReceived the day the swv received the written notice of default
 */
public record PenaltyTerm(LocalDate dueDate, LocalDate noticeReceived) {

	private static final TermLength LAST_CHANCE = TermLength.weeks(2);

	private static final int MOST_DAYS = 42;

	/**
	 * R-AWB-07, one day: a notice before the term has passed is void (Awb 4:17 lid 3).
	 */
	public boolean isNoticeValid() {
		return this.noticeReceived.isAfter(this.dueDate);
	}

	/** R-AWB-07, 2 weeks: the last day to decide without a penalty (Awb 4:17 lid 3). */
	public LocalDate lastChance() {
		return new StatutoryTerm(this.noticeReceived, LAST_CHANCE).unshiftedEnd();
	}

	/** R-AWB-07, in days: the first day that costs money (Awb 4:17 lid 3). */
	public LocalDate firstDay() {
		return lastChance().plusDays(1);
	}

	/** R-AWB-07, 42 days: the last day that costs money (Awb 4:17 lid 1). */
	public LocalDate lastDay() {
		return firstDay().plusDays(MOST_DAYS - 1L);
	}

	/**
	 * R-AWB-07, in days: the last day that costs money when it is decided, the day of the
	 * decision not included; empty when it is decided before the penalty starts.
	 * @param decided the day of the decision, or none yet
	 */
	public Optional<LocalDate> lastDay(@Nullable LocalDate decided) {
		if (decided == null || decided.isAfter(lastDay())) {
			return Optional.of(lastDay());
		}
		return Optional.of(decided.minusDays(1)).filter((last) -> !last.isBefore(firstDay()));
	}

	/**
	 * R-AWB-07, in cents: the penalty owed through a date, while nothing is decided (Awb
	 * 4:17 lid 2); nothing at all after a notice that came too early.
	 */
	public int centsThrough(LocalDate date) {
		LocalDate first = firstDay();
		if (!isNoticeValid() || date.isBefore(first)) {
			return 0;
		}
		long days = Math.min(MOST_DAYS, date.toEpochDay() - first.toEpochDay() + 1);
		return PenaltyTariff.on(first).cents((int) days);
	}

}
