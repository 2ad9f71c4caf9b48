package nl.routebord.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Counts the SQL statements of requests: those of JDBC, the session's and Hibernate's.
 */
public final class StatementCount extends AppenderBase<ILoggingEvent> {

	private static final List<String> LOGGERS = List.of("org.springframework.jdbc.core.JdbcTemplate",
			"org.hibernate.SQL");

	private final List<String> statements = new CopyOnWriteArrayList<>();

	private StatementCount() {
	}

	/** Runs a request and gives the statements that it cost the server. */
	public static List<String> of(Supplier<?> request) {
		StatementCount count = new StatementCount();
		count.start();
		LOGGERS.forEach((name) -> listen(name, count, true));
		try {
			request.get();
		}
		finally {
			LOGGERS.forEach((name) -> listen(name, count, false));
		}
		return List.copyOf(count.statements);
	}

	private static void listen(String name, StatementCount count, boolean on) {
		Logger logger = (Logger) LoggerFactory.getLogger(name);
		logger.setLevel(on ? Level.DEBUG : null);
		logger.setAdditive(!on);
		if (on) {
			logger.addAppender(count);
		}
		else {
			logger.detachAppender(count);
		}
	}

	@Override
	protected void append(ILoggingEvent event) {
		String text = event.getFormattedMessage();
		boolean statement = event.getLoggerName().endsWith("SQL") || text.startsWith("Executing prepared SQL statement")
				|| text.startsWith("Executing SQL");
		if (statement && event.getThreadName().startsWith("http-nio")) {
			statements.add(text);
		}
	}

}
