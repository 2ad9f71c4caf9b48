package nl.routebord.web.rights;

import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.rights.RightsAnswers;
import nl.routebord.rights.RightsDesk;
import nl.routebord.web.FormFaults;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit reads and answers what parents and pupils asked it about their data. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/verzoeken")
@AllowedToCasePeople
class RightsController {

	private static final String ID = "/{id:[0-9a-f-]{36}}";

	private final RightsDesk desk;

	private final RightsAnswers answers;

	private final RightsPages pages;

	RightsController(RightsDesk desk, RightsAnswers answers, RightsPages pages) {
		this.desk = desk;
		this.answers = answers;
		this.pages = pages;
	}

	@GetMapping
	String list(@PathVariable String number, Actor actor, Model model) {
		return pages.list(number, actor, model);
	}

	@GetMapping("/nieuw")
	String begin(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", EnterForm.empty());
		return pages.enter(number, actor, model);
	}

	@PostMapping("/nieuw")
	String enter(@PathVariable String number, @ModelAttribute("form") EnterForm form, BindingResult errors, Actor actor,
			Model model) {
		try {
			desk.enter(number, form.command(), actor);
			return list(number);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return pages.enter(number, actor, model);
		}
	}

	@GetMapping(ID)
	String show(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("form", AnswerForm.empty());
		return pages.answer(number, id, actor, model);
	}

	@PostMapping(ID)
	String answer(@PathVariable String number, @PathVariable UUID id, @ModelAttribute("form") AnswerForm form,
			BindingResult errors, Actor actor, Model model) {
		try {
			answers.answer(number, form.command(id), actor);
			return list(number);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return pages.answer(number, id, actor, model);
		}
	}

	@PostMapping(ID + "/verlenging")
	String extend(@PathVariable String number, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			Actor actor, Model model) {
		try {
			desk.extend(number, id, reason, actor);
			return list(number);
		}
		catch (RuleViolated violated) {
			model.addAttribute("fault", pages.words(violated));
		}
		catch (Conflict conflict) {
			model.addAttribute("fault", pages.words(conflict));
		}
		model.addAttribute("form", AnswerForm.empty());
		model.addAttribute("typed", reason);
		return pages.answer(number, id, actor, model);
	}

	private static String list(String number) {
		return "redirect:/routes/" + number + "/verzoeken";
	}

}
