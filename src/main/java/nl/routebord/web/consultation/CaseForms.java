package nl.routebord.web.consultation;

import nl.routebord.consultation.CaseConsultation;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.route.Directors;
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

	private final Directors directors;

	CaseForms(CaseDesk cases, ConsultationReading reading, Directors directors) {
		this.cases = cases;
		this.reading = reading;
		this.directors = directors;
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
		CaseFileId id = cases.require(number);
		CaseConsultation seen = reading.of(id, actor);
		model.addAttribute("head", cases.head(id, action, actor));
		model.addAttribute("seen", seen);
		return seen;
	}

	/** The same for a form of the director. */
	CaseConsultation openForDirector(String number, Action action, Actor actor, Model model) {
		CaseConsultation seen = open(number, action, actor, model);
		directors.require(cases.require(number), actor, action.name(), "consultation.not-director");
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
