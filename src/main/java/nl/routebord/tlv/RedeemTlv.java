package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.region.SchoolType;

import org.jspecify.annotations.Nullable;

/**
 * A school enrols a pupil on a tlv.
 *
 * @param number as it stands on the letter
 * @param birthDate of the pupil, so that a slip in the number does not find another
 * @param enrolledOn the first day
 * @param schoolType the kind of education that the pupil is enrolled for
 */
public record RedeemTlv(String number, @Nullable LocalDate birthDate, @Nullable LocalDate enrolledOn,
		@Nullable SchoolType schoolType) {
}
