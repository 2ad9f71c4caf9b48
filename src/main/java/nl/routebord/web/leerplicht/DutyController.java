package nl.routebord.web.leerplicht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.Declarer;
import nl.routebord.leerplicht.DayRow;
import nl.routebord.leerplicht.DutyReading;
import nl.routebord.leerplicht.ExemptionDesk;
import nl.routebord.leerplicht.ExemptionKind;
import nl.routebord.leerplicht.FollowUpReading;
import nl.routebord.leerplicht.LeerplichtDay;
import nl.routebord.leerplicht.LetterReading;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.KeptSearch;
import nl.routebord.web.parts.Option;
import nl.routebord.web.tlv.Downloads;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The children of whom leerplicht keeps a file, and their exemptions. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/leerplicht")
class DutyController {

	private static final String LIST = "/leerplicht";

	private static final List<Option> KINDS = Arrays.stream(ExemptionKind.values())
		.map((kind) -> Option.keyed(kind.name(), "leerplicht.exemption." + kind))
		.toList();

	private static final List<Option> ANSWERS = List.of(Option.keyed("YES", "leerplicht.holds.YES"),
			Option.keyed("NO", "leerplicht.holds.NO"));

	private final DutyReading reading;

	private final ExemptionDesk exemptions;

	private final FollowUpReading followUps;

	private final LeerplichtDay day;

	private final LetterReading letters;

	private final KeptSearch searches;

	DutyController(DutyReading reading, ExemptionDesk exemptions, FollowUpReading followUps, LeerplichtDay day,
			LetterReading letters, KeptSearch searches) {
		this.reading = reading;
		this.exemptions = exemptions;
		this.followUps = followUps;
		this.day = day;
		this.letters = letters;
		this.searches = searches;
	}

	@GetMapping
	String list(@RequestParam(name = "zoek", defaultValue = "") String sought,
			@RequestParam(name = "van", required = false) @Nullable String cursor, HttpSession session, Actor actor,
			Model model) {
		String text = searches.kept(LIST, sought, session, actor);
		model.addAttribute("day", day.of(actor));
		model.addAttribute("children", reading.list(text, cursor, actor));
		model.addAttribute("many", reading.count(text, actor));
		model.addAttribute("sought", text);
		return "leerplicht/list";
	}

	/** All that waits of one kind. */
	@GetMapping("/wacht/{kind}")
	String waiting(@PathVariable DayRow.Kind kind,
			@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		model.addAttribute("kind", kind);
		model.addAttribute("rows", day.all(kind, cursor, actor));
		return "leerplicht/waiting";
	}

	@PostMapping("/zoeken")
	String search(@RequestParam(name = "q", defaultValue = "") String typed, HttpSession session, Actor actor) {
		return searches.keep(LIST, typed, session, actor);
	}

	@GetMapping("/leerlingen/nieuw")
	String fresh(Model model) {
		model.addAttribute("form", ExemptionForm.empty());
		return "leerplicht/new";
	}

	@PostMapping("/leerlingen/nieuw")
	String add(@ModelAttribute("form") ExemptionForm form, BindingResult errors, Actor actor,
			HttpServletResponse response) {
		try {
			return "redirect:/leerplicht/leerlingen/" + exemptions.add(form.child(), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return "leerplicht/new";
		}
	}

	@GetMapping("/leerlingen/{id}")
	String show(@PathVariable UUID id, @RequestParam(name = "soort", required = false) @Nullable String kind,
			Actor actor, Model model) {
		model.addAttribute("form", ExemptionForm.of(kind));
		return page(id, actor, model);
	}

	@PostMapping("/leerlingen/{id}/vrijstellingen")
	String receive(@PathVariable UUID id, @ModelAttribute("form") ExemptionForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		exemptions.requireMay(id, actor);
		return act(id, errors, actor, model, afterwards, response, () -> exemptions.receive(id, form.asked(), actor));
	}

	@PostMapping("/leerlingen/{id}/vrijstellingen/{exemption}")
	String decide(@PathVariable UUID id, @PathVariable UUID exemption, @ModelAttribute("form") ExemptionForm form,
			BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response) {
		exemptions.requireMay(id, actor);
		return act(id, errors, actor, model, afterwards, response, () -> {
			if (form.ends()) {
				exemptions.end(exemption, form.asRead(), nl.routebord.web.Typed.date("last", form.last()), actor);
			}
			else {
				exemptions.decide(exemption, form.asRead(), form.decision(), actor);
			}
		});
	}

	@GetMapping("/brieven/{id}/pdf")
	ResponseEntity<byte[]> letter(@PathVariable UUID id, Actor actor) {
		return Downloads.of(letters.letter(id, actor));
	}

	private String act(UUID id, BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response, Runnable act) {
		try {
			act.run();
			afterwards.addFlashAttribute("done", "leerplicht.saved");
			return "redirect:/leerplicht/leerlingen/" + id;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(id, actor, model);
		}
	}

	private String page(UUID id, Actor actor, Model model) {
		model.addAttribute("child", reading.pupil(id, actor));
		model.addAttribute("followUps", followUps.ofPupil(id, actor));
		model.addAttribute("kinds", KINDS);
		model.addAttribute("chosen", (model.getAttribute("form") instanceof ExemptionForm form) ? form.chosen() : null);
		model.addAttribute("declarers", declarers());
		model.addAttribute("answers", ANSWERS);
		return "leerplicht/pupil";
	}

	private static List<Option> declarers() {
		List<Option> options = new ArrayList<>(List.of(Option.keyed("", "absence.none")));
		for (Declarer one : Declarer.values()) {
			options.add(Option.keyed(one.name(), "leerplicht.declarer." + one));
		}
		return options;
	}

}
