package nl.routebord.process;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.consultation.PlanDesk;
import nl.routebord.consultation.PlanOutcome;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Service tasks that only give dates to the steps behind them. The norms are those of
 * domain.md 3.2: service norms, not legal terms.
 */
@Configuration(proxyBeanMethods = false)
class PlanningDelegates {

	private static final int FIRST_CHECK_WEEKS = 6;

	private static final int SECOND_CHECK_WEEKS = 13;

	/** A check-in is done in the week after its day. */
	private static final int WEEKS_TO_CHECK = 1;

	/** Without a tlv the running plan is evaluated again. */
	@Bean
	JavaDelegate planEvaluation(PlanDesk plans) {
		return (step) -> ProcessVariables.none()
			.word(ProcessVariables.PLAN_OUTCOME, PlanOutcome.PLAN)
			.after(ProcessVariables.EVALUATION_DUE, plans.lastEvaluation())
			.setIn(step);
	}

	@Bean
	JavaDelegate planAftercare(Clock clock) {
		return (step) -> {
			LocalDate first = LocalDate.now(clock).plusWeeks(FIRST_CHECK_WEEKS);
			LocalDate second = LocalDate.now(clock).plusWeeks(SECOND_CHECK_WEEKS);
			ProcessVariables.none()
				.from(ProcessVariables.AFTERCARE_6, first)
				.after(ProcessVariables.AFTERCARE_6_DUE, first.plusWeeks(WEEKS_TO_CHECK))
				.from(ProcessVariables.AFTERCARE_13, second)
				.after(ProcessVariables.AFTERCARE_13_DUE, second.plusWeeks(WEEKS_TO_CHECK))
				.setIn(step);
		};
	}

}
