package nl.routebord.route;

import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/** Who was asked for an advice will give it. */
public record ExpertJoined(CaseFileId caseFile, UnitId unit, UserId expert) {
}
