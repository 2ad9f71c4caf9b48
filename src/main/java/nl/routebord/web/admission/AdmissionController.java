package nl.routebord.web.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.admission.AdmissionDesk;
import nl.routebord.admission.AsRead;
import nl.routebord.admission.DevelopmentPlanDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests for admission and development plans of one case. */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.RECEIVING_SCHOOL })
@RequestMapping("/routes/{number}")
class AdmissionController {

	private static final List<Option> ENROLLED = List.of(Option.keyed("NO", "admission.enrolled.NO"),
			Option.keyed("YES", "admission.enrolled.YES"));

	private static final List<Option> OUTCOMES = List.of(Option.keyed("ADMITTED", "admission.status.ADMITTED"),
			Option.keyed("REFUSED", "admission.status.REFUSED"),
			Option.keyed("WITHDRAWN", "admission.status.WITHDRAWN"));

	private final AdmissionDesk admissions;

	private final DevelopmentPlanDesk plans;

	private final CaseDesk cases;

	private final Clock clock;

	AdmissionController(AdmissionDesk admissions, DevelopmentPlanDesk plans, CaseDesk cases, Clock clock) {
		this.admissions = admissions;
		this.plans = plans;
		this.cases = cases;
		this.clock = clock;
	}

	@GetMapping("/aanmelding")
	String requests(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", AdmissionForm.empty());
		return fill("admission/request", number, actor, model);
	}

	@GetMapping("/opp")
	String plans(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", AdmissionForm.empty());
		return fill("admission/plan", number, actor, model);
	}

	@PostMapping("/aanmelding")
	String change(@PathVariable String number, @ModelAttribute("form") AdmissionForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		admissions.requireMay(caseFile, actor);
		return act("admission/request", number, errors, actor, model, afterwards, response,
				() -> change(caseFile, form, actor));
	}

	@PostMapping("/opp")
	String plan(@PathVariable String number, @ModelAttribute("form") AdmissionForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		plans.requireMay(caseFile, actor);
		return act("admission/plan", number, errors, actor, model, afterwards, response, () -> {
			AsRead now = subject(caseFile, form);
			if ("evaluate".equals(form.act())) {
				plans.evaluate(now, form.evaluated(), actor);
			}
			else {
				plans.set(now, form.set(), actor);
			}
		});
	}

	private void change(CaseFileId caseFile, AdmissionForm form, Actor actor) {
		if ("receive".equals(form.act())) {
			admissions.receive(form.receive(caseFile), actor);
			return;
		}
		AsRead now = subject(caseFile, form);
		switch (AdmissionForm.text(form.act())) {
			case "extend" -> admissions.extend(now, actor);
			case "ask" -> admissions.ask(now, actor);
			case "supplemented" -> admissions.supplemented(now, actor);
			case "placed" -> admissions.placed(now, actor);
			case "decide" -> admissions.decide(now, form.decide(), actor);
			default -> throw new RuleViolated("", "admission.fault.outcome");
		}
	}

	private static AsRead subject(CaseFileId caseFile, AdmissionForm form) {
		return new AsRead(caseFile, form.subject().orElseThrow(() -> new RuleViolated("", "tlv.fault.choose")), null);
	}

	private String act(String page, String number, BindingResult errors, Actor actor, Model model,
			RedirectAttributes afterwards, HttpServletResponse response, Runnable act) {
		try {
			act.run();
			afterwards.addFlashAttribute("done", "admission.done");
			return "redirect:/routes/" + number + ("admission/plan".equals(page) ? "/opp" : "/aanmelding");
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return fill(page, number, actor, model);
	}

	private String fill(String page, String number, Actor actor, Model model) {
		CaseFileId caseFile = cases.require(number);
		model.addAttribute("head", cases.head(caseFile, actor));
		if ("admission/plan".equals(page)) {
			model.addAttribute("plans", plans.of(caseFile, actor));
		}
		else {
			model.addAttribute("requests", admissions.of(caseFile, actor));
		}
		model.addAttribute("today", LocalDate.now(clock));
		model.addAttribute("enrolledOptions", ENROLLED);
		model.addAttribute("outcomes", OUTCOMES);
		return page;
	}

}
