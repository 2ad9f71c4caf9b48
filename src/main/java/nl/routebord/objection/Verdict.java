package nl.routebord.objection;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.routebord.identity.Actor;

import org.jspecify.annotations.Nullable;

/**
 * What the swv decided on an objection.
 *
 * @param newNumber of the tlv that followed
 * @param deviation why it is not what the committee advised (Awb 7:13 lid 7)
 * @param lessons items of the list of checks that would have caught it, joined by a space
 */
@Embeddable
record Verdict(@Enumerated(EnumType.STRING) ObjectionEffect effect, @Nullable String newNumber,
		@Nullable String motivation, @Nullable String deviation, String lessons, UUID decidedBy) {

	/** Whether the same person decided the same. */
	boolean isRepeatedBy(DecideObjection again, Actor decider) {
		return decidedBy.equals(decider.user().value()) && effect == again.effect()
				&& again.motivation().equals(motivation) && again.deviation().equals(deviation);
	}

	List<String> learned() {
		return lessons.isEmpty() ? List.of() : Arrays.asList(lessons.split(" "));
	}

}
