package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

/**
 * One advice, or the place where it is to come.
 *
 * @param expertName empty for a reader who may know only that it is there
 * @param signedOn null while it is awaited
 */
public record AdviceView(UUID id, UserId expert, String expertName, ExpertProfession profession,
		String registrationNumber, LocalDate dueOn, @Nullable LocalDate signedOn, @Nullable AdviceOutcome outcome,
		@Nullable FundingCategory category, @Nullable LocalDate endOn, String motivation, String spokeWith,
		String documentsSeen) {

	/** Document type, date, present yes or no (privacy.md B.7). */
	AdviceView redacted() {
		return new AdviceView(id, expert, "", profession, "", dueOn, signedOn, null, null, null, "", "", "");
	}

	public boolean isSigned() {
		return signedOn != null;
	}

}
