package nl.routebord.consultation;

import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * Puts a question to the kernpartners.
 *
 * @param request of the form: sent twice, it is asked once
 * @param type the version of the casusoverleg type; null: the one that the swv proposes
 */
public record AskPartners(UUID request, CaseFileId caseFile, @Nullable ConsultationPurpose purpose, String question,
		List<UnitId> partners, @Nullable UUID type) {

	/** Under the type that the swv proposes. */
	public AskPartners(UUID request, CaseFileId caseFile, @Nullable ConsultationPurpose purpose, String question,
			List<UnitId> partners) {
		this(request, caseFile, purpose, question, partners, null);
	}

	public AskPartners {
		partners = partners.stream().distinct().toList();
	}

}
