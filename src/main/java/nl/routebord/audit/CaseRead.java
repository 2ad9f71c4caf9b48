package nl.routebord.audit;

import java.util.List;
import java.util.UUID;

/**
 * What of a case was shown to somebody, and on what footing. Words of codes only.
 *
 * @param relation what the reader's unit was to the case
 * @param phases the phases that held
 * @param purposes the purposes of the register of processing
 * @param policyVersion which text of the policy decided
 * @param categories the kinds of data shown
 */
public record CaseRead(UUID caseFile, String relation, String phases, String purposes, String policyVersion,
		List<String> categories) {

	public CaseRead {
		categories = List.copyOf(categories);
	}

}
