package nl.routebord.tlv;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import nl.routebord.identity.OrganisationView;

import org.jspecify.annotations.Nullable;

/**
 * The swv that receives an application and the one that is competent, with the rule that
 * says so (domain.md 2.5).
 *
 * @param swvOrganisation the swv in the case, that receives it
 * @param competentCode the swv that is competent by the rules; null when none is, or when
 * facts are missing
 */
@Embeddable
record Forum(@Column(name = "swv_organisation") UUID swvOrganisation, @Column(name = "swv_code") String swvCode,
		@Column(name = "competent_code") @Nullable String competentCode,
		@Column(name = "competence_outcome") String outcome, @Column(name = "competence_rule") String rule,
		@Column(name = "competence_reason") String reason, @Column(name = "competence_arguments") String arguments,
		@Column(name = "competence_overridable") boolean overridable) {

	/**
	 * The same question at the swv that it was sent on to. That one can say why it
	 * decides, whatever the rule proposes: sending it back is not open to it.
	 */
	Forum at(OrganisationView swv) {
		return new Forum(swv.id().value(), swv.code(), competentCode, outcome, rule, reason, arguments, true);
	}

	boolean isCompetent() {
		return swvCode.equals(competentCode);
	}

	/**
	 * A school of primary education asks for secondary: the law knows only the school of
	 * application as who can (R-COMP-01 and 02, S16).
	 */
	boolean isOfPrimary() {
		return swvCode.startsWith("PO") && (rule.equals("R-COMP-01") || rule.equals("R-COMP-02"));
	}

	List<String> reasonArguments() {
		return arguments.isEmpty() ? List.of() : List.of(arguments.split("\\|"));
	}

}
