package nl.routebord.web.reporting;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.reporting.StaffDesk;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which a municipality keeps its jobs for leerplicht. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/rapportages/formatie")
class StaffController {

	private final StaffDesk desk;

	StaffController(StaffDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		model.addAttribute("form", new StaffForm("", ""));
		return page(actor, model);
	}

	@PostMapping
	String keep(@ModelAttribute("form") StaffForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) {
		try {
			desk.keep(form.day(), form.jobs(), actor);
			return "redirect:/rapportages/formatie";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(actor, model);
		}
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("staff", desk.today(actor).orElse(null));
		return "reporting/staff";
	}

}
