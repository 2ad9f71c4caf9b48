package nl.routebord.consultation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;

/** Who wrote something, and for which unit: that unit stays its source. */
@Embeddable
record Author(UUID byUnit, @Enumerated(EnumType.STRING) Role byRole, UUID byUser) {

	static Author of(Actor actor) {
		return new Author(actor.unit().value(), actor.role(), actor.user().value());
	}

	UnitId unit() {
		return new UnitId(byUnit);
	}

	UserId user() {
		return new UserId(byUser);
	}

	/** What kernpartners tell each other (privacy.md B.3). */
	RecordFacts note() {
		return RecordFacts.of(DataCategory.NOTE_SHARED, unit(), byRole);
	}

}
