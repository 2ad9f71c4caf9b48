package nl.routebord.route;

import java.time.LocalDate;

/**
 * What {@code route} needs of the engine. All calls join the transaction of the caller; a
 * step that is not open gives a {@code Conflict("step.not-available")}.
 */
public interface RouteProcess {

	/**
	 * Starts the route of a case; it waits for the family to be contacted.
	 * @param caseFile the case, once only
	 * @param intakeDueOn last day for the first talk (5 working days)
	 */
	void start(CaseFileId caseFile, LocalDate intakeDueOn);

	void familyContacted(CaseFileId caseFile);

	/** The basis is chosen and the views are recorded: on to the kernpartners. */
	void viewsRecorded(CaseFileId caseFile);

	/** A check-in of the aftercare (6 or 13 weeks) has been done. */
	void aftercareChecked(CaseFileId caseFile);

	/** Ends every running step of the case. */
	void closed(CaseFileId caseFile);

	/** Where the route stands, for the text list and the picture. */
	RoutePicture picture(CaseFileId caseFile);

}
