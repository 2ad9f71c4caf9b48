package nl.routebord.route;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;

/** A unit is invited into a case and becomes a partner in it. */
public record PartnerInvited(CaseFileId caseFile, UnitId unit, Actor actor) {
}
