package nl.routebord.retention;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing passes its date in silence: each day what is enforced and past its use is
 * restricted, and what is due becomes a task of its unit.
 */
@Component
public class RetentionReminders {

	private static final Logger LOG = LoggerFactory.getLogger(RetentionReminders.class);

	private static final Actor JOB = Actor.system("retention");

	private final RetentionList list;

	private final AuditTrail trail;

	private final Clock clock;

	RetentionReminders(RetentionList list, AuditTrail trail, Clock clock) {
		this.trail = trail;
		this.list = list;
		this.clock = clock;
	}

	@Scheduled(cron = "${routebord.retention.cron:0 45 4 * * *}")
	@Transactional
	public void remind() {
		list.restrict(LocalDate.now(clock), JOB, clock.instant())
			.forEach((one) -> trail.record(JOB, "RECORD_RESTRICTED", one.caseFile(), one.record()));
		int opened = list.remind(LocalDate.now(clock), clock.instant());
		LOG.info("{} parts of cases have passed their term of retention since yesterday", opened);
	}

}
