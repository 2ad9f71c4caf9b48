package nl.routebord.allocation;

import java.time.LocalDate;

import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * Another outcome for one pupil: what is null stays as it is known.
 *
 * @param until another last day of the stay
 * @param category another category
 */
public record PupilQuestion(@Nullable LocalDate until, @Nullable FundingCategory category) {
}
