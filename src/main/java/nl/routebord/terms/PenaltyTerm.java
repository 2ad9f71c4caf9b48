package nl.routebord.terms;

import java.time.LocalDate;

import nl.routebord.terms.TermEvent.Code;

/**
 * R-AWB-07, in days and cents: the penalty (dwangsom) for a late decision, from the day
 * two weeks after the notice of default, for at most 42 days (Awb 4:17).
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

	/**
	 * R-AWB-07, 2 weeks: the last day to decide without a penalty, in its events (Awb
	 * 4:17 lid 3).
	 */
	public UnfoldedTerm lastChance(WorkingDays workingDays) {
		StatutoryTerm term = new StatutoryTerm(this.noticeReceived, LAST_CHANCE);
		return UnfoldedTerm.startingAfter(this.noticeReceived, Code.DEFAULT_NOTICE)
			.set(term, Code.TERM_SET)
			.shifted(term, workingDays);
	}

	/** R-AWB-07, in days: the first day that costs money (Awb 4:17 lid 3). */
	public LocalDate firstDay(WorkingDays workingDays) {
		return lastChance(workingDays).end().plusDays(1);
	}

	/** R-AWB-07, 42 days: the last day that costs money (Awb 4:17 lid 1). */
	public LocalDate lastDay(WorkingDays workingDays) {
		return firstDay(workingDays).plusDays(MOST_DAYS - 1L);
	}

	/**
	 * R-AWB-07, in cents: the penalty owed through a date, while nothing is decided (Awb
	 * 4:17 lid 2); nothing at all after a notice that came too early.
	 */
	public int centsThrough(LocalDate date, WorkingDays workingDays) {
		LocalDate first = firstDay(workingDays);
		if (!isNoticeValid() || date.isBefore(first)) {
			return 0;
		}
		long days = Math.min(MOST_DAYS, date.toEpochDay() - first.toEpochDay() + 1);
		return PenaltyTariff.on(first).cents((int) days);
	}

}
