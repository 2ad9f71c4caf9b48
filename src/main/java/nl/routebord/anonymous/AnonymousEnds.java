package nl.routebord.anonymous;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.DueWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroys consults that nobody named, three months after the last contact (privacy.md
 * A.6). That one was destroyed is proven by a line without content.
 */
@Component
class AnonymousEnds implements DueWork {

	private static final String JOB = "anonymous-ends";

	private final Consults consults;

	private final AuditTrail trail;

	private final Clock clock;

	AnonymousEnds(Consults consults, AuditTrail trail, Clock clock) {
		this.consults = consults;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	@Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	@Transactional
	public void runDueNow() {
		consults.destroyEnded(LocalDate.now(clock))
			.forEach((id) -> trail.record(Actor.system(JOB), "ANONYMOUS_DESTROYED", id.value(), id.value()));
	}

}
