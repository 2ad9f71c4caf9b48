package nl.routebord.objection;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import nl.routebord.identity.OrganisationId;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TlvApplicationId;

/** What an objection is about: whose decision, on which application, in which case. */
@Embeddable
class Contested {

	private UUID applicationId;

	private UUID caseFileId;

	private UUID swvOrganisation;

	@SuppressWarnings("NullAway.Init")
	protected Contested() {
	}

	Contested(DecidedTlv decided) {
		this.applicationId = decided.id().value();
		this.caseFileId = decided.caseFile().value();
		this.swvOrganisation = decided.swv().value();
	}

	TlvApplicationId application() {
		return new TlvApplicationId(applicationId);
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	OrganisationId swv() {
		return new OrganisationId(swvOrganisation);
	}

}
