package nl.routebord.web.tlv;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.ProcessingDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A decider decides whether an application that was not supplemented is processed. */
@Controller
@Allowed(Role.SWV_DECIDER)
@RequestMapping("/tlv/{number}/behandeling")
class ProcessingController {

	private final ProcessingDesk desk;

	private final TlvPage page;

	private final LateForms late;

	ProcessingController(ProcessingDesk desk, TlvPage page, LateForms late) {
		this.desk = desk;
		this.page = page;
		this.late = late;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = fill(number, actor, model, locale);
		if (!view.can(TlvStep.PROCESS)) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", ProcessingForm.empty(view.version()));
		return "tlv/processing";
	}

	@PostMapping
	String decide(@PathVariable String number, @ModelAttribute("form") ProcessingForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		TlvApplicationId id = page.id(number);
		FormFaults.requireReadable(errors);
		try {
			desk.decide(id, form.seen(), form.chosen(), Typed.text(form.reason()), actor);
			return "redirect:/tlv/" + number;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			return late.show(conflict, now, "/behandeling", TlvStep.PROCESS, form.parts(), model, locale, response);
		}
		fill(number, actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/processing";
	}

	private TlvView fill(String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, "tlv.page.processing", actor, model, locale);
		if (view.can(TlvStep.PROCESS)) {
			model.addAttribute("notProcessBy", desk.notProcessBy(view.id(), actor));
		}
		model.addAttribute("choices",
				List.of(Option.keyed("no", "tlv.processing.no"), Option.keyed("yes", "tlv.processing.yes")));
		return view;
	}

}
