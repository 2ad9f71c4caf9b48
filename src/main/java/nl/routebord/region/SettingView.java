package nl.routebord.region;

import java.time.LocalDate;

import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it holds today, and the first change to come.
 *
 * @param swv for which swv; null for the installation
 */
public record SettingView(Setting setting, @Nullable OrganisationId swv, String swvName, int value, LocalDate since,
		@Nullable Integer nextValue, @Nullable LocalDate nextFrom) {

}
