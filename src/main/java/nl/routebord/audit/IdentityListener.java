package nl.routebord.audit;

import nl.routebord.identity.IdentityHappening;
import nl.routebord.identity.IdentityRefused;
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

	/** Each of these refusals keeps two pairs of eyes two. */
	@EventListener
	void on(IdentityRefused refused) {
		trail.refused(refused.actor(), refused.action(), null, "R31_SOD");
	}

}
