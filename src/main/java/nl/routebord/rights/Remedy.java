package nl.routebord.rights;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.Role;

/** Where somebody goes who does not agree with an answer. */
public enum Remedy {

	/** UAVG 34: the answer of a bestuursorgaan is a besluit */
	BEZWAAR,
	/** UAVG 35: of anybody else the court is asked */
	RECHTBANK;

	private static final Set<OrganisationKind> GOVERNMENT = EnumSet.of(OrganisationKind.MUNICIPALITY,
			OrganisationKind.GGD);

	/** An swv is a bestuursorgaan where it decides on a tlv, and only there (A.5). */
	private static final Set<Role> DECIDING = EnumSet.of(Role.SWV_SECRETARIAT, Role.SWV_EXPERT, Role.SWV_DECIDER);

	static Remedy of(OrganisationKind organisation, Role unit) {
		return (GOVERNMENT.contains(organisation) || DECIDING.contains(unit)) ? BEZWAAR : RECHTBANK;
	}

}
