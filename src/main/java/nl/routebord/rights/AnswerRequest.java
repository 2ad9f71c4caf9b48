package nl.routebord.rights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit answers a request.
 *
 * @param ground of a refusal
 * @param record what it is about, where one record is corrected, restricted or erased, or
 * gets the family's words beside it
 * @param correction what holds instead, for a correction
 */
public record AnswerRequest(UUID id, boolean granted, String answer, @Nullable Refusal ground, @Nullable UUID record,
		String correction) {

	@Override
	public String toString() {
		return "AnswerRequest[" + id + "]";
	}

}
