package nl.routebord.process;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.kernel.Conflict;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Advances the engine, one act at a time per subject. Every command goes through here:
 * what the entrance changed is in the database first, and a step that is not open is a
 * {@link Conflict} and not an exception of the engine.
 */
@Component
class OpenSteps {

	private final EntityManager database;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService jobs;

	private final RepositoryService diagrams;

	OpenSteps(EntityManager database, RuntimeService runtime, TaskService tasks, ManagementService jobs,
			RepositoryService diagrams) {
		this.database = database;
		this.runtime = runtime;
		this.tasks = tasks;
		this.jobs = jobs;
		this.diagrams = diagrams;
	}

	void start(String process, UUID subject, ProcessVariables variables) {
		takeTurn(subject);
		// the engine would start a second one: its business keys are not unique
		if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.toString(), process).count() > 0) {
			throw notAvailable();
		}
		advance(() -> runtime.startProcessInstanceByKey(process, subject.toString(), variables.values()));
	}

	void complete(UUID subject, String task, ProcessVariables variables) {
		takeTurn(subject);
		Task open = find(subject, task).orElseThrow(OpenSteps::notAvailable);
		advance(() -> tasks.complete(open.getId(), variables.values()));
	}

	boolean isOpen(UUID subject, String task) {
		return find(subject, task).isPresent();
	}

	/** Whether this step is open for any subject of a case. */
	boolean isOpenIn(UUID caseFile, String task) {
		return in(caseFile, task).count() > 0;
	}

	private TaskQuery in(UUID caseFile, String task) {
		return tasks.createTaskQuery()
			.processVariableValueEquals(ProcessVariables.CASE_FILE, caseFile.toString())
			.taskDefinitionKey(task);
	}

	/** The subject of which this step is open in a case. */
	UUID subject(UUID caseFile, String task) {
		Task open = in(caseFile, task).singleResult();
		if (open == null) {
			throw notAvailable();
		}
		return UUID.fromString(runtime.createProcessInstanceQuery()
			.processInstanceId(open.getProcessInstanceId())
			.singleResult()
			.getBusinessKey());
	}

	/** Of the two steps the one that is open. */
	void completeEither(UUID subject, String first, String second, ProcessVariables variables) {
		takeTurn(subject);
		Task open = find(subject, first).or(() -> find(subject, second)).orElseThrow(OpenSteps::notAvailable);
		advance(() -> tasks.complete(open.getId(), variables.values()));
	}

	/** The one among several instances of a task that is for {@code whom}. */
	void completeFor(UUID subject, String task, String variable, UUID whom, ProcessVariables variables) {
		takeTurn(subject);
		Task open = all(subject, task).stream()
			.filter((one) -> whom.toString().equals(runtime.getVariable(one.getExecutionId(), variable)))
			.findFirst()
			.orElseThrow(OpenSteps::notAvailable);
		advance(() -> tasks.complete(open.getId(), variables.values()));
	}

	void send(UUID subject, String message, ProcessVariables variables) {
		if (!sendIfAwaited(subject, message, variables)) {
			throw notAvailable();
		}
	}

	boolean sendIfAwaited(UUID subject, String message, ProcessVariables variables) {
		takeTurn(subject);
		Execution waiting = runtime.createExecutionQuery()
			.processInstanceBusinessKey(subject.toString())
			.messageEventSubscriptionName(message)
			.singleResult();
		if (waiting == null) {
			return false;
		}
		advance(() -> runtime.messageEventReceived(message, waiting.getId(), variables.values()));
		return true;
	}

	/**
	 * Changes for whom the steps of a subject are. The new owner makes the engine tell
	 * the work list of each open task.
	 */
	void readdress(UUID subject, String variable, UUID whom) {
		takeTurn(subject);
		instances(subject).forEach((instance) -> ProcessVariables.none().id(variable, whom).setIn(instance, runtime));
		tasks.createTaskQuery()
			.processInstanceBusinessKey(subject.toString())
			.list()
			.forEach((task) -> advance(() -> tasks.setOwner(task.getId(), whom.toString())));
	}

	/** Of several instances of a task only the one for {@code former}. */
	void readdressFor(UUID subject, String task, String variable, UUID former, UUID whom) {
		takeTurn(subject);
		all(subject, task).stream()
			.filter((one) -> former.toString().equals(runtime.getVariable(one.getExecutionId(), variable)))
			.forEach((one) -> advance(() -> runtime.setVariable(one.getExecutionId(), variable, whom.toString())));
	}

	/** Whether the diagram that the subject started on has this step. */
	boolean runsThrough(UUID subject, String step) {
		return instances(subject).stream()
			.map((instance) -> diagrams.getBpmnModelInstance(instance.getProcessDefinitionId()))
			.anyMatch((diagram) -> diagram.getModelElementById(step) != null);
	}

	/** Another last day, for open tasks of this kind and for one to come. */
	void postpone(UUID subject, String task, String variable, @Nullable LocalDate lastDay) {
		if (lastDay == null) {
			return;
		}
		Date due = remember(subject, variable, lastDay);
		all(subject, task).stream()
			.filter((open) -> !due.equals(open.getDueDate()))
			.forEach((open) -> advance(() -> postpone(open, due)));
	}

	/** The same for a timer that waits for the day to be over. */
	void postponeTimer(UUID subject, String timer, String variable, @Nullable LocalDate lastDay) {
		if (lastDay == null) {
			return;
		}
		Date due = remember(subject, variable, lastDay);
		instances(subject).forEach((instance) -> jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId(timer)
			.list()
			.forEach((job) -> advance(() -> jobs.setJobDuedate(job.getId(), due))));
	}

	private void postpone(Task open, Date due) {
		open.setDueDate(due);
		tasks.saveTask(open);
	}

	private Date remember(UUID subject, String variable, LocalDate lastDay) {
		takeTurn(subject);
		ProcessVariables value = ProcessVariables.none().after(variable, lastDay);
		instances(subject).forEach((instance) -> value.setIn(instance, runtime));
		return (Date) value.values().get(variable);
	}

	private List<ProcessInstance> instances(UUID subject) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.toString()).list();
	}

	private List<Task> all(UUID subject, String task) {
		return tasks.createTaskQuery().processInstanceBusinessKey(subject.toString()).taskDefinitionKey(task).list();
	}

	private Optional<Task> find(UUID subject, String task) {
		return Optional.ofNullable(tasks.createTaskQuery()
			.processInstanceBusinessKey(subject.toString())
			.taskDefinitionKey(task)
			.singleResult());
	}

	/**
	 * JPA writes at commit, the engine at the end of its command: flushed here, a broken
	 * rule or a lost race shows before the engine has moved. Then wait for whoever else
	 * advances this subject, so that two partners who answer at once do not collide on
	 * the engine's counters.
	 */
	private void takeTurn(UUID subject) {
		database.flush();
		database
			.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(cast(:subject as text), 0))",
					Integer.class)
			.setParameter("subject", subject.toString())
			.getSingleResult();
	}

	private static void advance(Runnable command) {
		try {
			command.run();
		}
		catch (OptimisticLockingException | NullValueException ex) {
			// a timer or job was ahead; the engine has marked the transaction for
			// rollback
			throw notAvailable();
		}
	}

	private static Conflict notAvailable() {
		return new Conflict("step.not-available");
	}

}
