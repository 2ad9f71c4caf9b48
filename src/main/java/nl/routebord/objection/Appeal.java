package nl.routebord.objection;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * Appeal to the court against the decision on an objection (R-BZ-08).
 *
 * @param until last day to appeal
 */
@Embeddable
public record Appeal(@Column(name = "appeal_until") LocalDate until,
		@Column(name = "appealed_on") @Nullable LocalDate appealedOn,
		@Column(name = "appeal_ended_on") @Nullable LocalDate endedOn,
		@Column(name = "appeal_outcome") @Enumerated(EnumType.STRING) @Nullable AppealOutcome outcome) {

	static Appeal possible(LocalDate until) {
		return new Appeal(until, null, null, null);
	}

	boolean isOpen() {
		return appealedOn != null && endedOn == null;
	}

}
