package nl.routebord.objection;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.GrantedTlv;
import nl.routebord.tlv.TlvApplicationId;

import org.jspecify.annotations.Nullable;

/**
 * The objections to one decision, as this reader may see them.
 *
 * @param until last day to object
 * @param processed whether there is a decision on what was asked: not after Awb 4:5
 * @param holds whether a tlv holds now
 * @param granted what that is for, or what was asked; null for who may not read the file
 * @param mayReceive registers what comes in by post or at the desk
 * @param mayObject can object here and now
 */
public record ObjectionsView(TlvApplicationId application, String number, CaseFileId caseFile, LocalDate until,
		boolean processed, boolean holds, @Nullable GrantedTlv granted, List<ObjectionView> objections,
		boolean mayReceive, boolean mayObject) {
}
