package nl.routebord.region;

import org.jspecify.annotations.Nullable;

/**
 * The facts on which hangs which samenwerkingsverband decides, as they stood immediately
 * before the application.
 *
 * @param sought the education asked for
 * @param enrolment where the pupil is enrolled; none when at home, abroad or not yet at
 * school
 * @param residence the area of the pupil's postcode; none when abroad or not known
 * @param livesAbroad whether the pupil lives outside the Netherlands
 * @param appliedTo the school the pupil is to go to, when one is known
 * @param previousIssuer the swv that issued the tlv which is to be renewed, when there is
 * one
 */
public record CompetenceQuestion(SoughtEducation sought, @Nullable Enrolled enrolment, @Nullable PostcodeArea residence,
		boolean livesAbroad, @Nullable AppliedSchool appliedTo, @Nullable String previousIssuer) {

	/**
	 * The school a pupil is enrolled at.
	 *
	 * @param type the kind of school
	 * @param swvCode the swv to which the school's location belongs, when known
	 */
	public record Enrolled(SchoolType type, @Nullable String swvCode) {
	}

	/**
	 * The school a pupil is to go to.
	 *
	 * @param swvCode the swv to which the school's location belongs
	 * @param nationalSwv whether that swv works in the whole country, such as those of
	 * the reformed schools
	 */
	public record AppliedSchool(String swvCode, boolean nationalSwv) {
	}

}
