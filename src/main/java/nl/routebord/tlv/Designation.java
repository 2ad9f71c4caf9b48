package nl.routebord.tlv;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import nl.routebord.kernel.Conflict;

import org.jspecify.annotations.Nullable;

/** Leerwegondersteuning that was designated: no tlv, but it can be taken back as one. */
@Embeddable
class Designation {

	private @Nullable LocalDate designatedOn;

	@Column(name = "designation_ended_on")
	private @Nullable LocalDate endedOn;

	void begin(LocalDate today) {
		this.designatedOn = today;
		this.endedOn = null;
	}

	void end(LocalDate today) {
		if (!holds()) {
			throw new Conflict("step.not-available");
		}
		this.endedOn = today;
	}

	boolean holds() {
		return designatedOn != null && endedOn == null;
	}

	@Nullable LocalDate endedOn() {
		return endedOn;
	}

}
