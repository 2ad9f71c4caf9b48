package nl.routebord.sharing;

import java.time.ZonedDateTime;
import java.util.EnumSet;
import nl.routebord.identity.Role;
import org.jspecify.annotations.Nullable;

/** What the policy would answer by some matrix. Opens nothing, and logs nothing. */
public final class PolicyTrial {

	private static final int AGE = 14;

	private final SharingPolicy policy;

	private PolicyTrial(SharingPolicy policy) {
		this.policy = policy;
	}

	public static PolicyTrial of(SharingRules matrix) {
		return new PolicyTrial(new SharingPolicy(matrix));
	}

	/** Anybody of this unit, in this case as it is. */
	public Decision decide(CaseParty reader, CaseFacts facts, RecordFacts record, ZonedDateTime at) {
		return policy.decide(Reader.of(reader), facts, record, at);
	}

	/** A unit in the case to which nobody gave anything. */
	public Decision withNothingShared(Role reader, Role source, boolean own, DataCategory category,
			@Nullable Phase phase) {
		return policy.decide(new Question(reader, RelationKind.OWN, own, source, category, phase, AGE, GrantState.NONE,
				ConsentState.NONE, EnumSet.noneOf(Flag.class)));
	}

	public boolean mayBeSource(Role role, DataCategory category) {
		return policy.mayBeSource(role, category);
	}

}
