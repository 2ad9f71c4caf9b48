package nl.routebord.web.consultation;

import nl.routebord.consultation.PlanDesk;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseSteps;
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

/** Hands the direction of a case over: one child, one director. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/regie")
@AllowedToCasePeople
class DirectionController {

	private final CaseSteps steps;

	private final PlanDesk plans;

	private final CaseForms forms;

	private final CasePeople people;

	DirectionController(CaseSteps steps, PlanDesk plans, CaseForms forms, CasePeople people) {
		this.steps = steps;
		this.plans = plans;
		this.forms = forms;
		this.people = people;
	}

	@GetMapping
	String form(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", HandOverForm.empty());
		return page(number, actor, model);
	}

	@PostMapping
	String handOver(@PathVariable String number, @ModelAttribute("form") HandOverForm form, BindingResult errors,
			Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> handOver(id, form, actor))) {
			return "redirect:/routes/" + number;
		}
		return page(number, actor, model);
	}

	private void handOver(CaseFileId id, HandOverForm form, Actor actor) {
		CasePeople.Chosen chosen = CasePeople.chosen("person", form.person());
		steps.handOver(id, Typed.request(form.request()), chosen.unit().orElseThrow(DirectionController::nobody),
				chosen.person().orElseThrow(DirectionController::nobody), form.why(), actor);
	}

	private static RuleViolated nobody() {
		return new RuleViolated("person", "consultation.fault.director");
	}

	private String page(String number, Actor actor, Model model) {
		forms.open(number, Action.SET_PLAN, actor, model);
		model.addAttribute("choices", people.people(plans.directors(forms.require(number), actor)));
		return "consultation/direction";
	}

}
