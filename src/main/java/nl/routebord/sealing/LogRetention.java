package nl.routebord.sealing;

import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drops lines whose time has passed, monthly. The database does it, by its own clock and
 * only up to ends that a checkpoint signed; {@link LogVerifier} holds it to the same.
 */
@Component
class LogRetention {

	/** NEN 7513: at least 5 years. */
	static final Period ACCESS = Period.ofYears(5);

	/** Refusals outside a case. */
	static final Period SECURITY = Period.ofMonths(18);

	private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);

	private final JdbcClient jdbc;

	LogRetention(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Drops what may go now. */
	@Scheduled(cron = "${routebord.log.retention-cron:0 30 3 2 * *}")
	long drop() {
		long dropped = jdbc.sql("select app.audit_drop_old()").query(Long.class).single();
		LOG.info("{} lines of the log were dropped: their time has passed", dropped);
		return dropped;
	}

}
