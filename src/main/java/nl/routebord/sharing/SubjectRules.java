package nl.routebord.sharing;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.Role;

/** What parents and pupil see of their own file: privacy.md B.6, in its order. */
final class SubjectRules {

	private static final int ADULT = 18;

	/** Notes of one unit, enforcement (Wpg) and what was asked without a name. */
	private static final Set<DataCategory> NEVER = EnumSet.of(DataCategory.NOTE_INTERNAL, DataCategory.LPA_ENF,
			DataCategory.ANON_CASE);

	/** From 16 a parent reads these only with the youth's consent. */
	private static final Set<DataCategory> OF_THE_YOUTH = EnumSet.of(DataCategory.HEALTH, DataCategory.FUNC,
			DataCategory.YC_FACT, DataCategory.YC_CONTENT, DataCategory.FAMILY, DataCategory.JUSTICE,
			DataCategory.PGN_BSN, DataCategory.ACCESS_LOG);

	/** May tell a pupil under 16 about somebody else. */
	private static final Set<DataCategory> CHECKED_FOR_OTHERS = EnumSet.of(DataCategory.ADVICE, DataCategory.TLV_FILE,
			DataCategory.JUSTICE);

	private SubjectRules() {
	}

	static Decision decide(Asked asked) {
		DataCategory category = asked.category();
		if (NEVER.contains(category)) {
			return Decision.deny("R04_NEVER");
		}
		int age = asked.question().age();
		boolean pupil = asked.role() == Role.PUPIL;
		if (pupil && age < Signers.PUPIL_TOO) {
			return Decision.deny("R17_AGE");
		}
		if (!pupil && asked.has(Flag.NO_CUSTODY)) {
			return Decision.deny("R19_NO_CUSTODY");
		}
		if (asked.has(Flag.WITHHELD)) {
			return Decision.deny("R18_WITHHELD");
		}
		ConsentState consent = asked.question().consent();
		if (!pupil && needsTheYouth(category, age) && consent != ConsentState.VALID) {
			return Decision.deny("R13_CONSENT:" + consent.word());
		}
		return shown(category, pupil && age < Signers.PUPIL_ALONE);
	}

	private static boolean needsTheYouth(DataCategory category, int age) {
		return age >= ADULT || (age >= Signers.PUPIL_ALONE && OF_THE_YOUTH.contains(category));
	}

	private static Decision shown(DataCategory category, boolean minor) {
		if (category == DataCategory.PGN_BSN) {
			return Decision.redact("R15_PGN");
		}
		if (category == DataCategory.FAMILY || (minor && CHECKED_FOR_OTHERS.contains(category))) {
			return Decision.redact("R15_THIRD_PARTY");
		}
		return Decision.permit("R10_SUBJECT");
	}

}
