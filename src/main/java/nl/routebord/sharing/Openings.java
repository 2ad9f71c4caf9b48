package nl.routebord.sharing;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.Role;
import org.springframework.stereotype.Component;

/**
 * What a grant, or a grant with a consent, could open for a role: asked of the policy
 * itself, so that what it never lets through is never promised.
 */
@Component
class Openings {

	private final SharingPolicy policy;

	Openings(SharingPolicy policy) {
		this.policy = policy;
	}

	/** The recipient's cell asks for a grant, alone or with a consent. */
	boolean byGrant(Role recipient, Role source, DataCategory category, Phase phase) {
		String reason = best(recipient, source, category, phase);
		return reason.equals("R12_GRANT_OK") || reason.equals("R13_CONSENT_OK");
	}

	/** The recipient's cell asks for a consent as well. */
	boolean byConsent(Role recipient, Role source, DataCategory category, Phase phase) {
		return best(recipient, source, category, phase).equals("R13_CONSENT_OK");
	}

	boolean mayBeSource(Role role, DataCategory category) {
		return policy.mayBeSource(role, category);
	}

	GrantChoice choice(CaseParty recipient, Role source, Set<Phase> phases) {
		Set<DataCategory> free = EnumSet.noneOf(DataCategory.class);
		Set<DataCategory> consented = EnumSet.noneOf(DataCategory.class);
		for (DataCategory category : DataCategory.values()) {
			if (!mayBeSource(source, category)) {
				continue;
			}
			if (phases.stream().anyMatch((phase) -> byConsent(recipient.role(), source, category, phase))) {
				consented.add(category);
			}
			else if (phases.stream().anyMatch((phase) -> byGrant(recipient.role(), source, category, phase))) {
				free.add(category);
			}
		}
		return new GrantChoice(recipient, free, consented, Purpose.of(recipient.role(), phases));
	}

	private String best(Role recipient, Role source, DataCategory category, Phase phase) {
		return policy
			.decide(new Question(recipient, RelationKind.PARTNER, false, source, category, phase, 0, GrantState.VALID,
					ConsentState.VALID, Set.of()))
			.reason();
	}

}
