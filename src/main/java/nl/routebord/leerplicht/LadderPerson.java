package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

/**
 * Who is called in an organisation, or for all organisations of its swv.
 *
 * @param until null: until somebody else is named
 */
public record LadderPerson(UUID id, OrganisationId organisation, LadderStep step, UserId person, UnitId unit,
		LocalDate from, @Nullable LocalDate until) {

}
