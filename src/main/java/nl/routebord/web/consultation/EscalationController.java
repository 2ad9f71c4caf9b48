package nl.routebord.web.consultation;

import nl.routebord.consultation.EscalationDesk;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The thuiszittersoverleg and the use of doorzettingsmacht. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/overleg")
@AllowedToCasePeople
class EscalationController {

	private final EscalationDesk desk;

	private final CaseForms forms;

	private final CasePeople people;

	EscalationController(EscalationDesk desk, CaseForms forms, CasePeople people) {
		this.desk = desk;
		this.forms = forms;
		this.people = people;
	}

	@GetMapping("/tafel")
	String table(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", TableForm.empty());
		return page(number, Action.HOLD_TABLE, "consultation/table", actor, model);
	}

	@PostMapping("/tafel")
	String hold(@PathVariable String number, @ModelAttribute("form") TableForm form, BindingResult errors, Actor actor,
			Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> desk.holdTable(form.command(id), actor))) {
			return "redirect:/routes/" + number + "/plan";
		}
		return page(number, Action.HOLD_TABLE, "consultation/table", actor, model);
	}

	@GetMapping("/doorzetting")
	String escalation(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", EscalationForm.empty());
		return page(number, Action.ESCALATE, "consultation/escalation", actor, model);
	}

	@PostMapping("/doorzetting")
	String escalate(@PathVariable String number, @ModelAttribute("form") EscalationForm form, BindingResult errors,
			Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> desk.escalate(form.command(id), actor))) {
			return "redirect:/routes/" + number + "/plan";
		}
		return page(number, Action.ESCALATE, "consultation/escalation", actor, model);
	}

	private String page(String number, Action action, String page, Actor actor, Model model) {
		forms.openForDirector(number, action, actor, model);
		model.addAttribute("units", people.units(desk.parties(forms.require(number), actor)));
		model.addAttribute("lastReview", desk.lastReview());
		return page;
	}

}
