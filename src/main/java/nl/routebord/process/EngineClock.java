package nl.routebord.process;

import java.time.Clock;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's clock, which is static and of its own, at the time of the
 * {@link Clock}: before each command, so that a node hears of a moved clock by itself.
 */
@Component
class EngineClock extends CommandInterceptor implements DisposableBean {

	/** Less is the time between the two looks at the clock. */
	private static final long NOTICEABLE_MILLIS = 500;

	private final Clock clock;

	EngineClock(Clock clock) {
		this.clock = clock;
	}

	@Override
	public <T> T execute(Command<T> command) {
		follow();
		return next.execute(command);
	}

	@Override
	public void destroy() {
		ClockUtil.reset();
	}

	private void follow() {
		long ahead = clock.millis() - Clock.systemUTC().millis();
		ClockUtil.offset((Math.abs(ahead) < NOTICEABLE_MILLIS) ? 0L : ahead);
	}

}
