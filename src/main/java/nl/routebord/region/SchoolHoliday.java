package nl.routebord.region;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.terms.SchoolYear;

import org.jspecify.annotations.Nullable;

/**
 * Days on which schools are closed.
 *
 * @param region whose it is; null when it is of one organisation
 * @param organisation a swv or a school location; null when it is of a whole region
 * @param until the last day
 */
public record SchoolHoliday(UUID id, @Nullable HolidayRegion region, @Nullable OrganisationId organisation,
		HolidayKind kind, String name, LocalDate from, LocalDate until, long version) {

	public boolean holds(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(until);
	}

	/** The summer holiday ends the year in which it begins. */
	public SchoolYear year() {
		return SchoolYear.of(from);
	}

	boolean isOfSame(@Nullable HolidayRegion otherRegion, @Nullable OrganisationId otherOrganisation) {
		return region == otherRegion && Objects.equals(organisation, otherOrganisation);
	}

	boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
		return !otherFrom.isAfter(until) && !otherUntil.isBefore(from);
	}

	boolean isNamed(String other, SchoolYear when) {
		return name.equalsIgnoreCase(other) && year().equals(when);
	}

}
