package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.Invitation;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

/**
 * One advice, or the place where it is to come.
 *
 * @param expertName empty for a reader who may know only that it is there
 * @param signedOn null while it is awaited
 * @param firstSignedOn when it is an earlier advice, confirmed once more
 */
public record AdviceView(UUID id, UserId expert, String expertName, ExpertProfession profession,
		String registrationNumber, Invitation invitation, LocalDate dueOn, @Nullable LocalDate signedOn,
		@Nullable AdviceOutcome outcome, @Nullable FundingCategory category, @Nullable LocalDate endOn,
		String motivation, String spokeWith, String documentsSeen, List<Research> researches,
		@Nullable LocalDate firstSignedOn) {

	/** Document type, date, present yes or no (privacy.md B.7). */
	AdviceView redacted() {
		return new AdviceView(id, expert, "", profession, "", invitation, dueOn, signedOn, null, null, null, "", "", "",
				List.of(), null);
	}

	public boolean isSigned() {
		return signedOn != null;
	}

}
