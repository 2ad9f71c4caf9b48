package nl.routebord.residential;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The end of a stay.
 *
 * @param lastDay the last day in the institution
 * @param enrolledOn the first day at the next school; null while it is not known
 */
public record RecordLeaving(@Nullable LocalDate lastDay, @Nullable LeavingFor to, @Nullable LocalDate enrolledOn) {
}
