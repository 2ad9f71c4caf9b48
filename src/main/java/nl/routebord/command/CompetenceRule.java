package nl.routebord.command;

import java.util.Optional;

import nl.routebord.region.CompetenceQuestion;
import nl.routebord.region.CompetenceQuestion.AppliedSchool;
import nl.routebord.region.CompetenceQuestion.Enrolled;
import nl.routebord.region.CompetentSwv;
import nl.routebord.region.PostcodeArea;
import nl.routebord.region.SchoolType;
import nl.routebord.region.SoughtEducation;

import org.jspecify.annotations.Nullable;

/** Asks the rule of competence (domain.md 2.5) from the words of one case. */
final class CompetenceRule {

	private CompetenceRule() {
	}

	/**
	 * @return the code of the swv, or NONE when the facts do not say which
	 */
	static String evaluate(RuleInput in) {
		EnrolledLevel level = in.word("enrolledLevel", EnrolledLevel.class);
		String residence = in.possiblyEmptyText("residenceSwv");
		String enrolled = in.optionalText("enrolledSwv");
		String applied = in.optionalText("appliedSwv");
		CompetenceQuestion question = new CompetenceQuestion(in.word("kind", AskedKind.class).sought,
				level.type.map((type) -> new Enrolled(type, enrolled.isEmpty() ? null : enrolled)).orElse(null),
				residence.isEmpty() ? null : new PostcodeArea("", "", residence, residence), residence.isEmpty(),
				applied.isEmpty() ? null : new AppliedSchool(applied, false), null);
		return Optional.ofNullable(CompetentSwv.decide(question).swvCode()).orElse("NONE");
	}

	/** The kinds for which the law of WEC art. 40 names who is competent. */
	private enum AskedKind {

		SO(SoughtEducation.SO), VSO(SoughtEducation.VSO);

		private final SoughtEducation sought;

		AskedKind(SoughtEducation sought) {
			this.sought = sought;
		}

	}

	/** Where the pupil is enrolled now. */
	private enum EnrolledLevel {

		NONE(null), PO(SchoolType.PRIMARY), SO(SchoolType.SO), VO(SchoolType.VO), VSO(SchoolType.VSO);

		private final Optional<SchoolType> type;

		EnrolledLevel(@Nullable SchoolType type) {
			this.type = Optional.ofNullable(type);
		}

	}

}
