package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.region.SchoolType;

import org.jspecify.annotations.Nullable;

/**
 * One enrolment on a tlv: what school, swv and old school get as acknowledgement.
 *
 * @param enrolledOn the first day
 * @param leftOn the last day; null while it lasts
 * @param open whether the pupil is still enrolled there
 */
public record UseView(UUID id, String tlvNumber, String school, SchoolType schoolType, LocalDate enrolledOn,
		@Nullable LocalDate leftOn, LeaveSchool.@Nullable Destination leftTo, LocalDate recordedOn, boolean open) {

}
