package nl.routebord.leerplicht;

import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * Says who is called from today on.
 *
 * @param request of the form: sent twice, it is one
 */
public record NameLadderPerson(UUID request, @Nullable OrganisationId organisation, @Nullable LadderStep step,
		@Nullable UserId person, @Nullable UnitId unit) {

	Faults faults() {
		return new Faults().addIf(organisation == null, "organisation", "leerplicht.fault.ladder-organisation")
			.addIf(step == null, "step", "leerplicht.fault.ladder-step")
			.addIf(person == null || unit == null, "person", "leerplicht.fault.ladder-person");
	}

}
