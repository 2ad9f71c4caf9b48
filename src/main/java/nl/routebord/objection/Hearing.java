package nl.routebord.objection;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * The hearing, or why there was none (Awb 7:2, 7:3).
 *
 * @param who were heard
 * @param report what was said (Awb 7:7)
 * @param waived on what ground nobody was heard
 * @param why how that ground applies
 */
@Embeddable
public record Hearing(@Column(name = "heard_on") @Nullable LocalDate heardOn,
		@Column(name = "heard_who") @Nullable String who, @Column(name = "hearing_report") @Nullable String report,
		@Column(name = "hearing_waived") @Enumerated(EnumType.STRING) @Nullable HearingWaiver waived,
		@Column(name = "hearing_why") @Nullable String why) {

	void check(LocalDate receivedOn, LocalDate today) {
		Faults faults = new Faults().addIf((heardOn == null) == (waived == null), "heardOn",
				"objection.fault.heard-or-waived");
		if (heardOn != null) {
			faults.addIf(heardOn.isAfter(today) || heardOn.isBefore(receivedOn), "heardOn", "objection.fault.heard-on");
			ObjectionRules.require(faults, "who", who);
			ObjectionRules.require(faults, "report", report);
		}
		if (waived != null) {
			ObjectionRules.require(faults, "why", why);
		}
		faults.throwIfAny();
	}

}
