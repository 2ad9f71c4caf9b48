package nl.routebord.absence;

import java.time.LocalDate;

/**
 * What a report said before it was corrected.
 *
 * @param minutes missed in all
 * @param replacedOn the day of the correction
 */
public record EarlierSending(LocalDate begin, LocalDate end, int minutes, LocalDate replacedOn) {
}
