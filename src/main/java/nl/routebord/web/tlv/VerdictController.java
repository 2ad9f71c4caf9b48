package nl.routebord.web.tlv;

import java.util.Locale;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.DecideTlv;
import nl.routebord.tlv.DecisionDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The colleague of who prepared a decision takes it, or sends it back with a reason. */
@Controller
@Allowed(Role.SWV_DECIDER)
@RequestMapping("/tlv/{number}/besluit")
class VerdictController {

	private final DecisionDesk desk;

	private final TlvPage page;

	private final DecisionPage beside;

	private final LateForms late;

	VerdictController(DecisionDesk desk, TlvPage page, DecisionPage beside, LateForms late) {
		this.desk = desk;
		this.page = page;
		this.beside = beside;
		this.late = late;
	}

	@PostMapping("/vaststellen")
	String decide(@PathVariable String number, @ModelAttribute("form") VerdictForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		return act(number, form, errors, actor, model, locale, response, "/vaststellen", "/bevestiging",
				(id) -> desk.decide(new DecideTlv(id, form.seen(), Boolean.TRUE.equals(form.confirmed()),
						Boolean.TRUE.equals(form.warned())), actor));
	}

	@PostMapping("/terug")
	String sendBack(@PathVariable String number, @ModelAttribute("form") VerdictForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		return act(number, form, errors, actor, model, locale, response, "/terug", "/besluit",
				(id) -> desk.sendBack(id, form.seen(), Typed.text(form.reason()), actor));
	}

	private String act(String number, VerdictForm form, BindingResult errors, Actor actor, Model model, Locale locale,
			HttpServletResponse response, String path, String then, Consumer<TlvApplicationId> act) {
		FormFaults.requireReadable(errors);
		try {
			act.accept(page.id(number));
			return "redirect:/tlv/" + number + then;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			return late.show(conflict, now, "/besluit" + path, TlvStep.DECIDE, form.parts(), model, locale, response);
		}
		beside.fill(number, actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/decide";
	}

}
