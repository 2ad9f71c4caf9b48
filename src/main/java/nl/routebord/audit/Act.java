package nl.routebord.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done or asked, for a line of the trail: ids and codes only.
 *
 * @param action what, a code
 * @param decision PERMIT or DENY
 * @param reason the reason code of the policy; never null for DENY
 * @param caseFile the case, if there is one
 * @param subject the one thing acted on: an application, a person's account, a setting
 * @param category the kind of data, for one that was shown
 * @param purposes the purposes of the register of processing
 * @param phases the phases that held
 * @param ground what access rested on beside the matrix
 * @param count how many results a search or export had
 * @param channel null: that of the request
 */
public record Act(String action, String decision, @Nullable String reason, @Nullable UUID caseFile,
		@Nullable UUID subject, @Nullable String category, @Nullable String purposes, @Nullable String phases,
		Ground ground, @Nullable Integer count, @Nullable Channel channel) {

	/** An act that was done. */
	public static Act done(String action) {
		return new Act(action, "PERMIT", null, null, null, null, null, null, Ground.NONE, null, null);
	}

	/** An act that was refused. */
	public static Act refused(String action, String reason) {
		return new Act(action, "DENY", reason, null, null, null, null, null, Ground.NONE, null, null);
	}

	public Act in(@Nullable UUID caseFile) {
		return new Act(action, decision, reason, caseFile, subject, category, purposes, phases, ground, count, channel);
	}

	public Act on(@Nullable UUID subject) {
		return new Act(action, decision, reason, caseFile, subject, category, purposes, phases, ground, count, channel);
	}

	/** Of this kind of data, for these purposes, in these phases. */
	public Act of(@Nullable String category, @Nullable String purposes, @Nullable String phases) {
		return new Act(action, decision, reason, caseFile, subject, category, purposes, phases, ground, count, channel);
	}

	public Act resting(Ground ground) {
		return new Act(action, decision, reason, caseFile, subject, category, purposes, phases, ground, count, channel);
	}

	public Act with(int count) {
		return new Act(action, decision, reason, caseFile, subject, category, purposes, phases, ground, count, channel);
	}

	public Act by(Channel channel) {
		return new Act(action, decision, reason, caseFile, subject, category, purposes, phases, ground, count, channel);
	}

}
