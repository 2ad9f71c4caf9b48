package nl.routebord.residential;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where a pupil was: at a school, or in an institution with its school.
 *
 * @param from the first day
 * @param until the last day, none while it lasts
 * @param residential whether in an institution
 * @param swv code of the swv of the school; none of an institution or a school abroad
 */
public record Enrolment(LocalDate from, @Nullable LocalDate until, boolean residential, @Nullable String swv) {

	boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && (this.until == null || !day.isAfter(this.until));
	}

}
