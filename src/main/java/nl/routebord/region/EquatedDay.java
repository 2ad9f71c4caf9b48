package nl.routebord.region;

import java.time.LocalDate;
import java.util.UUID;

/**
 * R-AWB-10: a day that a royal decree equates with a holiday.
 *
 * @param decree where it was published
 */
public record EquatedDay(UUID id, LocalDate day, String decree) {

}
