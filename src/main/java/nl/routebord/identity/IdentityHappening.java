package nl.routebord.identity;

import java.util.UUID;

/**
 * Something that changed who may act, or who acts: told to the audit trail in the same
 * transaction.
 *
 * @param action what happened, a code such as {@code identity.role-switched}
 * @param subject the person, unit or organisation it is about
 */
public record IdentityHappening(Actor actor, String action, UUID subject) {

	static IdentityHappening of(Actor actor, String action, UUID subject) {
		return new IdentityHappening(actor, action, subject);
	}

}
