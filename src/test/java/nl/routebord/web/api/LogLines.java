package nl.routebord.web.api;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is logged from now on, whatever a command that another test ran has made of
 * the console.
 */
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Queue<String> lines = new ConcurrentLinkedQueue<>();

	private final Logger root;

	private LogLines(LoggerContext context) {
		this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		// a context that was closed leaves a filter behind that lets nothing through
		context.resetTurboFilterList();
		setContext(context);
		start();
		root.addAppender(this);
	}

	public static LogLines from() {
		return new LogLines((LoggerContext) LoggerFactory.getILoggerFactory());
	}

	public String text() {
		return String.join("\n", lines);
	}

	@Override
	protected void append(ILoggingEvent event) {
		String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: "";
		lines.add(event.getThreadName() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
				+ event.getMDCPropertyMap() + trace);
	}

	@Override
	public void close() {
		root.detachAppender(this);
	}

}
