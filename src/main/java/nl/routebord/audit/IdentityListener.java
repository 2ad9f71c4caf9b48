package nl.routebord.audit;

import nl.routebord.identity.IdentityHappening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who may act, and who switched to what, belongs in the trail too. */
@Component
class IdentityListener {

	private final AuditTrail trail;

	IdentityListener(AuditTrail trail) {
		this.trail = trail;
	}

	@EventListener
	void on(IdentityHappening happening) {
		trail.record(happening.actor(), happening.action(), null, happening.subject());
	}

}
