package nl.routebord.objection;

import java.util.Set;

import nl.routebord.tlv.GrantedTlv;

import org.jspecify.annotations.Nullable;

/**
 * The decision on an objection.
 *
 * @param version as it was read
 * @param granted the tlv that follows, where the effect is one
 * @param deviation why it is not what the committee advised; empty when it is
 * @param lessons items of the list of checks that would have caught it; {@code none} when
 * none would
 * @param unharmed why nobody else is harmed by giving in before anybody was heard (Awb
 * 7:3 e); empty after the committee advised
 * @param confirmed objection, report and advice have been read
 */
public record DecideObjection(ObjectionId id, long version, @Nullable ObjectionOutcome outcome,
		@Nullable ObjectionEffect effect, @Nullable GrantedTlv granted, String motivation, String deviation,
		Set<String> lessons, String unharmed, boolean confirmed) {

	public DecideObjection {
		lessons = Set.copyOf(lessons);
	}

}
