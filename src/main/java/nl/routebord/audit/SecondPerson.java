package nl.routebord.audit;

import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.TiedAccounts;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds what takes two people to two: nobody agrees with oneself, nor with an account
 * that could be in the same hands. A refusal leaves a line.
 */
@Component
public class SecondPerson {

	private final TiedAccounts accounts;

	private final AuditTrail trail;

	SecondPerson(TiedAccounts accounts, AuditTrail trail) {
		this.accounts = accounts;
		this.trail = trail;
	}

	/**
	 * @param second who agrees
	 * @param first who proposed it
	 * @param refusal the code of what the first hears
	 * @throws NotAllowed R31_SOD: for the first, or when the two are tied
	 */
	public void require(Actor second, UserId first, String action, @Nullable UUID caseFile, String refusal) {
		if (second.user().equals(first)) {
			throw refused(second, action, caseFile, refusal);
		}
		if (accounts.areTied(second.user(), first)) {
			throw refused(second, action, caseFile, "identity.proposal.tied");
		}
	}

	private NotAllowed refused(Actor second, String action, @Nullable UUID caseFile, String refusal) {
		trail.refused(second, action, caseFile, "R31_SOD");
		return new NotAllowed(refusal);
	}

}
