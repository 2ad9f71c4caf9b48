package nl.routebord.sharing;

import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.audit.Ground;
import org.jspecify.annotations.Nullable;

/**
 * On which emergency, grant or consent a reading rests, for its line in the access log:
 * as the policy says of the category, of the one source that pupil data have and of any
 * source in the case for the rest.
 */
final class Grounds {

	/** Lie with the pupil, whose source is that of the case. */
	private static final Set<DataCategory> OF_THE_PUPIL = EnumSet.of(DataCategory.ID_BASIS, DataCategory.ID_CONTACT);

	private Grounds() {
	}

	/** None where the matrix alone permits, or nothing was given. */
	static Ground of(Reader reader, CaseFacts facts, DataCategory category, SharingPolicy policy, ZonedDateTime now) {
		Optional<UUID> glass = facts.sharing().brokenBy(reader, now).map(CaseSharing.BrokenGlass::id);
		if (glass.isPresent() && restsOnGlass(reader, facts, category, policy, now)) {
			return new Ground(null, null, glass.get());
		}
		for (GrantFacts grant : facts.sharing().grantsTo(reader.unit(), category)) {
			if (grant.revokedAt() != null || !now.toInstant().isBefore(grant.until())) {
				continue;
			}
			String reason = reason(reader, facts, category, grant, policy, now);
			if (reason.equals("R12_GRANT_OK")) {
				return new Ground(grant.id(), null, null);
			}
			if (reason.equals("R13_CONSENT_OK")) {
				return new Ground(grant.id(), facts.sharing().consentFor(grant, category).orElse(null), null);
			}
		}
		return Ground.NONE;
	}

	/** What the reader's own task or source permits is no emergency, door open or not. */
	private static boolean restsOnGlass(Reader reader, CaseFacts facts, DataCategory category, SharingPolicy policy,
			ZonedDateTime now) {
		return Asked.liesBehindGlass(reader.role(), category) && facts.parties()
			.stream()
			.filter((party) -> OF_THE_PUPIL.contains(category) ? party.unit().equals(facts.source())
					: policy.mayBeSource(party.role(), category))
			.map((party) -> policy.decide(reader, facts, RecordFacts.of(category, party.unit(), party.role()), now))
			.anyMatch((decision) -> decision.reason().equals("R14_BREAKGLASS"));
	}

	private static String reason(Reader reader, CaseFacts facts, DataCategory category, GrantFacts grant,
			SharingPolicy policy, ZonedDateTime now) {
		@Nullable UUID record = grant.records().stream().findFirst().orElse(null);
		return facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(grant.source()))
			.findFirst()
			.map((party) -> policy
				.decide(reader, facts, new RecordFacts(category, grant.source(), party.role(), false, record), now)
				.reason())
			.orElse("");
	}

}
