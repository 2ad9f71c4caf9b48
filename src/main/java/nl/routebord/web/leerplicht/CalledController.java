package nl.routebord.web.leerplicht;

import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.CalledDesk;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For who is called because nobody acts for a child at home. */
@Controller
@Allowed({ Role.SWV_DECIDER, Role.SWV_CONSULTANT, Role.ATTENDANCE_OFFICER, Role.FAMILY_WORKER, Role.YOUTH_HEALTH })
@RequestMapping("/opschaling/{id}")
class CalledController {

	private final CalledDesk desk;

	CalledController(CalledDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String show(@PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("call", desk.read(id, actor));
		model.addAttribute("form", new CalledForm(UUID.randomUUID().toString(), ""));
		return "leerplicht/called";
	}

	@PostMapping
	String answer(@PathVariable UUID id, @ModelAttribute("form") CalledForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		try {
			desk.answer(id, form.key(), form.words(), actor);
			afterwards.addFlashAttribute("done", "leerplicht.called.done");
			return "redirect:/werkvoorraad";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("call", desk.read(id, actor));
			return "leerplicht/called";
		}
	}

	/** As typed. */
	record CalledForm(@Nullable String request, @Nullable String said) {

		UUID key() {
			return Typed.request(Objects.requireNonNullElse(request, ""));
		}

		String words() {
			return Objects.requireNonNullElse(said, "");
		}

		@Override
		public String toString() {
			return "CalledForm[…]";
		}

	}

}
