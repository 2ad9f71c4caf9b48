package nl.routebord.process;

import nl.routebord.identity.Actor;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Service tasks of {@code tlv-application}: the engine may run each of them twice. */
@Configuration(proxyBeanMethods = false)
class TlvDelegates {

	private static final Actor ENGINE = Actor.system(Elements.TLV_APPLICATION);

	@Bean
	JavaDelegate issueDecision(TlvDesk desk) {
		return (step) -> desk.issue(application(step), ENGINE);
	}

	@Bean
	JavaDelegate closeObjectionWindow(TlvDesk desk) {
		return (step) -> desk.objectionWindowPassed(application(step), ENGINE);
	}

	@Bean
	JavaDelegate notProcess(TlvDesk desk) {
		return (step) -> {
			desk.notProcessed(application(step), ENGINE);
			ProcessVariables.none().word(ProcessVariables.TLV_OUTCOME, TlvOutcome.NOT_PROCESSED).setIn(step);
		};
	}

	private static TlvApplicationId application(DelegateExecution step) {
		return TlvApplicationId.of(step.getProcessBusinessKey());
	}

}
