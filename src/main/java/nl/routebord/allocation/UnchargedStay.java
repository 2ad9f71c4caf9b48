package nl.routebord.allocation;

import java.time.LocalDate;

/**
 * A stay in an open institution that is charged to nobody, as nobody knows the swv of
 * origin yet.
 *
 * @param caseNumber where the stay is kept
 * @param pupil the name
 * @param placedOn its first day
 */
public record UnchargedStay(String caseNumber, String pupil, LocalDate placedOn) {
}
