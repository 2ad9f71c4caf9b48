package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list of applications.
 *
 * @param dueOn the next last day: to judge, to supplement or to decide
 * @param held what there is after an objection, where that is not what was decided:
 * {@code granted}, {@code revoked} or empty
 */
public record TlvRow(TlvApplicationId id, String number, UUID caseFile, String caseNumber, String pupil, String school,
		ApplicationStatus status, @Nullable LocalDate receivedOn, @Nullable LocalDate dueOn, String held) {
}
