package nl.routebord.web.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.route.TaskView;
import nl.routebord.route.Worklist;
import nl.routebord.route.WorklistPage;
import nl.routebord.route.WorklistQuery;
import nl.routebord.route.WorklistQuery.Term;
import nl.routebord.web.casefile.AllowedToCasePeople;
import nl.routebord.web.casefile.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list for connected systems. */
@RestController
@RequestMapping("/api/v1/tasks")
@AllowedToCasePeople
class TaskApi {

	private final Worklist worklist;

	TaskApi(Worklist worklist) {
		this.worklist = worklist;
	}

	/** A task; what it is about has its own resource. */
	record TaskResource(UUID id, UUID caseFile, String caseNumber, UUID subject, String subjectNumber, String kind,
			String role, UUID unit, @Nullable UUID person, @Nullable LocalDate dueOn, String pupil, String school) {

		static TaskResource of(TaskView task) {
			return new TaskResource(task.id(), task.caseFile().value(), task.caseNumber(), task.subject(),
					task.subjectNumber(), task.kind(), task.role().name(), task.unit().value(),
					task.person().map((person) -> person.value()).orElse(null), task.dueOn().orElse(null), task.pupil(),
					task.school());
		}

	}

	/**
	 * @param counts per term, as shown: more than 100 is {@code 100+}
	 */
	record TaskList(Slice<TaskResource> tasks, Map<Term, String> counts) {
	}

	@GetMapping
	TaskList list(@RequestParam(defaultValue = "ALL") String term, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "false") boolean colleagues,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Actor actor) {
		Term chosen = Arrays.stream(Term.values())
			.filter((value) -> value.name().equals(term))
			.findFirst()
			.orElseThrow(() -> new RuleViolated("term", "route.unknown-word"));
		WorklistPage page = worklist.mine(actor,
				new WorklistQuery(chosen, kind, colleagues, cursor, Paging.limit(limit)));
		Map<Term, String> counts = page.counts()
			.keySet()
			.stream()
			.collect(Collectors.toMap((counted) -> counted, page::count));
		return new TaskList(page.tasks().map(TaskResource::of), counts);
	}

}
