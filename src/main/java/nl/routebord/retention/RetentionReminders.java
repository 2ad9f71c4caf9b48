package nl.routebord.retention;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing passes its date in silence: each day what is due becomes a task of its unit.
 */
@Component
public class RetentionReminders {

	private static final Logger LOG = LoggerFactory.getLogger(RetentionReminders.class);

	private final RetentionList list;

	private final Clock clock;

	RetentionReminders(RetentionList list, Clock clock) {
		this.list = list;
		this.clock = clock;
	}

	@Scheduled(cron = "${routebord.retention.cron:0 45 4 * * *}")
	@Transactional
	public void remind() {
		int opened = list.remind(LocalDate.now(clock), clock.instant());
		LOG.info("{} parts of cases have passed their term of retention since yesterday", opened);
	}

}
