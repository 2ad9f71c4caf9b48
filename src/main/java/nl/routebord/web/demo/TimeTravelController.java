package nl.routebord.web.demo;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.routebord.demo.ClockDesk;
import nl.routebord.identity.Role;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the simulated date forward. */
@Controller
@Profile("demo")
@Allowed(Role.FUNCTIONAL_ADMIN)
@RequestMapping("/beheer/tijdreis")
class TimeTravelController {

	private final ClockDesk clock;

	TimeTravelController(ClockDesk clock) {
		this.clock = clock;
	}

	@ModelAttribute("now")
	ZonedDateTime now() {
		return clock.now().atZone(ClockConfiguration.ZONE);
	}

	@GetMapping
	String form(Model model) {
		model.addAttribute("form", new TimeTravelForm(now().toLocalDate().plusDays(1), LocalTime.of(8, 0)));
		return "demo/time-travel";
	}

	@PostMapping
	String move(@ModelAttribute("form") TimeTravelForm form, BindingResult errors, RedirectAttributes redirect) {
		if (form.date() == null && !errors.hasFieldErrors("date")) {
			errors.rejectValue("date", "demo.clock.invalid-date");
		}
		if (!errors.hasErrors() && form.date() != null) {
			LocalTime time = (form.time() != null) ? form.time() : LocalTime.of(8, 0);
			try {
				clock.moveTo(form.date().atTime(time).atZone(ClockConfiguration.ZONE).toInstant());
				redirect.addFlashAttribute("moved", true);
				return "redirect:/beheer/tijdreis";
			}
			catch (RuleViolated violated) {
				errors.rejectValue("date", violated.faults().get(0).code());
			}
		}
		return "demo/time-travel";
	}

}
