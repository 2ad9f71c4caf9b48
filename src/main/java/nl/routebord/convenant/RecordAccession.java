package nl.routebord.convenant;

import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A party accedes.
 *
 * @param request of the form: sent twice, it is recorded once
 * @param until the first day without it; null when it has no end
 * @param signedBy who signed for it under a written volmacht; null when it signed itself
 * @param mandateOn the date of that volmacht
 */
public record RecordAccession(UUID request, OrganisationId organisation, @Nullable LocalDate signedOn,
		@Nullable LocalDate from, @Nullable LocalDate until, @Nullable OrganisationId signedBy,
		@Nullable LocalDate mandateOn, AccessionPapers papers) {

	/** Signed by the party itself, for good; nothing on file yet. */
	public static RecordAccession of(OrganisationId organisation, LocalDate signedOn, LocalDate from,
			@Nullable LocalDate until) {
		return new RecordAccession(UUID.randomUUID(), organisation, signedOn, from, until, null, null,
				AccessionPapers.NONE);
	}

}
