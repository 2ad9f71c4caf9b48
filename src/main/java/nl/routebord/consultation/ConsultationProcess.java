package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;

/**
 * What {@code consultation} needs of the engine (process
 * {@code kernpartner-consultation}); its business key is the case. A step that is not
 * open gives a {@code Conflict("step.not-available")}.
 */
public interface ConsultationProcess {

	/**
	 * The question is asked: one task per partner.
	 * @param viewsDueOn last day for the views (10 working days)
	 * @param planDueOn last day for the plan (4 weeks later)
	 */
	void asked(CaseFileId caseFile, List<UnitId> partners, LocalDate viewsDueOn, LocalDate planDueOn);

	void viewGiven(CaseFileId caseFile, UnitId partner);

	/** The view of one partner is now for another to give; nothing if none is awaited. */
	void viewPassed(CaseFileId caseFile, UnitId former, UnitId successor);

	/** The director goes on without the views that did not come. */
	void viewsClosed(CaseFileId caseFile);

	/**
	 * @param next what the plan leads to; for {@code PLAN} an evaluation is due
	 */
	void planSet(CaseFileId caseFile, PlanOutcome next, LocalDate evaluationDueOn);

	/**
	 * The thuiszittersoverleg has met: its outcome goes into a new plan.
	 */
	void tableHeld(CaseFileId caseFile, LocalDate planDueOn);

	/**
	 * The person with doorzettingsmacht has chosen: the choice goes into a new plan.
	 */
	void escalated(CaseFileId caseFile, LocalDate planDueOn);

	void evaluated(CaseFileId caseFile, PlanOutcome next, LocalDate evaluationDueOn);

}
