package nl.routebord.absence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message of the register about a report. It may come late, twice, or before one that
 * was sent earlier.
 *
 * @param id of the message: the same again is the same message
 * @param attempt the sending that it answers
 * @param sequence its place among the answers to that sending
 * @param dueAt when it arrives
 */
public record RegisterAnswer(UUID id, UUID report, int attempt, int sequence, ReportState state,
		List<RegisterFault> faults, @Nullable CloseReason closeReason, @Nullable CloseExplanation closeExplanation,
		String contact, Instant dueAt) {

	public RegisterAnswer {
		faults = List.copyOf(faults);
	}

	static RegisterAnswer of(RegisterMessage message, int sequence, ReportState state, Set<RegisterFault> faults,
			Instant dueAt) {
		String words = message.report() + "/" + message.attempt() + "/" + sequence;
		return new RegisterAnswer(UUID.nameUUIDFromBytes(words.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
				message.report(), message.attempt(), sequence, state, List.copyOf(faults), null, null, "", dueAt);
	}

}
