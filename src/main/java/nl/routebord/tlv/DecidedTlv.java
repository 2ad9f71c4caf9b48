package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.identity.OrganisationId;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.RecordFacts;

import org.jspecify.annotations.Nullable;

/**
 * A decision on an application, for a module that goes on from there. For rules and
 * checks: shows nobody anything.
 *
 * @param notifiedOn the day it was made known, from which the term to object counts
 * @param issued whether its letter was made
 * @param file of what category and source its content is: the application, annexes and
 * motivation
 * @param standing the same of number, status and dates
 * @param applicant the school that applied
 * @param holds the number of the tlv that holds now; null when none does
 * @param designated whether there is leerwegondersteuning, which is no tlv
 * @param granted what that tlv is for, else what was asked; null when neither is known
 * @param processed whether there is a decision on what was asked: not after Awb 4:5
 */
public record DecidedTlv(TlvApplicationId id, String number, CaseFileId caseFile, OrganisationId swv,
		OrganisationId applicant, LocalDate notifiedOn, boolean issued, RecordFacts file, RecordFacts standing,
		@Nullable String holds, boolean designated, @Nullable GrantedTlv granted, boolean processed) {

	/** Whether it is about leerwegondersteuning, asked or designated. */
	public boolean isLwoo() {
		return granted != null && granted.kind() == TlvKind.LWOO;
	}

}
