package nl.routebord.rights;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;

/**
 * A mark on a record, for its own unit.
 *
 * @param approved whether a second person agreed; withholding does not work before
 * @param request the request of the family that it carries out
 */
public record MarkView(UUID id, UUID record, Kind kind, DataCategory category, String reason, UserId setBy,
		LocalDate setOn, boolean approved, Optional<LocalDate> reviewOn, Optional<UUID> request) {

	/** What a mark does. */
	public enum Kind {

		/**
		 * stored and not used (AVG 18): nobody reads it but the officer and the family
		 */
		RESTRICTED,
		/** kept from the family (UAVG 41) */
		WITHHELD

	}

	/** Proposed, and not agreed with yet. */
	public boolean waits() {
		return kind == Kind.WITHHELD && !approved;
	}

	@Override
	public String toString() {
		return "MarkView[" + id + "]";
	}

}
