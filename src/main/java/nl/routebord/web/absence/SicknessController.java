package nl.routebord.web.absence;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.RecordSicknessStep;
import nl.routebord.absence.SicknessDesk;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.FormFaults;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a school writes down what it did about worrying sickness. */
@Controller
@AllowedToSchool
@RequestMapping("/verzuim/leerlingen/{id}/mazl")
class SicknessController {

	private final SicknessDesk sickness;

	private final AbsenceDesk absence;

	SicknessController(SicknessDesk sickness, AbsenceDesk absence) {
		this.sickness = sickness;
		this.absence = absence;
	}

	@GetMapping
	String show(@PathVariable UUID id, Actor actor, Model model) {
		absence.requireOwn(id, actor);
		model.addAttribute("form", SicknessForm.empty());
		return page(id, actor, model);
	}

	@PostMapping
	String record(@PathVariable UUID id, @ModelAttribute("form") SicknessForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		absence.requireOwn(id, actor);
		try {
			sickness.record(id, form.command(), actor);
			afterwards.addFlashAttribute("done", "absence.done");
			return "redirect:/verzuim/leerlingen/" + id + "/mazl";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(id, actor, model);
		}
	}

	private String page(UUID id, Actor actor, Model model) {
		model.addAttribute("file", absence.file(id, actor));
		model.addAttribute("kinds", SicknessForm.KINDS);
		model.addAttribute("longestWith", RecordSicknessStep.LONGEST_WITH);
		model.addAttribute("longestAgreed", RecordSicknessStep.LONGEST_AGREED);
		return "absence/sickness";
	}

}
