package nl.routebord.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Follows one subject through the diagrams: where it waits, and the next job by name. */
@Component
public class ProcessTrace {

	private final ProcessEngine engine;

	private final TransactionOperations transaction;

	ProcessTrace(ProcessEngine engine, TransactionOperations transaction) {
		this.engine = engine;
		this.transaction = transaction;
	}

	/** An act of an entrance: the ports join its transaction. */
	public void act(Runnable ports) {
		transaction.executeWithoutResult((status) -> ports.run());
	}

	/** Runs the job of this step, due or not, as the job executor would. */
	public void run(String element, UUID subject) {
		engine.getManagementService().executeJob(job(element, subject).getId());
	}

	Job job(String element, UUID subject) {
		return instances(subject)
			.flatMap((instance) -> engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance.getId())
				.activityId(element)
				.list()
				.stream())
			.findFirst()
			.orElseThrow(() -> new AssertionError("no job at " + element));
	}

	/**
	 * Ids of all elements where the subject's processes wait, sorted; not one of several
	 * instances that is done and waits for the others.
	 */
	public List<String> waitsAt(UUID subject) {
		return instances(subject)
			.flatMap((instance) -> leaves(engine.getRuntimeService().getActivityInstance(instance.getId())))
			.filter((element) -> !element.startsWith("subProcess_"))
			.sorted()
			.toList();
	}

	/** The last day of the open task in the engine. */
	public LocalDate dueOn(UUID subject, String task) {
		return ProcessVariables.lastDay(engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(subject.toString())
			.taskDefinitionKey(task)
			.singleResult()
			.getDueDate());
	}

	/** The day that must be over before the timer runs. */
	public LocalDate timerRunsAfter(String timer, UUID subject) {
		return ProcessVariables.lastDay(job(timer, subject).getDuedate());
	}

	ProcessInstance instance(String process, UUID subject) {
		return engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(subject.toString(), process)
			.singleResult();
	}

	/** Element ids this case has passed or reached in all its processes. */
	public List<String> passed(UUID caseFile) {
		HistoricProcessInstance route = engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseFile.toString())
			.processDefinitionKey(Elements.PUPIL_ROUTE)
			.singleResult();
		return engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.rootProcessInstanceId(route.getId())
			.list()
			.stream()
			.flatMap((instance) -> engine.getHistoryService()
				.createHistoricActivityInstanceQuery()
				.processInstanceId(instance.getId())
				.finished()
				.list()
				.stream())
			.filter((activity) -> !activity.isCanceled())
			.map((activity) -> activity.getActivityId())
			.toList();
	}

	private Stream<ProcessInstance> instances(UUID subject) {
		return engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(subject.toString())
			.list()
			.stream();
	}

	private static Stream<String> leaves(ActivityInstance node) {
		Stream<String> below = Stream.of(node.getChildActivityInstances()).flatMap(ProcessTrace::leaves);
		Stream<String> jobs = Stream.of(node.getChildTransitionInstances()).map((waiting) -> waiting.getActivityId());
		boolean leaf = node.getChildActivityInstances().length == 0 && node.getChildTransitionInstances().length == 0;
		return Stream.concat(jobs, leaf ? Stream.of(node.getActivityId()) : below);
	}

}
