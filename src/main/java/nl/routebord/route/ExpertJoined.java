package nl.routebord.route;

import nl.routebord.identity.UnitId;

/** Somebody of a unit that could only be asked for an advice will give it. */
public record ExpertJoined(CaseFileId caseFile, UnitId unit) {
}
