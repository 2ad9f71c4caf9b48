package nl.routebord.web.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.SchoolType;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.Lookalikes;
import nl.routebord.route.OpenCase;
import nl.routebord.route.Opened;
import nl.routebord.route.SignalKind;
import nl.routebord.web.Allowed;
import nl.routebord.web.Drafts;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import nl.routebord.web.parts.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Opens a case in steps, saved as one goes. The number of the pupil is asked last and is
 * never in the draft.
 */
@Controller
@RequestMapping("/routes/nieuw")
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER })
class NewCaseController {

	static final String DRAFT = "nieuw-signaal";

	private static final String REQUEST = "request";

	private final CaseOpening opening;

	private final Directory directory;

	private final Municipalities municipalities;

	private final Drafts drafts;

	private final Words words;

	NewCaseController(CaseOpening opening, Directory directory, Municipalities municipalities, Drafts drafts,
			Words words) {
		this.opening = opening;
		this.directory = directory;
		this.municipalities = municipalities;
		this.drafts = drafts;
		this.words = words;
	}

	@GetMapping
	String start() {
		return "redirect:/routes/nieuw/leerling";
	}

	@PostMapping("/opnieuw")
	String again(Actor actor) {
		discard(actor);
		return "redirect:/routes/nieuw/leerling";
	}

	@GetMapping("/{step:[a-z]+}")
	String show(@PathVariable String step, Actor actor, Model model) {
		opening.requireMayOpen(actor);
		NewCaseStep asked = NewCaseStep.of(step).orElseThrow(NotFound::new);
		Map<String, String> draft = draft(actor);
		draft.putAll(unsent(asked, actor));
		NewCaseForm form = NewCaseForm.of(draft);
		model.addAttribute("form", form);
		fill(asked, form, actor, model);
		return asked.template();
	}

	@PostMapping("/{step:[a-z]+}")
	String send(@PathVariable String step, @ModelAttribute("form") NewCaseForm typed, BindingResult ignored,
			Actor actor, Model model) {
		NewCaseStep asked = NewCaseStep.of(step).orElseThrow(NotFound::new);
		Map<String, String> draft = draft(actor);
		Map<String, String> merged = typed.over(draft);
		if (asked != NewCaseStep.CHECK) {
			merged.put(REQUEST, Objects.requireNonNull(draft.get(REQUEST)));
		}
		drafts.save(actor, DRAFT, merged);
		drafts.discard(actor, DRAFT + "-" + asked.word());
		NewCaseForm form = NewCaseForm.of(merged);
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		if (asked == NewCaseStep.CHECK) {
			try {
				Opened opened = opening.open(form.command(), actor);
				discard(actor);
				return "redirect:/routes/" + opened.number() + "?nieuw=ja";
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, new RuleViolated(here(violated.faults())));
			}
		}
		else {
			List<Fault> faults = here(opening.check(form.command(), actor).list()).stream()
				.filter((fault) -> asked.asks(fault.field()))
				.toList();
			if (faults.isEmpty()) {
				return "redirect:/routes/nieuw/" + asked.next().word();
			}
			FormFaults.into(errors, new RuleViolated(faults));
		}
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		fill(asked, form, actor, model);
		return asked.template();
	}

	private static List<Fault> here(List<Fault> faults) {
		return faults.stream()
			.map((fault) -> new Fault(NewCaseForm.field(fault.field()), fault.code(), fault.arguments()))
			.toList();
	}

	/** What was typed so far; a new one begins with what is known of the writer. */
	private Map<String, String> draft(Actor actor) {
		Map<String, String> draft = new LinkedHashMap<>(drafts.load(actor, DRAFT));
		if (opening.isOpened(draft.get(REQUEST), actor)) {
			discard(actor);
			draft.clear();
		}
		draft.putIfAbsent(REQUEST, UUID.randomUUID().toString());
		OrganisationView own = directory.organisation(actor.organisation()).orElseThrow(NotFound::new);
		if (actor.role() == Role.SCHOOL_CARE_COORDINATOR) {
			draft.put("school", own.code());
		}
		else {
			draft.put("municipality", own.code());
		}
		return draft;
	}

	/**
	 * What was saved while typing. It may be saved late, by a form of a case before: that
	 * is of another child.
	 */
	private Map<String, String> unsent(NewCaseStep step, Actor actor) {
		Map<String, String> unsent = new LinkedHashMap<>(drafts.load(actor, DRAFT + "-" + step.word()));
		@Nullable String begun = drafts.load(actor, DRAFT).get(REQUEST);
		@Nullable String request = unsent.remove(REQUEST);
		boolean another = request != null
				&& ((begun != null && !begun.equals(request)) || opening.isOpened(request, actor));
		return another ? Map.of() : unsent;
	}

	private void discard(Actor actor) {
		drafts.discard(actor, DRAFT);
		Arrays.stream(NewCaseStep.values()).forEach((step) -> drafts.discard(actor, DRAFT + "-" + step.word()));
	}

	private void fill(NewCaseStep step, NewCaseForm form, Actor actor, Model model) {
		model.addAttribute("steps", Arrays.stream(NewCaseStep.values()).map((one) -> step(one, step)).toList());
		model.addAttribute("school", actor.role() == Role.SCHOOL_CARE_COORDINATOR);
		model.addAttribute("schoolTypes", options(SchoolType.values(), "route.school-type."));
		model.addAttribute("signalKinds", options(SignalKind.values(), "journal.word."));
		model.addAttribute("municipalities", municipalities.options());
		if (step == NewCaseStep.CHECK) {
			OpenCase command = form.command();
			Lookalikes found = opening.lookalikes(command, actor);
			model.addAttribute("similar", found.similar());
			model.addAttribute("unfinished",
					opening.check(command, actor).list().stream().anyMatch((fault) -> !"pgn".equals(fault.field())));
		}
	}

	private Step step(NewCaseStep one, NewCaseStep current) {
		String name = words.say("route.new.step." + one);
		if (one == current) {
			return Step.current(name, null);
		}
		return (one.ordinal() < current.ordinal()) ? Step.done(name, null) : Step.ahead(name, null);
	}

	private static List<Option> options(Enum<?>[] values, String prefix) {
		List<Option> options = new ArrayList<>();
		options.add(Option.keyed("", "route.choose"));
		Arrays.stream(values).forEach((value) -> options.add(Option.keyed(value.name(), prefix + value)));
		return options;
	}

}
