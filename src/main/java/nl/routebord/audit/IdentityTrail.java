package nl.routebord.audit;

import nl.routebord.identity.IdentityHappening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down who took a role and what was changed to accounts, in the same transaction.
 */
@Component
class IdentityTrail {

	private final AuditTrail trail;

	IdentityTrail(AuditTrail trail) {
		this.trail = trail;
	}

	@EventListener
	void note(IdentityHappening happening) {
		trail.record(happening.actor(), happening.action(), null, happening.subject());
	}

}
