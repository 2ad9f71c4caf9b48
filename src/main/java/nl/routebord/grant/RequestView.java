package nl.routebord.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;

/** A question for access, for the unit that asks and the unit that answers. */
public record RequestView(RequestId id, UnitId asker, UserId askedBy, UnitId source, DataCategory category, String why,
		Instant askedAt, LocalDate dueOn, State state, Optional<GrantId> grant, Optional<String> refusal) {

	/** How it stands today. */
	public enum State {

		OPEN, GRANTED, REFUSED,
		/** nobody answered in time; it can be asked again */
		LAPSED

	}

	@Override
	public String toString() {
		return "RequestView[" + id + "]";
	}

}
