package nl.routebord.web.allocation;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.allocation.BorderDesk;
import nl.routebord.allocation.ReportedFact.Answer;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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

/** What swv's report to each other. */
@Controller
@RequestMapping("/toewijzing/meldingen")
@Allowed({ Role.SWV_SECRETARIAT, Role.SWV_DECIDER })
class BorderController {

	private final BorderDesk desk;

	private final Words words;

	BorderController(BorderDesk desk, Words words) {
		this.desk = desk;
		this.words = words;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", new BorderForm(null, null, null));
		return fill(actor, model);
	}

	@PostMapping
	String report(@ModelAttribute("form") BorderForm form, BindingResult errors, Actor actor, Model model,
			RedirectAttributes afterwards, HttpServletResponse response) {
		try {
			desk.report(form.fact(), actor);
			afterwards.addFlashAttribute("done", "allocation.report.done");
			return "redirect:/toewijzing/meldingen";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return fill(actor, model);
	}

	@PostMapping("/{id}")
	String answer(@PathVariable UUID id, @RequestParam(name = "answer", required = false) @Nullable String answer,
			@RequestParam(name = "reason", defaultValue = "") String reason, Actor actor, Model model,
			RedirectAttributes afterwards, HttpServletResponse response) {
		try {
			desk.answer(id, Typed.word(answer, Answer.values()), reason, actor);
			afterwards.addFlashAttribute("done", "allocation.report.answered");
			return "redirect:/toewijzing/meldingen";
		}
		catch (RuleViolated violated) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("fault", words.say(violated));
			model.addAttribute("at", id);
			model.addAttribute("typed", reason);
			return list(actor, model);
		}
	}

	private String fill(Actor actor, Model model) {
		model.addAttribute("reports", desk.all(actor));
		model.addAttribute("figures", desk.figures(actor));
		return "allocation/reports";
	}

}
