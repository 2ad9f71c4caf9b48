package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The last school year of a tlv, for who may know of the tlv.
 *
 * @param issuer the swv that issued it: proposed for a new one (R-COMP-03)
 * @param school who arranges the return or asks for a new one
 * @param escalateOn from when the swv's decider is told that nothing is arranged
 * @param canChoose also another way than before, as long as it was not carried out
 */
public record RenewalView(TlvApplicationId application, long version, String number, String issuer, LocalDate endOn,
		String school, LocalDate startedOn, LocalDate escalateOn, ChooseRenewal.@Nullable Intent intent,
		@Nullable RenewalOutcome outcome, @Nullable LocalDate endedOn, boolean canChoose, boolean canApply) {

}
