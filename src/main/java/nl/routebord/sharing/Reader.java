package nl.routebord.sharing;

import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/**
 * Who wants to read. Of staff the unit and its role decide; the person matters only to
 * broken glass and to a family.
 */
record Reader(UserId user, UnitId unit, OrganisationId organisation, Role role) {

	private static final UserId ANYBODY = new UserId(new UUID(0, 0));

	static Reader of(Actor actor) {
		return new Reader(actor.user(), actor.unit(), actor.organisation(), actor.role());
	}

	/** Anybody of a unit, with what everybody there may see. */
	static Reader of(CaseParty party) {
		return new Reader(ANYBODY, party.unit(), party.organisation(), party.role());
	}

}
