package nl.routebord.process;

import nl.routebord.identity.Actor;
import nl.routebord.tlv.RenewalDesk;
import nl.routebord.tlv.TlvApplicationId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Service tasks of {@code tlv-renewal}: the engine may run each of them twice. */
@Configuration(proxyBeanMethods = false)
class RenewalDelegates {

	private static final Actor ENGINE = Actor.system(Elements.TLV_RENEWAL);

	@Bean
	JavaDelegate escalateRenewal(RenewalDesk desk) {
		return (step) -> desk.escalate(application(step), ENGINE);
	}

	@Bean
	JavaDelegate endRenewal(RenewalDesk desk) {
		return (step) -> desk.lastDayPassed(application(step), ENGINE);
	}

	private static TlvApplicationId application(DelegateExecution step) {
		return TlvApplicationId.of(step.getProcessBusinessKey());
	}

}
