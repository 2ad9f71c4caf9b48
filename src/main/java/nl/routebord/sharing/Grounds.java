package nl.routebord.sharing;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.Ground;
import org.jspecify.annotations.Nullable;

/** On which grant and consent a reading rests, for its line in the access log. */
final class Grounds {

	private Grounds() {
	}

	/** None where the matrix alone permits, or nothing was given. */
	static Ground of(Reader reader, CaseFacts facts, DataCategory category, SharingPolicy policy, ZonedDateTime now) {
		Optional<UUID> glass = facts.sharing().brokenBy(reader, now).map(CaseSharing.BrokenGlass::id);
		if (glass.isPresent() && Asked.liesBehindGlass(reader.role(), category)) {
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
