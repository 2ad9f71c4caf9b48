package nl.routebord.web.tlv;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.DecisionDesk;
import nl.routebord.tlv.PreparedDecision;
import nl.routebord.tlv.ProposalView;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.Drafts;
import nl.routebord.web.FormFaults;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * One decider prepares the decision: a form with the checks beside it and a page to
 * check. Then the page is that of the colleague who decides.
 */
@Controller
@Allowed(Role.SWV_DECIDER)
@RequestMapping("/tlv/{number}/besluit")
class DecisionController {

	private final DecisionDesk desk;

	private final TlvPage page;

	private final DecisionPage beside;

	private final Drafts drafts;

	private final LateForms late;

	DecisionController(DecisionDesk desk, TlvPage page, DecisionPage beside, Drafts drafts, LateForms late) {
		this.desk = desk;
		this.page = page;
		this.beside = beside;
		this.drafts = drafts;
		this.late = late;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = beside.fill(number, actor, model, locale);
		if (view.decision() != null) {
			return "redirect:/tlv/" + number + "/bevestiging";
		}
		if (view.can(TlvStep.DECIDE)) {
			model.addAttribute("form", VerdictForm.empty(view.version()));
			return "tlv/decide";
		}
		if (!view.can(TlvStep.PREPARE)) {
			return "redirect:/tlv/" + number;
		}
		DecisionForm form = beside.form(typed(number, actor, model), view, actor);
		model.addAttribute("form", form);
		beside.written(form.command(view.id(), new BeanPropertyBindingResult(form, "form")), actor, model, locale);
		return "tlv/decision";
	}

	/** The checks again, while somebody writes. */
	@PostMapping("/controles")
	String checks(@PathVariable String number, @ModelAttribute("form") DecisionForm form, BindingResult errors,
			Actor actor, Model model, Locale locale) {
		beside.written(form.command(page.id(number), errors), actor, model, locale);
		return "tlv/parts :: checks";
	}

	/** What was kept while typing; else the proposal that was sent back. */
	private Map<String, String> typed(String number, Actor actor, Model model) {
		Map<String, String> draft = drafts.load(actor, DecisionPage.key(number));
		if (draft.isEmpty() && model.getAttribute("returned") instanceof List<?> returned && !returned.isEmpty()
				&& returned.get(returned.size() - 1) instanceof ProposalView last) {
			return DecisionForm.typed(last);
		}
		return draft;
	}

	@PostMapping
	String prepare(@PathVariable String number, @ModelAttribute("form") DecisionForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		ProposeTlv command = form.command(page.id(number), errors);
		try {
			if (!errors.hasErrors() && !"change".equals(form.act()) && form.quoted().isEmpty()) {
				String next = next(number, form, errors, command, actor, model, locale);
				if (errors.hasErrors()) {
					response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				}
				return next;
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			return late.show(conflict, now, "/besluit", TlvStep.PREPARE, form.parts(now), model, locale, response);
		}
		beside.fill(number, actor, model, locale);
		form.quoted().ifPresent((key) -> quote(form, key, model, locale));
		beside.written(command, actor, model, locale);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		return "tlv/decision";
	}

	/** The form with the quote takes the place of the one that was sent. */
	private void quote(DecisionForm form, String key, Model model, Locale locale) {
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
		model.addAttribute("form", form.quoting(key, beside.quote(key, model, locale)));
	}

	private String next(String number, DecisionForm form, BindingResult errors, ProposeTlv command, Actor actor,
			Model model, Locale locale) {
		if ("confirm".equals(form.act())) {
			if (!command.warned()) {
				PreparedDecision prepared = desk.prepare(command, actor);
				if (!prepared.warnings().isEmpty()) {
					errors.rejectValue("warned", "tlv.fault.warned");
					return verify(number, prepared, command, actor, model, locale);
				}
			}
			desk.propose(command, actor);
			drafts.discard(actor, DecisionPage.key(number));
			return "redirect:/tlv/" + number + "/besluit";
		}
		return verify(number, desk.prepare(command, actor), command, actor, model, locale);
	}

	private String verify(String number, PreparedDecision prepared, ProposeTlv command, Actor actor, Model model,
			Locale locale) {
		beside.fill(number, actor, model, locale);
		model.addAttribute("outcome", prepared.outcome());
		model.addAttribute("command", command);
		model.addAttribute("warnings", beside.rows(prepared.warnings(), locale));
		return "tlv/decision-check";
	}

}
