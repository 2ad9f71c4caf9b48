package nl.routebord.web.absence;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.LessonLength;
import nl.routebord.absence.LessonLengthDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a school says how long its lessons are. */
@Controller
@Allowed(Role.SCHOOL_ABSENCE_OFFICE)
@RequestMapping("/verzuim/lesduur")
class LessonLengthController {

	private final LessonLengthDesk desk;

	LessonLengthController(LessonLengthDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		LessonLength length = desk.of(actor);
		model.addAttribute("form", new LessonForm(String.valueOf(length.minutes()), String.valueOf(length.version())));
		return "absence/lesson";
	}

	@PostMapping
	String set(@ModelAttribute("form") LessonForm form, BindingResult errors, Actor actor,
			RedirectAttributes afterwards, HttpServletResponse response) {
		try {
			desk.set(Typed.version(form.version()), EpisodeForm.hours(form.minutes()), actor);
			afterwards.addFlashAttribute("done", "absence.lesson.done");
			return "redirect:/verzuim/lesduur";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return "absence/lesson";
		}
	}

}
