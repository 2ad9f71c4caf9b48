package nl.routebord.tlv;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import nl.routebord.terms.TermEvent;

import org.jspecify.annotations.Nullable;

/**
 * The decision term: its last day and how that came about.
 *
 * @param days days left, below zero when over
 * @param suspended whether the clock stands still
 */
public record TlvTermView(LocalDate receivedOn, LocalDate dueOn, LocalDate normDueOn, long days, boolean suspended,
		@Nullable LocalDate extendedOn, @Nullable LocalDate extendedTo, List<TermEvent> events) {

	/** Part of the term that has passed, in percent, for the bar. */
	public long passed() {
		long whole = Math.max(1, receivedOn.until(dueOn, ChronoUnit.DAYS));
		return Math.min(100, Math.max(0, 100 * (whole - days) / whole));
	}

}
