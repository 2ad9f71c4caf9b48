package nl.routebord.residential;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.stream.Stream;

import nl.routebord.terms.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The days by which a stay is followed (R-RES-14 and R-RES-15).
 *
 * @param placed the first day
 * @param expectedUntil the last day as it is expected now
 */
record StayTerms(LocalDate placed, LocalDate expectedUntil) {

	private static final int NOTIFY_WORKING_DAYS = 5;

	private static final int AGREE_WEEKS = 6;

	private static final int UPDATE_MONTHS = 3;

	private static final int TALK_WEEKS = 6;

	/** The swv of origin hears of it within five working days. */
	LocalDate notifyBy(WorkingDays calendar) {
		return calendar.after(placed, NOTIFY_WORKING_DAYS);
	}

	/** Agreements on the return within six weeks (R-RES-05). */
	LocalDate agreeBy() {
		return placed.plusWeeks(AGREE_WEEKS);
	}

	/** Every three months, counted from the first day. */
	LocalDate updateAfter(LocalDate day) {
		LocalDate next = placed.plusMonths(UPDATE_MONTHS);
		for (int times = 2; !next.isAfter(day); times++) {
			next = placed.plusMonths((long) UPDATE_MONTHS * times);
		}
		return next;
	}

	/** Six weeks before it ends the return is talked over. */
	LocalDate talkFrom() {
		LocalDate from = expectedUntil.minusWeeks(TALK_WEEKS);
		return from.isBefore(placed) ? placed : from;
	}

	/**
	 * 6, 3 and 1 months before the tlv ends, and on each 1 October.
	 * @param tlvEnd the last day of the tlv that sleeps; none, or without an end
	 */
	static LocalDate warnAfter(LocalDate day, @Nullable LocalDate tlvEnd) {
		LocalDate october = LocalDate.of(day.getYear(), Month.OCTOBER, 1);
		LocalDate next = october.isAfter(day) ? october : october.plusYears(1);
		return Stream.of(6, 3, 1)
			.map((months) -> (tlvEnd != null) ? tlvEnd.minusMonths(months) : null)
			.filter(Objects::nonNull)
			.filter((warn) -> warn.isAfter(day) && warn.isBefore(next))
			.min(LocalDate::compareTo)
			.orElse(next);
	}

}
