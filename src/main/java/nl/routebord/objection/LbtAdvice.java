package nl.routebord.objection;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * The advice of the Landelijke Bezwaaradviescommissie (R-BZ-04).
 *
 * @param receivedOn when the swv received it
 */
@Embeddable
public record LbtAdvice(@Column(name = "advised_on") @Nullable LocalDate receivedOn,
		@Column(name = "advice") @Enumerated(EnumType.STRING) @Nullable ObjectionOutcome outcome,
		@Column(name = "advice_text") @Nullable String text) {

	void check(LocalDate asked, LocalDate today) {
		Faults faults = new Faults()
			.addIf(receivedOn == null || receivedOn.isAfter(today) || receivedOn.isBefore(asked), "advisedOn",
					"objection.fault.advised-on")
			.addIf(outcome == null, "advice", "objection.fault.advice");
		ObjectionRules.require(faults, "adviceText", text);
		faults.throwIfAny();
	}

}
