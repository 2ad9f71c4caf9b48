package nl.routebord.rights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit answers a request.
 *
 * @param granted null: not chosen
 * @param ground of a refusal
 * @param record what it is about, where one record is corrected, restricted or erased, or
 * gets the family's words beside it
 * @param correction what holds instead, for a correction
 */
public record AnswerRequest(UUID id, @Nullable Boolean granted, String answer, @Nullable Refusal ground,
		@Nullable UUID record, String correction) {

	boolean grants() {
		return Boolean.TRUE.equals(granted);
	}

	@Override
	public String toString() {
		return "AnswerRequest[" + id + "]";
	}

}
