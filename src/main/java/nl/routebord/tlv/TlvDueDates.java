package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The last days of an application as they are now; null for what it has not come to.
 *
 * @param judge to judge whether it is complete
 * @param advice for the experts
 * @param decision by law (R-AWB-01, R-AWB-04)
 * @param objection to object (R-BZ-01)
 */
public record TlvDueDates(@Nullable LocalDate judge, @Nullable LocalDate advice, @Nullable LocalDate decision,
		@Nullable LocalDate objection) {

}
