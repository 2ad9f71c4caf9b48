package nl.routebord.admission;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;

/** The school that keeps it, and who there does. */
@Embeddable
class AtSchool {

	private UUID schoolId;

	private UUID unitId;

	@Enumerated(EnumType.STRING)
	private Role unitRole;

	@SuppressWarnings("NullAway.Init")
	protected AtSchool() {
	}

	AtSchool(Actor keeper) {
		this.schoolId = keeper.organisation().value();
		this.unitId = keeper.unit().value();
		this.unitRole = keeper.role();
	}

	/** The whole school sees what one of its units keeps. */
	boolean isOf(Actor actor) {
		return school().equals(actor.organisation());
	}

	RecordFacts facts(DataCategory category) {
		return RecordFacts.of(category, unit(), unitRole);
	}

	OrganisationId school() {
		return new OrganisationId(schoolId);
	}

	UnitId unit() {
		return new UnitId(unitId);
	}

	Role role() {
		return unitRole;
	}

}
