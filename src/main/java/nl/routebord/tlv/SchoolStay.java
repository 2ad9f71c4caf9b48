package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A pupil was enrolled at a school on a tlv.
 *
 * @param until the last day; null while it lasts
 */
public record SchoolStay(OrganisationId school, LocalDate from, @Nullable LocalDate until) {
}
