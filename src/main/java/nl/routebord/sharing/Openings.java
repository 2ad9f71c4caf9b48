package nl.routebord.sharing;

import java.util.Set;
import nl.routebord.identity.Role;
import org.springframework.stereotype.Component;

/**
 * What a grant, or a grant with a consent, could open for a role: asked of the policy
 * itself, so that what it never lets through is never promised.
 */
@Component
public class Openings {

	private final SharingPolicy policy;

	Openings(SharingPolicy policy) {
		this.policy = policy;
	}

	/** By the matrix that the program brings along. */
	public static Openings ofTheProgram() {
		return new Openings(new SharingPolicy(SharingRules.read()));
	}

	/** The recipient's cell asks for a grant, alone or with a consent. */
	public boolean byGrant(Role recipient, Role source, DataCategory category, Phase phase) {
		String reason = best(recipient, source, category, phase);
		return reason.equals("R12_GRANT_OK") || reason.equals("R13_CONSENT_OK");
	}

	/** The recipient's cell asks for a consent as well. */
	public boolean byConsent(Role recipient, Role source, DataCategory category, Phase phase) {
		return best(recipient, source, category, phase).equals("R13_CONSENT_OK");
	}

	/**
	 * Bound by a professional secrecy that only the family lifts (WGBO, Jeugdwet 7.3.11).
	 */
	public boolean holdsSecrecy(Role source) {
		return source == Role.YOUTH_HEALTH || source == Role.YOUTH_CARE || source == Role.FAMILY_WORKER;
	}

	/** Under that secrecy, so that nothing else lets it be told. */
	public boolean isConfided(Role source, DataCategory category) {
		return Asked.isConfided(source, category);
	}

	public boolean mayBeSource(Role role, DataCategory category) {
		return policy.mayBeSource(role, category);
	}

	private String best(Role recipient, Role source, DataCategory category, Phase phase) {
		return policy
			.decide(new Question(recipient, RelationKind.PARTNER, false, source, category, phase, 0, GrantState.VALID,
					ConsentState.VALID, Set.of()))
			.reason();
	}

}
