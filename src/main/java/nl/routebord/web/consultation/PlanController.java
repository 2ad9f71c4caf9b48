package nl.routebord.web.consultation;

import java.util.List;
import java.util.stream.Stream;
import nl.routebord.consultation.CaseConsultation;
import nl.routebord.consultation.ConsultationStep;
import nl.routebord.consultation.PlanDesk;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.sharing.Action;
import nl.routebord.web.casefile.AllowedToCasePeople;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The plan of a case and its evaluation. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/plan")
@AllowedToCasePeople
class PlanController {

	/** A case is closed on its own page, which asks for the reason and the place. */
	private static final List<Option> OUTCOMES = Stream
		.of(PlanOutcome.PLAN, PlanOutcome.TLV, PlanOutcome.TABLE, PlanOutcome.ESCALATION, PlanOutcome.AFTERCARE)
		.map((outcome) -> Option.keyed(outcome.name(), "consultation.outcome." + outcome)
			.withHint("consultation.outcome." + outcome + ".hint"))
		.toList();

	private final PlanDesk desk;

	private final CaseForms forms;

	private final CasePeople people;

	PlanController(PlanDesk desk, CaseForms forms, CasePeople people) {
		this.desk = desk;
		this.forms = forms;
		this.people = people;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", PlanForm.empty());
		return page(number, actor, model);
	}

	/** One more row, and what was typed stays: no script is needed. */
	@PostMapping(params = "add")
	String addRow(@PathVariable String number, @ModelAttribute("form") PlanForm form, BindingResult errors, Actor actor,
			Model model) {
		form.addRow();
		return page(number, actor, model);
	}

	@PostMapping
	String set(@PathVariable String number, @ModelAttribute("form") PlanForm form, BindingResult errors, Actor actor,
			Model model) {
		CaseFileId id = forms.require(number);
		form.dropBlankRows();
		if (CaseForms.accepted(errors, () -> desk.set(form.command(id), actor))) {
			return "redirect:/routes/" + number + "/plan";
		}
		return page(number, actor, model);
	}

	@GetMapping("/evaluatie")
	String evaluation(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", EvaluationForm.empty());
		return evaluationPage(number, actor, model);
	}

	@PostMapping("/evaluatie")
	String evaluate(@PathVariable String number, @ModelAttribute("form") EvaluationForm form, BindingResult errors,
			Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> desk.evaluate(form.command(id), actor))) {
			return "redirect:/routes/" + number + "/plan";
		}
		return evaluationPage(number, actor, model);
	}

	private String page(String number, Actor actor, Model model) {
		CaseConsultation seen = forms.show(number, actor, model);
		fill(model);
		boolean open = seen.director() && isAt(seen, ConsultationStep.PLAN) && can(model, Action.SET_PLAN);
		model.addAttribute("open", open);
		model.addAttribute("evaluable", seen.director() && can(model, Action.EVALUATE_PLAN)
				&& (isAt(seen, ConsultationStep.EVALUATION) || isAt(seen, ConsultationStep.TLV)));
		if (open) {
			model.addAttribute("owners", people.owners(desk.owners(forms.require(number), actor)));
		}
		return "consultation/plan";
	}

	private String evaluationPage(String number, Actor actor, Model model) {
		forms.openForDirector(number, Action.EVALUATE_PLAN, actor, model);
		fill(model);
		return "consultation/evaluation";
	}

	private void fill(Model model) {
		model.addAttribute("people", people);
		model.addAttribute("outcomes", OUTCOMES);
		model.addAttribute("lastEvaluation", desk.lastEvaluation());
	}

	private static boolean isAt(CaseConsultation seen, ConsultationStep step) {
		return seen.running().filter((running) -> running.step() == step).isPresent();
	}

	private static boolean can(Model model, Action action) {
		return model.getAttribute("head") instanceof CaseHead head && head.can(action);
	}

}
