package nl.routebord.web.account;

import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.identity.Appoint;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** What an administrator chooses when appointing somebody. */
record AppointForm(@Nullable UUID unit, @Nullable LocalDate from, @Nullable String profession) {

	Appoint toCommand(UserId person) {
		new Faults().addIf(unit == null, "unit", "identity.account.appoint.unit.needed")
			.addIf(from == null, "from", "identity.account.appoint.from.needed")
			.throwIfAny();
		if (unit == null || from == null) {
			throw new IllegalStateException("refused above");
		}
		return new Appoint(person, new UnitId(unit), from, null,
				(profession == null || profession.isBlank()) ? null : profession);
	}

}
