package nl.routebord.convenant;

import java.time.Instant;
import java.time.LocalDate;
import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An accession as it stands, or stood until it was corrected.
 *
 * @param signedBy who signed under a volmacht; null when the party signed itself
 * @param signerName its name; empty when the party signed itself
 * @param current false for what a later correction replaced
 */
public record AccessionView(AccessionId id, OrganisationId organisation, LocalDate signedOn, LocalDate from,
		@Nullable LocalDate until, @Nullable OrganisationId signedBy, String signerName, @Nullable LocalDate mandateOn,
		AccessionPapers papers, Instant recordedAt, boolean current) {

	public Standing standing(LocalDate today) {
		if (from.isAfter(today)) {
			return Standing.TO_COME;
		}
		if (until == null) {
			return Standing.IN_FORCE;
		}
		return until.isAfter(today) ? Standing.ENDING : Standing.ENDED;
	}

	/** Whether it holds on some day that the other holds on too. */
	boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
		return (otherUntil == null || from.isBefore(otherUntil)) && (until == null || otherFrom.isBefore(until));
	}

	/** Where a party stands today. */
	public enum Standing {

		TO_COME, IN_FORCE, ENDING, ENDED

	}

}
