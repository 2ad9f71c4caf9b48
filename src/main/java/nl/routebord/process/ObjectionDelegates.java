package nl.routebord.process;

import nl.routebord.identity.Actor;
import nl.routebord.objection.ObjectionDesk;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.VerdictDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Service tasks of {@code objection}: the engine may run each of them twice. */
@Configuration(proxyBeanMethods = false)
class ObjectionDelegates {

	private static final Actor ENGINE = Actor.system(Elements.OBJECTION);

	@Bean
	JavaDelegate noteUnusedRepair(ObjectionDesk desk) {
		return (step) -> desk.repairUnused(objection(step), ENGINE);
	}

	@Bean
	JavaDelegate issueObjection(VerdictDesk desk) {
		return (step) -> desk.issue(objection(step), ENGINE);
	}

	private static ObjectionId objection(DelegateExecution step) {
		return ObjectionId.of(step.getProcessBusinessKey());
	}

}
