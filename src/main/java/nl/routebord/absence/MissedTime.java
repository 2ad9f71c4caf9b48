package nl.routebord.absence;

import java.time.LocalDate;

/**
 * Lesson time that a pupil missed.
 *
 * @param on the day
 * @param minutes how long
 * @param unauthorised whether without a valid reason; only that counts (R-VZ-07)
 */
public record MissedTime(LocalDate on, int minutes, boolean unauthorised) {
}
