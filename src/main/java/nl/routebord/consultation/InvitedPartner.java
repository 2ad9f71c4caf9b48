package nl.routebord.consultation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;

/** A unit whose view was asked. */
@Embeddable
record InvitedPartner(UUID unitId, @Enumerated(EnumType.STRING) Role role) {

	UnitId unit() {
		return new UnitId(unitId);
	}

}
