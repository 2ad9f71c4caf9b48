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

	void chosen(TlvApplicationId application, ChooseRenewal.Intent intent);

	/** There is a new tlv, or the pupil has left; whatever still waited is over. */
	void settled(TlvApplicationId application);

}
