package nl.routebord.web.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.routebord.route.TaskView;
import nl.routebord.web.TaskPages;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts tasks into words. */
@Component
public class TaskRows {

	private final Words words;

	private final TaskPages pages;

	private final Clock clock;

	TaskRows(Words words, TaskPages pages, Clock clock) {
		this.words = words;
		this.pages = pages;
		this.clock = clock;
	}

	public TaskRow row(TaskView task) {
		LocalDate today = LocalDate.now(clock);
		@Nullable LocalDate due = task.dueOn().orElse(null);
		return new TaskRow(title(task.kind()), pages.url(task), task.subjectNumber(),
				task.pupil().isEmpty() ? words.say("route.worklist.unnamed") : task.pupil(), task.school(),
				(due != null) ? words.longDate(due) : null, (due != null) ? distance(due, today) : null,
				tone(due, today),
				task.state()
					.map((state) -> words.say("route.state." + state))
					.orElseGet(() -> words.say("route.worklist.unnamed")),
				words.say("shell.role." + task.role()), task.mine());
	}

	public String title(String kind) {
		return words.say("route.task." + kind);
	}

	/** {@code 2 dagen te laat}, {@code vandaag}, {@code nog 12 dagen}. */
	public String distance(LocalDate due, LocalDate today) {
		long days = ChronoUnit.DAYS.between(today, due);
		if (days == 0) {
			return words.say("route.due.today");
		}
		return (days < 0) ? words.say("route.due.late", -days) : words.say("route.due.left", days);
	}

	private static @Nullable String tone(@Nullable LocalDate due, LocalDate today) {
		if (due == null || due.isAfter(today)) {
			return null;
		}
		return due.isBefore(today) ? "negative" : "warning";
	}

}
