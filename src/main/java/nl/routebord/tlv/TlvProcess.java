package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;

/**
 * What {@code tlv} needs of the engine (process {@code tlv-application}, business key =
 * the application; called from {@code pupil-route}). A step that is not open gives a
 * {@code Conflict("step.not-available")}.
 */
public interface TlvProcess {

	/** Whether the route of a case, or a renewal in it, waits for an application. */
	boolean awaits(CaseFileId caseFile);

	/**
	 * The school has submitted: the route waits for the completeness check.
	 * @param judgeDueOn last day to judge completeness (5 working days)
	 */
	void submitted(CaseFileId caseFile, TlvApplicationId application, LocalDate judgeDueOn);

	/** The same of an application that no step of the case waits for. */
	void submittedOnItsOwn(CaseFileId caseFile, TlvApplicationId application, LocalDate judgeDueOn);

	/**
	 * @param supplementDueOn end of the repair term; unused, a decider decides whether it
	 * is processed
	 * @param notProcessBy last day to notify that it is not (R-AWB-05)
	 */
	void incomplete(TlvApplicationId application, LocalDate supplementDueOn, LocalDate notProcessBy);

	/** Processed although it was not supplemented: completeness is judged again. */
	void processed(TlvApplicationId application, LocalDate judgeDueOn);

	/** Decided not to process it, by a person. */
	void notProcessed(TlvApplicationId application);

	/**
	 * @param judgeDueOn last day to judge completeness again
	 */
	void supplemented(TlvApplicationId application, LocalDate judgeDueOn);

	/**
	 * Whether experts are invited first: not where an application started before that was
	 * a step.
	 */
	boolean invites(TlvApplicationId application);

	/**
	 * Complete and the experts chosen: one task per expert, each for one person.
	 * @param decisionDueOn last day to decide, after suspension (R-AWB-04)
	 */
	void complete(TlvApplicationId application, List<UserId> experts, LocalDate adviceDueOn, LocalDate decisionDueOn);

	/** The expert will advise. */
	void accepted(TlvApplicationId application, UserId expert);

	/** The expert will not: another is to be asked. */
	void declined(TlvApplicationId application, UserId expert);

	/** Another in the place of each who declined. */
	void askedOthers(TlvApplicationId application, List<UserId> declined, List<UserId> others, LocalDate adviceDueOn);

	void advised(TlvApplicationId application, UserId expert);

	/** Proposed: a colleague is to decide. */
	void proposed(TlvApplicationId application);

	/** Not decided as proposed: to be prepared again. */
	void sentBack(TlvApplicationId application);

	/**
	 * Decided; the letter follows in a step of its own.
	 * @param granted whether there is a tlv: then aftercare follows, else the plan is
	 * evaluated again
	 * @param objectionUntil last day to object: the process waits for it
	 */
	void decided(TlvApplicationId application, boolean granted, LocalDate objectionUntil);

	/**
	 * Its last days are others now, by a notice or a decree: open steps and those to come
	 * follow. Null where the application has no such day yet.
	 */
	void moved(TlvApplicationId application, TlvDueDates dates);

	/**
	 * Sent on to another swv, where it goes on as an application of its own.
	 * @param judgeDueOn last day to judge completeness there
	 */
	void sentOn(CaseFileId caseFile, TlvApplicationId sent, TlvApplicationId there, LocalDate judgeDueOn);

	/** Withdrawn, or sent away before a decision. */
	void withdrawn(TlvApplicationId application);

}
