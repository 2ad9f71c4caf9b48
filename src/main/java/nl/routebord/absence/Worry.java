package nl.routebord.absence;

import java.time.LocalDate;

/**
 * Sickness that asks for a talk.
 *
 * @param reachedOn the sick day by which it does
 */
public record Worry(WorryingSickness kind, LocalDate reachedOn) {
}
