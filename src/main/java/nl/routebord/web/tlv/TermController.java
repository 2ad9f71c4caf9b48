package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.terms.Suspension;
import nl.routebord.tlv.SuspendTerm;
import nl.routebord.tlv.TermDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
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

/**
 * The secretariat moves the decision term: more time, standing still, a notice of
 * default.
 */
@Controller
@Allowed(Role.SWV_SECRETARIAT)
@RequestMapping("/tlv/{number}")
class TermController {

	private static final String HERE = "tlv.page.term";

	private final TermDesk desk;

	private final TlvPage page;

	private final LateForms late;

	TermController(TermDesk desk, TlvPage page, LateForms late) {
		this.desk = desk;
		this.page = page;
		this.late = late;
	}

	@GetMapping("/termijn")
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, HERE, actor, model, locale);
		if (view.term() == null) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", TermForm.empty(view.version()));
		return "tlv/term";
	}

	@PostMapping("/termijn/opschorten")
	String suspend(@PathVariable String number, @ModelAttribute("form") TermForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		TlvApplicationId id = page.id(number);
		desk.requireMay(id, actor);
		Typed typed = new Typed(errors);
		SuspendTerm command = new SuspendTerm(typed.word("ground", form.ground(), Suspension.Ground.class),
				typed.date("from", form.from()), typed.date("until", form.until()), Typed.text(form.reason()));
		return act(number, form, errors, TlvStep.SUSPEND, "/termijn/opschorten",
				() -> desk.suspend(id, form.seen(), command, actor), actor, model, locale, response);
	}

	@PostMapping("/termijn/hervatten")
	String resume(@PathVariable String number, @ModelAttribute("form") TermForm form, BindingResult errors, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		TlvApplicationId id = page.id(number);
		desk.requireMay(id, actor);
		FormFaults.requireReadable(errors);
		return act(number, form, errors, TlvStep.RESUME, "/termijn/hervatten",
				() -> desk.resume(id, form.seen(), actor), actor, model, locale, response);
	}

	@PostMapping("/termijn/ingebrekestelling")
	String notice(@PathVariable String number, @ModelAttribute("form") TermForm form, BindingResult errors, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		TlvApplicationId id = page.id(number);
		desk.requireMay(id, actor);
		LocalDate received = new Typed(errors).date("receivedOn", form.receivedOn());
		if (received == null && !errors.hasErrors()) {
			errors.rejectValue("receivedOn", "tlv.fault.notice-on");
		}
		return act(number, form, errors, TlvStep.NOTICE, "/termijn/ingebrekestelling",
				() -> desk.defaultNotice(id, form.seen(), Objects.requireNonNull(received), actor), actor, model,
				locale, response);
	}

	private String act(String number, TermForm form, BindingResult errors, TlvStep step, String path, Runnable act,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		try {
			if (!errors.hasErrors()) {
				act.run();
				return "redirect:/tlv/" + number + "/termijn";
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			return late.show(conflict, now, path, step, form.parts(), model, locale, response);
		}
		page.fill(number, HERE, actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/term";
	}

	@GetMapping("/verlengen")
	String extending(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, "tlv.page.extend", actor, model, locale);
		if (!view.can(TlvStep.EXTEND)) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", ReasonForm.empty(view.version()));
		return "tlv/extend";
	}

	@PostMapping("/verlengen")
	String extend(@PathVariable String number, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		desk.requireMay(page.id(number), actor);
		LocalDate to = new Typed(errors).date("extendedTo", form.extendedTo());
		if (to == null && !errors.hasErrors()) {
			errors.rejectValue("extendedTo", "tlv.fault.extend-to");
		}
		try {
			if (to != null) {
				desk.extend(page.id(number), form.seen(), to, Typed.text(form.reason()), actor);
				return "redirect:/tlv/" + number;
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			return late.show(conflict, now, "/verlengen", TlvStep.EXTEND, form.extension(now), model, locale, response);
		}
		page.fill(number, "tlv.page.extend", actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/extend";
	}

}
