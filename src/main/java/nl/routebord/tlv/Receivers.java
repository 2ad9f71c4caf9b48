package nl.routebord.tlv;

import java.util.Locale;
import java.util.Optional;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.Competence;
import nl.routebord.region.CompetenceQuestion;
import nl.routebord.region.CompetentSwv;
import nl.routebord.region.SoughtEducation;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CasePlace;

import org.springframework.stereotype.Component;

/**
 * Finds the swv that an application goes to and says which one is competent, and why
 * (domain.md 2.5).
 */
@Component
class Receivers {

	private final CaseDesk cases;

	private final Directory directory;

	private final Tlvs tlvs;

	Receivers(CaseDesk cases, Directory directory, Tlvs tlvs) {
		this.cases = cases;
		this.directory = directory;
		this.tlvs = tlvs;
	}

	/**
	 * The swv of the case receives it; the rule says whether that swv is the right one.
	 * @throws RuleViolated when the case knows no swv
	 */
	Forum of(CaseFileId caseFile, ApplicationContent content) {
		CasePlace place = cases.place(caseFile);
		OrganisationView swv = place.swv()
			.flatMap(directory::organisation)
			.orElseThrow(() -> new RuleViolated("", "tlv.fault.no-swv"));
		Competence competence = CompetentSwv.decide(question(caseFile, place, content));
		return new Forum(swv.id().value(), swv.code(), competence.swvCode(), competence.outcome().name(),
				competence.ruleId(), competence.reasonKey(), String.join("|", competence.reasonArguments()),
				competence.overridable());
	}

	/** With the name that goes with a code, where this installation knows it. */
	String named(String swv) {
		return known(swv).map((known) -> known.name() + " (" + known.code() + ")").orElse(swv.strip());
	}

	/** By code, also as it is often written (R-SWV-02), or by name. */
	Optional<OrganisationView> known(String swv) {
		String typed = swv.strip();
		String code = typed.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
		return directory.organisation(OrganisationKind.SWV, code)
			.or(() -> directory.organisations(OrganisationKind.SWV)
				.stream()
				.filter((one) -> one.name().equalsIgnoreCase(typed))
				.findFirst());
	}

	private CompetenceQuestion question(CaseFileId caseFile, CasePlace place, ApplicationContent content) {
		return new CompetenceQuestion(sought(content), enrolled(place).orElse(null), place.area().orElse(null), false,
				appliedTo(content).orElse(null), previousIssuer(caseFile).orElse(null));
	}

	private static SoughtEducation sought(ApplicationContent content) {
		if (content.cluster() != null && content.cluster().hasOwnInstitutions()) {
			return (content.cluster() == Cluster.ONE) ? SoughtEducation.CLUSTER_1 : SoughtEducation.CLUSTER_2;
		}
		if (content.kind() == TlvKind.LWOO) {
			return SoughtEducation.PRO;
		}
		return (content.kind() != null) ? SoughtEducation.valueOf(content.kind().name()) : SoughtEducation.VSO;
	}

	private Optional<CompetenceQuestion.Enrolled> enrolled(CasePlace place) {
		return place.schoolType()
			.map((type) -> new CompetenceQuestion.Enrolled(type,
					place.school().flatMap(directory::organisation).flatMap(this::swvCode).orElse(null)));
	}

	private Optional<CompetenceQuestion.AppliedSchool> appliedTo(ApplicationContent content) {
		return Optional.of(content.targetSchoolCode())
			.filter((code) -> !code.isBlank())
			.flatMap((code) -> directory.organisation(OrganisationKind.SCHOOL_LOCATION,
					code.strip().toUpperCase(Locale.ROOT)))
			.flatMap(this::swvCode)
			.map((swv) -> new CompetenceQuestion.AppliedSchool(swv, false));
	}

	/** R-COMP-03: who issued the first tlv stays responsible. */
	private Optional<String> previousIssuer(CaseFileId caseFile) {
		return tlvs.findByCaseFileId(caseFile.value())
			.stream()
			.map(Tlv::number)
			.sorted()
			.findFirst()
			.flatMap(TlvNumber::parse)
			.map(TlvNumber::issuer);
	}

	private Optional<String> swvCode(OrganisationView school) {
		return school.swv().flatMap(directory::organisation).map(OrganisationView::code);
	}

}
