package nl.routebord.admission;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The decision of the school board on admission.
 *
 * @param outcome ADMITTED, REFUSED or WITHDRAWN
 * @param enrolledOn the first day, when admitted
 * @param otherSchool the school that is willing to admit, when refused (R-ZP-04)
 * @param parentsOn when the parents were consulted on that (R-ZP-04)
 */
public record DecideAdmission(@Nullable AdmissionStatus outcome, @Nullable LocalDate enrolledOn, String otherSchool,
		@Nullable LocalDate parentsOn) {
}
