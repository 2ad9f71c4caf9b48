package nl.routebord.route;

import java.time.LocalDate;

import nl.routebord.identity.UnitId;

/**
 * What {@code route} needs of the engine. All calls join the transaction of the caller; a
 * step that is not open gives a {@code Conflict("step.not-available")}.
 */
public interface RouteProcess {

	/**
	 * Starts the route of a case; it waits for the family to be contacted.
	 * @param caseFile the case, once only
	 * @param openedBy the unit that opened it and, as its director, does the next steps
	 * @param intakeDueOn last day for the first talk (5 working days)
	 */
	void start(CaseFileId caseFile, UnitId openedBy, LocalDate intakeDueOn);

	void familyContacted(CaseFileId caseFile);

	/** The basis is chosen and the views are recorded: on to the kernpartners. */
	void viewsRecorded(CaseFileId caseFile);

	/** A check-in of the aftercare (6 or 13 weeks) has been done. */
	void aftercareChecked(CaseFileId caseFile);

	/** The open tasks of the director, and those to come, are now for this unit. */
	void handedOver(CaseFileId caseFile, UnitId director);

	/**
	 * Ends every running step of the case; nothing happens when the route has ended by
	 * itself. While the letter of a tlv decision is still to be made:
	 * {@code Conflict("step.letter-pending")}.
	 */
	void closed(CaseFileId caseFile);

	/** Where the route stands, for the text list and the picture. */
	RoutePicture picture(CaseFileId caseFile);

}
