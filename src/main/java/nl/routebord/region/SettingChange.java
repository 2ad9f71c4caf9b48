package nl.routebord.region;

import java.time.LocalDate;

import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A value from a day on.
 *
 * @param swv for which swv; null for all that set none of their own
 */
record SettingChange(Setting setting, @Nullable OrganisationId swv, int value, LocalDate validFrom) {

}
