package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What a swv has arranged for a kind: that this person decides on it, that experts of
 * this profession are asked, or that it is judged by its own plan; one of the three. What
 * is missing is null until it is checked.
 *
 * @param until the last day; null: until further notice
 */
public record Arrangement(UUID id, @Nullable OrganisationId swv, @Nullable TlvKind kind, @Nullable UserId person,
		@Nullable ExpertProfession profession, boolean ownCriteria, @Nullable LocalDate from,
		@Nullable LocalDate until) {

	/** Forward only: what held until today explains what was decided. */
	Faults check(LocalDate today) {
		return new Faults().addIf(swv == null, "swv", "expert.fault.swv")
			.addIf(kind == null, "kind", "tlv.fault.kind")
			.addIf(Stream.of(person != null, profession != null, ownCriteria).filter((each) -> each).count() != 1,
					"person", "expert.fault.one-of")
			.addIf(ownCriteria && kind != null && kind != TlvKind.LWOO, "ownCriteria", "expert.fault.own-criteria")
			.addIf(profession == ExpertProfession.OTHER, "profession", "tlv.fault.choose")
			.addIf(from == null || from.isBefore(today), "from", "expert.fault.from")
			.addIf(until != null && from != null && until.isBefore(from), "until", "expert.fault.until");
	}

	boolean holdsOn(LocalDate day) {
		return from != null && !from.isAfter(day) && (until == null || !until.isBefore(day));
	}

}
