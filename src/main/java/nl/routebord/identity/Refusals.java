package nl.routebord.identity;

import nl.routebord.kernel.NotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says no to an administrator, and tells the trail that it was asked. */
@Component
class Refusals {

	private final ApplicationEventPublisher events;

	Refusals(ApplicationEventPublisher events) {
		this.events = events;
	}

	/**
	 * @param sentence the code of what the administrator hears
	 * @throws NotAllowed when it holds
	 */
	void refuseIf(boolean holds, Actor actor, String action, String sentence) {
		if (holds) {
			events.publishEvent(new IdentityRefused(actor, action));
			throw new NotAllowed(sentence);
		}
	}

}
