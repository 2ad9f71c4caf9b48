package nl.routebord.web.anonymous;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.anonymous.AgeBand;
import nl.routebord.anonymous.AnonymousDesk;
import nl.routebord.anonymous.AnonymousId;
import nl.routebord.anonymous.AnonymousRow;
import nl.routebord.anonymous.AnonymousView;
import nl.routebord.anonymous.Problem;
import nl.routebord.anonymous.Sector;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Discussing a child without a name: the list, a new question, and what was said. */
@Controller
@RequestMapping("/anoniem")
@AllowedToConsultees
class AnonymousController {

	private final AnonymousDesk desk;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final Directory directory;

	private final Words words;

	private final Clock clock;

	AnonymousController(AnonymousDesk desk, CaseAccess access, CaseDesk cases, Directory directory, Words words,
			Clock clock) {
		this.desk = desk;
		this.access = access;
		this.cases = cases;
		this.directory = directory;
		this.words = words;
		this.clock = clock;
	}

	/** A consult in a list. */
	record Row(AnonymousId id, String about, String source, String broughtOn, String answers, boolean waiting,
			boolean named) {
	}

	/** Something said. */
	record Answer(String who, String day, String text) {
	}

	/** A unit that can be invited. */
	record Partner(String id, String name, String role) {
	}

	@GetMapping
	String list(Actor actor, Model model) {
		List<AnonymousRow> rows = desk.list(actor);
		Map<UnitId, UnitView> units = directory.units(rows.stream().map(AnonymousRow::source).distinct().toList());
		model.addAttribute("mayBring", desk.mayBring(actor));
		model.addAttribute("brought", rows.stream().filter(AnonymousRow::mine).map((row) -> row(row, units)).toList());
		model.addAttribute("asked", rows.stream().filter((row) -> !row.mine()).map((row) -> row(row, units)).toList());
		return "anonymous/list";
	}

	@GetMapping("/nieuw")
	String begin(Actor actor, Model model) {
		model.addAttribute("form", ConsultForm.empty());
		return form(actor, model);
	}

	@PostMapping("/nieuw")
	String bring(@ModelAttribute("form") ConsultForm form, BindingResult faults, Actor actor, Model model,
			RedirectAttributes afterwards) {
		try {
			AnonymousId id = desk.bring(form.command(), actor);
			afterwards.addFlashAttribute("done", "anonymous.done.brought");
			return "redirect:/anoniem/" + id;
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return form(actor, model);
		}
	}

	@GetMapping("/{id}")
	String show(@PathVariable AnonymousId id, Actor actor, Model model) {
		model.addAttribute("form", AnswerForm.empty());
		model.addAttribute("link", new LinkForm(""));
		return page(id, actor, model);
	}

	@PostMapping("/{id}/antwoorden")
	String answer(@PathVariable AnonymousId id, @ModelAttribute("form") AnswerForm form, BindingResult faults,
			Actor actor, Model model, RedirectAttributes afterwards) {
		try {
			desk.answer(id, Typed.request(form.request()), form.text(), actor);
			afterwards.addFlashAttribute("done", "anonymous.done.answered");
			return "redirect:/anoniem/" + id;
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			model.addAttribute("link", new LinkForm(""));
			return page(id, actor, model);
		}
	}

	/** The page of one consult; the model has the two forms. */
	String page(AnonymousId id, Actor actor, Model model) {
		AnonymousView consult = desk.read(id, actor);
		Set<UnitId> ids = Stream
			.of(Stream.of(consult.source()), consult.invited().stream(),
					consult.answers().stream().map(AnonymousView.AnswerView::unit))
			.flatMap((some) -> some)
			.collect(Collectors.toSet());
		Map<UnitId, UnitView> units = directory.units(ids);
		model.addAttribute("consult", consult);
		model.addAttribute("about", about(consult.ageBand(), consult.sector(), consult.problem()));
		model.addAttribute("source", name(units, consult.source()));
		model.addAttribute("broughtOn", words.date(consult.broughtOn()));
		model.addAttribute("endsOn", words.longDate(consult.endsOn()));
		model.addAttribute("circle", consult.invited().stream().map((unit) -> name(units, unit)).toList());
		model.addAttribute("answers",
				consult.answers()
					.stream()
					.map((one) -> new Answer(name(units, one.unit()),
							words.date(LocalDate.ofInstant(one.at(), clock.getZone())), one.text()))
					.toList());
		model.addAttribute("maySignal", consult.mine() && access.mayOpen(actor));
		model.addAttribute("number",
				consult.named()
					.filter((named) -> cases.sees(named, actor))
					.map((named) -> cases.numbers(List.of(named.value())).get(named.value()))
					.orElse(null));
		return "anonymous/show";
	}

	private String form(Actor actor, Model model) {
		model.addAttribute("partners",
				desk.partners(actor)
					.stream()
					.map((unit) -> new Partner(unit.id().value().toString(), unit.organisationName(),
							words.say("shell.role." + unit.role())))
					.toList());
		model.addAttribute("ages", options(AgeBand.values(), "anonymous.age."));
		model.addAttribute("sectors", options(Sector.values(), "anonymous.sector."));
		model.addAttribute("problems", options(Problem.values(), "anonymous.problem."));
		return "anonymous/new";
	}

	private Row row(AnonymousRow row, Map<UnitId, UnitView> units) {
		return new Row(row.id(), about(row.ageBand(), row.sector(), row.problem()), name(units, row.source()),
				words.date(row.broughtOn()), words.say("anonymous.answers", row.answers()),
				!row.mine() && !row.answered() && !row.named(), row.named());
	}

	private String about(AgeBand age, Sector sector, Problem problem) {
		return words.say("anonymous.about", words.say("anonymous.problem." + problem),
				words.say("anonymous.age." + age), words.say("anonymous.sector." + sector));
	}

	private String name(Map<UnitId, UnitView> units, UnitId id) {
		UnitView unit = units.get(id);
		return (unit != null)
				? words.say("anonymous.unit", unit.organisationName(), words.say("shell.role." + unit.role())) : "";
	}

	private static List<Option> options(Enum<?>[] values, String prefix) {
		return Arrays.stream(values).map((value) -> Option.keyed(value.name(), prefix + value)).toList();
	}

	/** As typed. */
	record AnswerForm(String request, String text) {

		AnswerForm {
			request = (request != null) ? request : UUID.randomUUID().toString();
			text = (text != null) ? text : "";
		}

		static AnswerForm empty() {
			return new AnswerForm(UUID.randomUUID().toString(), "");
		}

		@Override
		public String toString() {
			return "AnswerForm[…]";
		}

	}

	/** The number of a route, as typed. */
	record LinkForm(String number) {

		LinkForm {
			number = (number != null) ? number : "";
		}

	}

}
