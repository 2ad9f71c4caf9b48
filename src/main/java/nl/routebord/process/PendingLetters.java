package nl.routebord.process;

import nl.routebord.route.CaseFileId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Knows whether a decision was taken of which the letter is still to be made (R-AWB-08):
 * then nothing may stop the route.
 */
@Component
class PendingLetters {

	private final RuntimeService runtime;

	private final ManagementService jobs;

	PendingLetters(RuntimeService runtime, ManagementService jobs) {
		this.runtime = runtime;
		this.jobs = jobs;
	}

	boolean pending(CaseFileId caseFile) {
		ProcessInstance route = runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseFile.value().toString(), Elements.PUPIL_ROUTE)
			.singleResult();
		return route != null && jobs.createJobQuery()
			.rootProcessInstanceId(route.getId())
			.activityId(Elements.ISSUE_DECISION)
			.count() > 0;
	}

}
