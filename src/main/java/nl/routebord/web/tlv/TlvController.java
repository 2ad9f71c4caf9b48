package nl.routebord.web.tlv;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.route.CaseDesk;
import nl.routebord.tlv.ApplicationDesk;
import nl.routebord.tlv.ApplicationStatus;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One application: where it stands, its letter and documents, withdrawing. */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
		Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
@RequestMapping("/tlv/{number}")
class TlvController {

	private final TlvPage page;

	private final ApplicationDesk applications;

	private final DocumentDesk documents;

	private final CaseDesk cases;

	private final LateForms late;

	private final ObjectionReading objections;

	TlvController(TlvPage page, ApplicationDesk applications, DocumentDesk documents, CaseDesk cases, LateForms late,
			ObjectionReading objections) {
		this.objections = objections;
		this.late = late;
		this.page = page;
		this.applications = applications;
		this.documents = documents;
		this.cases = cases;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, "", actor, model, locale);
		objections.ofDecided(view.id(), actor)
			.flatMap((against) -> against.objections().stream().reduce((earlier, later) -> later))
			.ifPresent((last) -> model.addAttribute("objection", last));
		return "tlv/show";
	}

	@GetMapping("/bevestiging")
	String confirmation(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, "tlv.page.confirmation", actor, model, locale);
		if (view.status() == ApplicationStatus.DRAFT) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("done", ConfirmationTexts.of(view, page, locale));
		return "tlv/confirmation";
	}

	@GetMapping("/brief")
	ResponseEntity<byte[]> letter(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, "", actor, model, locale);
		DecisionView decision = view.decision();
		if (decision == null || decision.letter() == null) {
			throw new NotFound();
		}
		return Downloads.of(documents.open(new DocumentId(decision.letter()), cases.facts(view.caseFile()), actor));
	}

	@GetMapping("/documenten/{document}")
	ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable UUID document, Actor actor, Model model,
			Locale locale) {
		TlvView view = page.fill(number, "", actor, model, locale);
		if (view.annexes().stream().noneMatch((annex) -> annex.document().equals(document))) {
			throw new NotFound();
		}
		return Downloads.of(documents.open(new DocumentId(document), cases.facts(view.caseFile()), actor));
	}

	@GetMapping("/intrekken")
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	String withdrawing(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, "tlv.page.withdraw", actor, model, locale);
		if (!view.can(TlvStep.WITHDRAW)) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", ReasonForm.empty(view.version()));
		return "tlv/withdraw";
	}

	@PostMapping("/intrekken")
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	String withdraw(@PathVariable String number, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		try {
			applications.withdraw(page.id(number), form.seen(), Typed.text(form.reason()), actor);
			return "redirect:/tlv/" + number;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			return late.show(conflict, now, "/intrekken", TlvStep.WITHDRAW, form.withdrawal(now), model, locale,
					response);
		}
		page.fill(number, "tlv.page.withdraw", actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/withdraw";
	}

}
