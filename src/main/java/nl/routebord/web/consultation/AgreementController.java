package nl.routebord.web.consultation;

import nl.routebord.consultation.AgreementDesk;
import nl.routebord.consultation.AgreementId;
import nl.routebord.consultation.CaseConsultation;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.consultation.PlanDesk;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.sharing.Action;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreements of a case. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/afspraken")
@AllowedToCasePeople
class AgreementController {

	private final AgreementDesk desk;

	private final PlanDesk plans;

	private final CaseForms forms;

	private final CasePeople people;

	AgreementController(AgreementDesk desk, PlanDesk plans, CaseForms forms, CasePeople people) {
		this.desk = desk;
		this.plans = plans;
		this.forms = forms;
		this.people = people;
	}

	@GetMapping
	String list(@PathVariable String number,
			@RequestParam(name = "afspraak", required = false) @Nullable AgreementId chosen, Actor actor, Model model) {
		model.addAttribute("form", AgreementForm.empty());
		String page = page(number, actor, model);
		if (chosen != null && model.getAttribute("seen") instanceof CaseConsultation seen) {
			seen.openAgreements()
				.stream()
				.filter((agreement) -> agreement.id().equals(chosen))
				.findFirst()
				.ifPresent((agreement) -> model.addAttribute("chosen", agreement));
		}
		return page;
	}

	@PostMapping
	String add(@PathVariable String number, @ModelAttribute("form") AgreementForm form, BindingResult errors,
			Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> add(id, form, actor))) {
			return "redirect:/routes/" + number + "/afspraken";
		}
		return page(number, actor, model);
	}

	private void add(CaseFileId id, AgreementForm form, Actor actor) {
		Faults faults = new Faults();
		NewAgreement agreement = form.command("", faults);
		faults.throwIfAny();
		desk.add(Typed.request(form.request()), id, agreement, actor);
	}

	@PostMapping("/{agreement}/gedaan")
	String done(@PathVariable String number, @PathVariable AgreementId agreement, Actor actor) {
		desk.done(forms.require(number), agreement, actor);
		return "redirect:/routes/" + number + "/afspraken";
	}

	private String page(String number, Actor actor, Model model) {
		CaseConsultation seen = forms.show(number, actor, model);
		model.addAttribute("people", people);
		boolean open = seen.director() && seen.activePlan().isPresent()
				&& model.getAttribute("head") instanceof CaseHead head && head.can(Action.SET_PLAN);
		model.addAttribute("open", open);
		if (open) {
			model.addAttribute("owners", people.owners(plans.owners(forms.require(number), actor)));
		}
		return "consultation/agreements";
	}

}
