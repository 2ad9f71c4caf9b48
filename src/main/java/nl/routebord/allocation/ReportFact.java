package nl.routebord.allocation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A swv reports a pupil at one of its schools on the tlv of another swv.
 *
 * @param tlvNumber which names the swv that it is reported to
 * @param school BRIN and location
 * @param enrolledOn the first day there
 */
public record ReportFact(String tlvNumber, String school, @Nullable LocalDate enrolledOn) {
}
