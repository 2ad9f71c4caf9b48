package nl.routebord.retention;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing passes its date in silence: each day what is due becomes a task of its unit.
 */
@Component
public class RetentionReminders {

	private final RetentionList list;

	private final TaskBoard tasks;

	private final Clock clock;

	RetentionReminders(RetentionList list, TaskBoard tasks, Clock clock) {
		this.list = list;
		this.tasks = tasks;
		this.clock = clock;
	}

	@Scheduled(cron = "${routebord.retention.cron:0 45 4 * * *}")
	@Transactional
	public void remind() {
		list.due(null, LocalDate.now(clock))
			.stream()
			.filter((part) -> part.held().isEmpty())
			.forEach((part) -> tasks.open(new OpenTask(new CaseFileId(part.caseFile()), part.subject(),
					RetentionDesk.TASK, "retention/list", part.role(), part.unit(), null, part.dueOn())));
	}

}
