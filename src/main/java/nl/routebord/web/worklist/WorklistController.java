package nl.routebord.web.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.routebord.absence.SchoolDay;
import nl.routebord.absence.SchoolDay.Waiting;
import nl.routebord.allocation.OverviewDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.leerplicht.LeerplichtDay;
import nl.routebord.route.TaskView;
import nl.routebord.route.Worklist;
import nl.routebord.route.WorklistPage;
import nl.routebord.route.WorklistQuery;
import nl.routebord.route.WorklistQuery.Term;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.web.Allowed;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The work list: what has to be done, most urgent first. */
@Controller
@Allowed({ Role.SCHOOL_MENTOR, Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_CARE_COORDINATOR, Role.RECEIVING_SCHOOL,
		Role.SWV_SECRETARIAT, Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER, Role.ATTENDANCE_OFFICER,
		Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE })
class WorklistController {

	/** Of reports and talks; the rest stands in their own list. */
	private static final int SHOWN = 10;

	/** Of a school's register of absence. */
	private static final Set<Role> KEEPERS = EnumSet.of(Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_CARE_COORDINATOR);

	private static final int PAGE = 25;

	private static final Map<String, Term> TERMS = Map.of("te-laat", Term.LATE, "vandaag", Term.TODAY, "week",
			Term.WEEK, "later", Term.LATER, "wacht", Term.WAITING);

	private final Worklist worklist;

	private final OverviewDesk overviews;

	private final CaseAccess access;

	private final TaskRows rows;

	private final LeerplichtDay day;

	private final SchoolDay school;

	private final Words words;

	private final Clock clock;

	WorklistController(Worklist worklist, OverviewDesk overviews, CaseAccess access, TaskRows rows, LeerplichtDay day,
			SchoolDay school, Words words, Clock clock) {
		this.worklist = worklist;
		this.overviews = overviews;
		this.access = access;
		this.rows = rows;
		this.day = day;
		this.school = school;
		this.words = words;
		this.clock = clock;
	}

	/** Rows under one heading: late, today, later. */
	record Group(String title, boolean late, List<TaskRow> rows) {
	}

	/** A tile: its word in the address, its count and whether it is chosen. */
	record Tile(String tone, String href, String count, String text, boolean current) {
	}

	@GetMapping("/werkvoorraad")
	String list(@RequestParam(name = "termijn", defaultValue = "") String term,
			@RequestParam(name = "soort", defaultValue = "") String kind,
			@RequestParam(name = "taken", defaultValue = "mij") String whose,
			@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		Term chosen = TERMS.getOrDefault(term, Term.ALL);
		WorklistPage page = worklist.mine(actor,
				new WorklistQuery(chosen, kind, "eenheid".equals(whose), cursor, PAGE));
		model.addAttribute("page", page);
		model.addAttribute("groups", groups(page.tasks().items()));
		model.addAttribute("differences",
				(actor.role() == Role.SWV_SECRETARIAT) ? overviews.toFindOut(actor) : List.of());
		model.addAttribute("tiles", tiles(page, chosen, whose));
		model.addAttribute("kinds", kinds(page));
		model.addAttribute("chosenKind", kind);
		model.addAttribute("chosenTerm", TERMS.containsKey(term) ? term : "");
		model.addAttribute("whose", whose);
		model.addAttribute("mayOpen", access.mayOpen(actor));
		model.addAttribute("base", address(TERMS.containsKey(term) ? term : "", kind, whose));
		if (actor.role() == Role.ATTENDANCE_OFFICER) {
			model.addAttribute("day", day.waiting(actor));
		}
		if (KEEPERS.contains(actor.role())) {
			Waiting waiting = school.waiting(SHOWN, actor);
			model.addAttribute("toSend", waiting.toSend().orElse(null));
			model.addAttribute("worries", waiting.worries());
			model.addAttribute("today", LocalDate.now(clock));
		}
		return "worklist/list";
	}

	private List<Group> groups(List<TaskView> tasks) {
		LocalDate today = LocalDate.now(clock);
		Map<String, List<TaskRow>> byPart = new LinkedHashMap<>();
		for (TaskView task : tasks) {
			int compared = task.dueOn().map((due) -> due.compareTo(today)).orElse(1);
			String part = (compared < 0) ? "late" : (compared == 0) ? "today" : "later";
			byPart.computeIfAbsent(part, (none) -> new ArrayList<>()).add(rows.row(task));
		}
		return byPart.entrySet()
			.stream()
			.map((part) -> new Group(words.say("route.worklist.group." + part.getKey(), words.longDate(today)),
					"late".equals(part.getKey()), part.getValue()))
			.toList();
	}

	private List<Tile> tiles(WorklistPage page, Term chosen, String whose) {
		return List.of(tile("negative", "te-laat", Term.LATE, page, chosen, whose),
				tile("warning", "vandaag", Term.TODAY, page, chosen, whose),
				tile("accent", "week", Term.WEEK, page, chosen, whose),
				tile("", "later", Term.LATER, page, chosen, whose),
				tile("positive", "wacht", Term.WAITING, page, chosen, whose));
	}

	private Tile tile(String tone, String word, Term term, WorklistPage page, Term chosen, String whose) {
		return new Tile(tone, address(word, "", whose), page.count(term), words.say("route.worklist.tile." + term),
				term == chosen);
	}

	private List<Option> kinds(WorklistPage page) {
		List<Option> kinds = new ArrayList<>();
		kinds.add(Option.keyed("", "route.worklist.kind.all"));
		page.kinds().forEach((kind) -> kinds.add(Option.keyed(kind, "route.task." + kind)));
		return kinds;
	}

	private static String address(String term, String kind, String whose) {
		return UriComponentsBuilder.fromPath("/werkvoorraad")
			.queryParam("termijn", term)
			.queryParam("soort", kind)
			.queryParam("taken", whose)
			.encode()
			.toUriString();
	}

}
