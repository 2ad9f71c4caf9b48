package nl.routebord.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds people of a task whose term is over: by mail with the number of the case and
 * nothing else. Once per task and term, however often the timer runs.
 */
@Service
@Transactional
public class TaskReminders {

	private static final String OPEN = """
			select task.id, task.unit_id, task.person_id, task.due_order, number
			  from app.route_task task join app.route_case_file file on file.id = task.case_file_id
			 where task.subject_id = :subject and task.kind = :kind and task.done_at is null
			""";

	private final JdbcClient jdbc;

	private final Directory directory;

	private final Outbox outbox;

	TaskReminders(JdbcClient jdbc, Directory directory, Outbox outbox) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.outbox = outbox;
	}

	/**
	 * @param subject what the tasks are about
	 * @param kind which of its open tasks
	 * @param text message key of the mail's text, and with {@code .subject} of its
	 * subject; both get the number of the case
	 */
	public void remind(UUID subject, String kind, String text) {
		jdbc.sql(OPEN)
			.param("subject", subject)
			.param("kind", kind)
			.query((row, index) -> new Overdue(row.getObject("id", UUID.class),
					new UnitId(row.getObject("unit_id", UUID.class)), user(row.getObject("person_id", UUID.class)),
					row.getString("due_order"), row.getString("number")))
			.list()
			.forEach((task) -> addresses(task).forEach((address) -> outbox.mail(mail(task, address, text))));
	}

	private List<String> addresses(Overdue task) {
		return (task.person() != null) ? directory.mailAddress(task.person()).stream().toList()
				: directory.mailAddresses(task.unit());
	}

	private static MailOrder mail(Overdue task, String address, String text) {
		UUID recipient = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
		return new MailOrder("task-reminder:" + task.id() + ":" + task.dueOn() + ":" + recipient, address,
				text + ".subject", text, List.of(task.number()), "/routes/" + task.number());
	}

	private static @Nullable UserId user(@Nullable UUID id) {
		return (id != null) ? new UserId(id) : null;
	}

	private record Overdue(UUID id, UnitId unit, @Nullable UserId person, String dueOn, String number) {
	}

}
