package nl.routebord.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/**
 * One look through the emergency door, for whoever may know of it.
 *
 * @param text why it could not wait; empty for who may know that it happened and no more
 * @param tellBy the last day on which the family hears of it
 * @param told whether the family heard of it, or it was decided that this is not safe
 * @param notTold why telling is not safe
 */
public record GlassView(GlassId id, UserId user, UnitId unit, BreakGlass.Reason reason, Optional<String> text,
		Instant openedAt, Instant until, LocalDate tellBy, boolean told, Optional<String> notTold,
		Optional<Review> review) {

	/** What the data protection officer made of it. */
	public record Review(Instant at, UserId by, Outcome outcome, String text) {
	}

	/** Was there ground to open the door? */
	public enum Outcome {

		JUSTIFIED, NOT_JUSTIFIED

	}

	public boolean running(Instant now) {
		return now.isBefore(until);
	}

	@Override
	public String toString() {
		return "GlassView[" + id + "]";
	}

}
