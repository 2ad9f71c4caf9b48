package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.DecideTlv;
import nl.routebord.tlv.DecisionCheck;
import nl.routebord.tlv.PreparedDecision;
import nl.routebord.tlv.TlvDesk;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.Drafts;
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

/** The decider decides: a form with the checks beside it, a page to check, and done. */
@Controller
@Allowed(Role.SWV_DECIDER)
@RequestMapping("/tlv/{number}/besluit")
class DecisionController {

	private static final String HERE = "tlv.page.decision";

	private final TlvDesk desk;

	private final TlvReading reading;

	private final TlvPage page;

	private final Drafts drafts;

	private final LateForms late;

	DecisionController(TlvDesk desk, TlvReading reading, TlvPage page, Drafts drafts, LateForms late) {
		this.late = late;
		this.desk = desk;
		this.reading = reading;
		this.page = page;
		this.drafts = drafts;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = fill(number, actor, model, locale);
		if (view.decision() != null) {
			return "redirect:/tlv/" + number + "/bevestiging";
		}
		if (!view.can(TlvStep.DECIDE)) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", DecisionForm.of(drafts.load(actor, key(number)), view));
		return "tlv/decision";
	}

	@PostMapping
	String decide(@PathVariable String number, @ModelAttribute("form") DecisionForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		DecideTlv command = form.command(page.id(number), errors);
		try {
			if (!errors.hasErrors() && !"change".equals(form.act())) {
				String page = next(number, form, errors, command, actor, model, locale);
				if (errors.hasErrors()) {
					response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				}
				return page;
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			return late.show(conflict, now, "/besluit", TlvStep.DECIDE, form.parts(now), model, locale, response);
		}
		fill(number, actor, model, locale);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		return "tlv/decision";
	}

	private String next(String number, DecisionForm form, BindingResult errors, DecideTlv command, Actor actor,
			Model model, Locale locale) {
		if ("confirm".equals(form.act())) {
			if (!command.warned()) {
				PreparedDecision prepared = desk.prepare(command, actor);
				if (!prepared.warnings().isEmpty()) {
					errors.rejectValue("warned", "tlv.fault.warned");
					return verify(number, prepared, command, actor, model, locale);
				}
			}
			desk.decide(command, actor);
			drafts.discard(actor, key(number));
			return "redirect:/tlv/" + number + "/bevestiging";
		}
		return verify(number, desk.prepare(command, actor), command, actor, model, locale);
	}

	private String verify(String number, PreparedDecision prepared, DecideTlv command, Actor actor, Model model,
			Locale locale) {
		fill(number, actor, model, locale);
		model.addAttribute("outcome", prepared.outcome());
		model.addAttribute("command", command);
		model.addAttribute("warnings", rows(prepared.warnings(), locale));
		return "tlv/decision-check";
	}

	private TlvView fill(String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, HERE, actor, model, locale);
		model.addAttribute("draft", "/concepten/" + key(number));
		if (view.can(TlvStep.DECIDE)) {
			model.addAttribute("checks", rows(reading.checks(view.id(), actor), locale));
		}
		return view;
	}

	private List<CheckRow> rows(List<DecisionCheck> checks, Locale locale) {
		return checks.stream()
			.map((check) -> new CheckRow(check.ok(), check.blocking(), page.text("tlv.check." + check.key(), locale),
					page.text(check.reason(), locale, said(check.arguments(), locale))))
			.toList();
	}

	/** Dates as people read them. */
	private static Object[] said(List<Object> arguments, Locale locale) {
		return arguments.stream()
			.map((argument) -> (argument instanceof LocalDate date) ? TlvPage.date(date, locale) : argument)
			.toArray();
	}

	private static String key(String number) {
		return "tlv/" + number + "/besluit";
	}

	/**
	 * One check in words.
	 *
	 * @param blocking whether the decision cannot be taken while it is not ok
	 */
	record CheckRow(boolean ok, boolean blocking, String name, String reason) {
	}

}
