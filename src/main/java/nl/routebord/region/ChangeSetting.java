package nl.routebord.region;

import java.time.LocalDate;

import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another value from a day on. What is missing is null, and told as a fault.
 *
 * @param swv for which swv; null for the installation
 */
public record ChangeSetting(@Nullable Setting setting, @Nullable OrganisationId swv, @Nullable Integer value,
		@Nullable LocalDate validFrom) {

}
