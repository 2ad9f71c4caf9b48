package nl.routebord.web.casefile;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseQuery;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseRow;
import nl.routebord.route.CaseState;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.Phase;
import nl.routebord.web.KeptSearch;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of cases. Names never stand in an address: a search is posted and kept in the
 * session.
 */
@Controller
@AllowedToCasePeople
class CaseListController {

	private static final int PAGE = 25;

	private static final String LIST = "/routes";

	private static final List<Phase> PHASES = List.of(Phase.P1, Phase.P2, Phase.P3, Phase.P4, Phase.P6, Phase.P7);

	private final CaseReading reading;

	private final CaseAccess access;

	private final Words words;

	private final KeptSearch searches;

	CaseListController(CaseReading reading, CaseAccess access, Words words, KeptSearch searches) {
		this.searches = searches;
		this.reading = reading;
		this.access = access;
		this.words = words;
	}

	/** A case as a row. */
	record Row(String number, String pupil, String born, String school, String state, String director) {
	}

	@PostMapping({ "/zoeken", "/routes/zoeken" })
	String search(@RequestParam(name = "q", defaultValue = "") String typed, HttpSession session, Actor actor) {
		return searches.keep(LIST, typed, session, actor);
	}

	@GetMapping("/routes")
	String list(@RequestParam(name = "zoek", defaultValue = "") String search,
			@RequestParam(name = "stand", defaultValue = "") String state,
			@RequestParam(name = "fase", defaultValue = "") String phase,
			@RequestParam(name = "van", required = false) @Nullable String cursor, HttpSession session, Actor actor,
			Model model) {
		String text = searches.kept(LIST, search, session, actor);
		CaseQuery query = new CaseQuery(text, choice(state, CaseState.values()), choice(phase, Phase.values()),
				Optional.empty(), cursor, PAGE);
		Slice<CaseRow> page = reading.list(query, actor);
		model.addAttribute("rows", page.map(this::row));
		model.addAttribute("text", text);
		model.addAttribute("states", states());
		model.addAttribute("phases", phases());
		model.addAttribute("chosenState", state);
		model.addAttribute("chosenPhase", phase);
		model.addAttribute("filtered", !text.isEmpty() || !state.isEmpty() || !phase.isEmpty());
		model.addAttribute("mayOpen", access.mayOpen(actor));
		model.addAttribute("base",
				UriComponentsBuilder.fromPath("/routes")
					.queryParam("zoek", text.isEmpty() ? "" : "ja")
					.queryParam("stand", state)
					.queryParam("fase", phase)
					.encode()
					.toUriString());
		return "casefile/list";
	}

	private Row row(CaseRow row) {
		return new Row(row.number(), row.pupil(), words.date(row.birthDate()), row.school(),
				row.state()
					.map((state) -> words.say("route.state." + state))
					.orElseGet(() -> words.say("route.list.left")),
				row.director());
	}

	private static List<Option> states() {
		List<Option> options = new ArrayList<>();
		options.add(Option.keyed("", "route.list.state.all"));
		Arrays.stream(CaseState.values())
			.forEach((state) -> options.add(Option.keyed(state.name(), "route.state." + state)));
		return options;
	}

	private static List<Option> phases() {
		List<Option> options = new ArrayList<>();
		options.add(Option.keyed("", "route.list.phase.all"));
		PHASES.forEach((phase) -> options.add(Option.keyed(phase.name(), "route.phase." + phase)));
		return options;
	}

	private static <E extends Enum<E>> Optional<E> choice(String typed, E[] values) {
		return Arrays.stream(values).filter((value) -> value.name().equals(typed)).findFirst();
	}

}
