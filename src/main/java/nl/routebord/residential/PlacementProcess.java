package nl.routebord.residential;

import java.time.LocalDate;

import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;

/**
 * What {@code residential} needs of the engine (process {@code residential-placement},
 * business key = the stay).
 */
public interface PlacementProcess {

	/**
	 * @param keeper whose tasks they are
	 */
	void placed(CaseFileId caseFile, PlacementId placement, UnitId keeper, Deadlines deadlines);

	void notified(PlacementId placement);

	void returnAgreed(PlacementId placement);

	/**
	 * @param next when the next one is due
	 */
	void updated(PlacementId placement, LocalDate next);

	void talkHeld(PlacementId placement);

	void extended(PlacementId placement, LocalDate talkFrom, LocalDate expectedUntil);

	/**
	 * @param over whether the last day is over already
	 */
	void leaving(PlacementId placement, LocalDate lastDay, boolean over);

	/** The tlv is over before the pupil left; a promise of a new one waits (R-RES-12). */
	void claimed(PlacementId placement);

	/** The swv keeps its promise, or need not any more. */
	void claimSettled(PlacementId placement);

	void settled(PlacementId placement, StayOutcome outcome);

	void cancelled(PlacementId placement);

	/**
	 * The days that a stay waits for.
	 *
	 * @param begun whether the first day has come
	 */
	record Deadlines(boolean begun, LocalDate placed, LocalDate notifyBy, LocalDate agreeBy, LocalDate update,
			LocalDate talkFrom, LocalDate expectedUntil, LocalDate warn) {
	}

}
