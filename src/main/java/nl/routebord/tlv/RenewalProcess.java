package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;

/**
 * What {@code tlv} needs of the engine in the last school year of a tlv (process
 * {@code tlv-renewal}, business key = the application that the tlv came of).
 */
public interface RenewalProcess {

	/**
	 * @param school whose tasks they are
	 * @param chooseBy last day before the decider is told (30 April)
	 * @param lastDay of the tlv
	 */
	void started(CaseFileId caseFile, TlvApplicationId application, UnitId school, LocalDate chooseBy,
			LocalDate lastDay);

	/**
	 * Also another choice than before, as long as it was not carried out.
	 * @param school whose the next task is
	 */
	void chosen(TlvApplicationId application, UnitId school, ChooseRenewal.Intent intent);

	/** What was applied for was withdrawn or not processed: the school has to again. */
	void stopped(TlvApplicationId application);

	/** There is a new tlv, or the pupil has left; whatever still waited is over. */
	void settled(TlvApplicationId application);

}
