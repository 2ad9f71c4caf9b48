package nl.routebord.objection;

import java.time.LocalDate;

import nl.routebord.route.CaseFileId;

/**
 * What {@code objection} needs of the engine (process {@code objection}, business key =
 * the objection). A step that is not open gives a {@code Conflict("step.not-available")}.
 */
public interface ObjectionProcess {

	/**
	 * @param lbtDueOn last day to ask the committee (R-BZ-04)
	 * @param decisionDueOn last day to decide (R-BZ-05)
	 */
	void received(CaseFileId caseFile, ObjectionId objection, LocalDate lbtDueOn, LocalDate decisionDueOn);

	/** Receipt is confirmed; nothing is wrong with it. */
	void complete(ObjectionId objection);

	/**
	 * @param repairDueOn end of the term to repair; unused, it goes on without
	 */
	void defective(ObjectionId objection, LocalDate repairDueOn, LocalDate decisionDueOn);

	void repaired(ObjectionId objection, LocalDate decisionDueOn);

	void lbtAsked(ObjectionId objection);

	void heard(ObjectionId objection);

	void advised(ObjectionId objection);

	/** Its last days are others now: open steps and those to come follow. */
	void moved(ObjectionId objection, LocalDate lbtDueOn, LocalDate decisionDueOn);

	/**
	 * Decided, after the advice or by giving in; the letter follows in a step of its own.
	 */
	void decided(ObjectionId objection);

	void withdrawn(ObjectionId objection);

}
