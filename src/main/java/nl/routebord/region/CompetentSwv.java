package nl.routebord.region;

import java.util.Optional;
import java.util.stream.Stream;

import nl.routebord.region.CompetenceQuestion.AppliedSchool;
import nl.routebord.region.CompetenceQuestion.Enrolled;

/**
 * Which samenwerkingsverband decides on an application (domain.md 2.5; WEC art. 40 lid 11
 * and 13). A pure rule: the first case that holds gives the answer. The home address
 * decides only when no school does.
 */
public final class CompetentSwv {

	private static final String SCHOOL_UNKNOWN = "school-unknown";

	private final CompetenceQuestion question;

	private final SoughtEducation sought;

	private CompetentSwv(CompetenceQuestion question) {
		this.question = question;
		this.sought = question.sought();
	}

	/**
	 * Answers which swv is competent.
	 * @param question the facts
	 * @return the swv, or why there is none, with the reason
	 */
	public static Competence decide(CompetenceQuestion question) {
		return new CompetentSwv(question).decide();
	}

	private Competence decide() {
		return switch (this.sought) {
			// WEC art. 41: the commissie van onderzoek of the institution decides (S27)
			case CLUSTER_1, CLUSTER_2 -> Competence.none("WEC 41", "cluster");
			// domain.md 2.5 (2017 text): the swv of the sbo school. For pro it names no
			// case; the pro school's swv is the practice, to be confirmed by an expert
			case SBO, PRO -> ofAppliedSchool("2.5 " + this.sought, "applied-school");
			case SO, VSO -> inOrder();
		};
	}

	private Competence inOrder() {
		return Stream
			.<Optional<Competence>>of(afterSo(), previousIssuer(), currentSchool(), nationalSwv(), earlierIssuer(),
					abroad())
			.flatMap(Optional::stream)
			.findFirst()
			.orElseGet(() -> ofResidence(residenceRule(), residenceReason()));
	}

	/**
	 * R-COMP-02: from so to vso is always a new tlv, whoever issued the one for so (S18).
	 */
	private Optional<Competence> afterSo() {
		return enrolment().filter((enrolled) -> this.sought == SoughtEducation.VSO && enrolled.type() == SchoolType.SO)
			.map((enrolled) -> this.question.livesAbroad() ? ofAppliedSchool("2.5.3", "abroad")
					: ofResidence("R-COMP-02", "so-to-vso"));
	}

	/**
	 * R-COMP-03: who issued the first tlv stays responsible while the pupil is in (v)so
	 * (S17).
	 */
	private Optional<Competence> previousIssuer() {
		return enrolment().filter((enrolled) -> enrolled.type().special()).flatMap((enrolled) -> renewal());
	}

	/** R-COMP-03 for a pupil between two schools: has not left (v)so for regular. */
	private Optional<Competence> earlierIssuer() {
		return enrolment().isPresent() ? Optional.empty() : renewal();
	}

	private Optional<Competence> renewal() {
		return Optional.ofNullable(this.question.previousIssuer())
			.filter(this.sought::decidedBy)
			.map((issuer) -> Competence.of(issuer, "R-COMP-03", "previous-issuer").openToOverride());
	}

	/**
	 * Case 1: the swv of the school's location; where the pupil lives plays no role
	 * (S15).
	 */
	private Optional<Competence> currentSchool() {
		return enrolment().filter((enrolled) -> enrolled.type().decidesFor(this.sought))
			.map((enrolled) -> Optional.ofNullable(enrolled.swvCode())
				.filter(this.sought::decidedBy)
				.map((swv) -> Competence.of(swv, "2.5.1", "current-school"))
				.orElseGet(() -> Competence.unknown("2.5.1", SCHOOL_UNKNOWN)));
	}

	/**
	 * Case 4: not so enrolled and applied to a school of a swv that works in the whole
	 * country.
	 */
	private Optional<Competence> nationalSwv() {
		return appliedTo().filter(AppliedSchool::nationalSwv)
			.map((school) -> Competence.of(school.swvCode(), "2.5.4", "national"));
	}

	/** Case 3: living abroad. */
	private Optional<Competence> abroad() {
		return this.question.livesAbroad() ? Optional.of(ofAppliedSchool("2.5.3", "abroad")) : Optional.empty();
	}

	private Competence ofAppliedSchool(String ruleId, String reason) {
		return appliedTo().map((school) -> Competence.of(school.swvCode(), ruleId, reason))
			.orElseGet(() -> Competence.unknown(ruleId, "applied-school-unknown"));
	}

	/** Case 2. */
	private Competence ofResidence(String ruleId, String reason) {
		return Optional.ofNullable(this.question.residence())
			.map((area) -> Competence.of(this.sought.swvOf(area), ruleId, reason))
			.orElseGet(() -> Competence.unknown(ruleId, "residence-unknown"));
	}

	/** R-COMP-01: a pupil from primary education who goes to vso (S16). */
	private String residenceRule() {
		return fromPrimary() ? "R-COMP-01" : "2.5.2";
	}

	private String residenceReason() {
		return fromPrimary() ? "residence-from-primary" : "residence";
	}

	private boolean fromPrimary() {
		return enrolment()
			.filter((enrolled) -> enrolled.type() == SchoolType.PRIMARY || enrolled.type() == SchoolType.SBO)
			.isPresent();
	}

	private Optional<Enrolled> enrolment() {
		return Optional.ofNullable(this.question.enrolment());
	}

	private Optional<AppliedSchool> appliedTo() {
		return Optional.ofNullable(this.question.appliedTo())
			.filter((school) -> this.sought.decidedBy(school.swvCode()));
	}

}
