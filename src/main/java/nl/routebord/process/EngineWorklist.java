package nl.routebord.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.objection.ObjectionForums;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import nl.routebord.tlv.TlvForums;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the work list in step with the engine's user tasks, in the same transaction. Who
 * may do a task is not decided here: {@code sharing} does.
 */
@Component
class EngineWorklist extends AbstractBpmnParseListener {

	private final TaskBoard board;

	private final Directory directory;

	private final TlvForums applications;

	private final ObjectionForums objections;

	EngineWorklist(TaskBoard board, Directory directory, TlvForums applications, ObjectionForums objections) {
		this.applications = applications;
		this.objections = objections;
		this.board = board;
		this.directory = directory;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		TaskAddress address = TaskAddress.of(element);
		definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
				(task) -> EngineActs.within(task, () -> open(task, address)));
		definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE,
				(task) -> EngineActs.within(task, () -> move(task, address)));
		definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
				(task) -> EngineActs.within(task, () -> close(task, address)));
		definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE,
				(task) -> EngineActs.within(task, () -> close(task, address)));
	}

	private void open(DelegateTask task, TaskAddress address) {
		UnitId unit = unit(task, address);
		LocalDate dueOn = (task.getDueDate() != null) ? ProcessVariables.lastDay(task.getDueDate()) : null;
		board.open(new OpenTask(new CaseFileId(ProcessVariables.id(task, ProcessVariables.CASE_FILE)), subject(task),
				task.getTaskDefinitionKey(), address.page(), role(unit, address), unit, person(task, address), dueOn,
				(unit != null) ? null : forum(task, address).orElse(null)));
	}

	/** Of the swv's in a case only that which an application or objection is with. */
	private Optional<OrganisationId> forum(DelegateTask task, TaskAddress address) {
		return address.roles().get(0).isSwv() ? applications.of(subject(task)).or(() -> objections.of(subject(task)))
				: Optional.empty();
	}

	/**
	 * Another unit has become director: its tasks go along, those of others stay. Another
	 * last day: the task has it too.
	 */
	private void move(DelegateTask task, TaskAddress address) {
		if (task.getDueDate() != null) {
			board.postpone(subject(task), task.getTaskDefinitionKey(), ProcessVariables.lastDay(task.getDueDate()));
		}
		if (ProcessVariables.DIRECTOR.equals(address.unitFrom())) {
			board.close(subject(task), task.getTaskDefinitionKey(), null, null);
			open(task, address);
		}
	}

	private void close(DelegateTask task, TaskAddress address) {
		board.close(subject(task), task.getTaskDefinitionKey(), unit(task, address), person(task, address));
	}

	/** The business key is the id of what the process is about. */
	private static UUID subject(DelegateTask task) {
		return UUID.fromString(task.getExecution().getProcessBusinessKey());
	}

	/** Where units of several roles can be asked, the unit says in which it works. */
	private Role role(@Nullable UnitId unit, TaskAddress address) {
		if (unit == null || address.roles().size() == 1) {
			return address.roles().get(0);
		}
		return directory.unit(unit).orElseThrow().role();
	}

	private static @Nullable UnitId unit(DelegateTask task, TaskAddress address) {
		return (address.unitFrom() != null) ? new UnitId(ProcessVariables.id(task, address.unitFrom())) : null;
	}

	private static @Nullable UserId person(DelegateTask task, TaskAddress address) {
		return (address.personFrom() != null) ? new UserId(ProcessVariables.id(task, address.personFrom())) : null;
	}

}
