package nl.routebord.audit;

import nl.routebord.region.RegionHappening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who changed what dates are calculated by belongs in the trail too. */
@Component
class RegionListener {

	private final AuditTrail trail;

	RegionListener(AuditTrail trail) {
		this.trail = trail;
	}

	@EventListener
	void on(RegionHappening happening) {
		trail.record(happening.actor(), happening.action(), null, happening.subject());
	}

}
