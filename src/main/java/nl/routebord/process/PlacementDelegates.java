package nl.routebord.process;

import nl.routebord.identity.Actor;
import nl.routebord.residential.PlacementId;
import nl.routebord.residential.StayDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Service tasks of {@code residential-placement}: the engine may run each of them twice.
 */
@Configuration(proxyBeanMethods = false)
class PlacementDelegates {

	private static final Actor ENGINE = Actor.system(Elements.RESIDENTIAL_PLACEMENT);

	/** From now on a tlv may sleep, whose end is warned for. */
	@Bean
	JavaDelegate beginStay(StayDesk desk) {
		return (step) -> {
			desk.begin(placement(step), ENGINE);
			ProcessVariables.none().from(ProcessVariables.WARNING_AT, desk.nextWarning(placement(step))).setIn(step);
		};
	}

	@Bean
	JavaDelegate warnDormant(StayDesk desk) {
		return (step) -> ProcessVariables.none()
			.from(ProcessVariables.WARNING_AT, desk.warn(placement(step), ENGINE))
			.setIn(step);
	}

	@Bean
	JavaDelegate endStay(StayDesk desk) {
		return (step) -> desk.end(placement(step), ENGINE);
	}

	private static PlacementId placement(DelegateExecution step) {
		return PlacementId.of(step.getProcessBusinessKey());
	}

}
