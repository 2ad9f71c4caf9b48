package nl.routebord.sharing;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;

/** Who wants to read. Persons do not matter to the policy, only the unit and its role. */
record Reader(UnitId unit, OrganisationId organisation, Role role) {

	static Reader of(Actor actor) {
		return new Reader(actor.unit(), actor.organisation(), actor.role());
	}

	static Reader of(CaseParty party) {
		return new Reader(party.unit(), party.organisation(), party.role());
	}

}
