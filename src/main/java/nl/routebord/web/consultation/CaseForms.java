package nl.routebord.web.consultation;

import nl.routebord.consultation.CaseConsultation;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.sharing.Action;
import nl.routebord.web.FormFaults;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the pages of a consultation have in common. */
@Component
class CaseForms {

	private final CaseDesk cases;

	private final ConsultationReading reading;

	CaseForms(CaseDesk cases, ConsultationReading reading) {
		this.cases = cases;
		this.reading = reading;
	}

	CaseFileId require(String number) {
		return cases.require(number);
	}

	/** Head and consultation of the case, for whoever may see them. */
	CaseConsultation show(String number, Actor actor, Model model) {
		CaseFileId id = cases.require(number);
		CaseHead head = cases.head(id, actor);
		CaseConsultation seen = reading.of(id, actor);
		model.addAttribute("head", head);
		model.addAttribute("seen", seen);
		return seen;
	}

	/** The same for a form: only for who can send it. */
	CaseConsultation open(String number, Action action, Actor actor, Model model) {
		CaseConsultation seen = show(number, actor, model);
		CaseHead head = (CaseHead) model.getAttribute("head");
		if (head == null || !head.can(action)) {
			throw new NotAllowed("sharing.not-allowed");
		}
		return seen;
	}

	/** The same for a form of the director. */
	CaseConsultation openForDirector(String number, Action action, Actor actor, Model model) {
		CaseConsultation seen = open(number, action, actor, model);
		if (!seen.director()) {
			throw new NotAllowed("consultation.not-director");
		}
		return seen;
	}

	/**
	 * Does what was sent, unless the form itself is wrong already.
	 * @return whether it is done; if not, the faults are in the form
	 */
	static boolean accepted(BindingResult errors, Runnable act) {
		if (errors.hasErrors()) {
			return false;
		}
		try {
			act.run();
			return true;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return false;
		}
	}

}
