package nl.routebord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a case was shown to somebody, and on what footing. Words of codes only.
 *
 * @param relation what the reader's unit was to the case
 * @param phases the phases that held
 * @param purposes the purposes of the register of processing
 * @param policyVersion which text of the policy decided
 * @param shown the kinds of data shown
 * @param ground what the access rested on beside the matrix
 */
public record CaseRead(UUID caseFile, String relation, String phases, String purposes, String policyVersion,
		Ground ground, List<Shown> shown) {

	public CaseRead {
		shown = List.copyOf(shown);
	}

	public CaseRead(UUID caseFile, String relation, String phases, String purposes, String policyVersion,
			List<String> categories) {
		this(caseFile, relation, phases, purposes, policyVersion, Ground.NONE,
				categories.stream().map((category) -> new Shown(category, null, null)).toList());
	}

	/**
	 * One kind of data that was shown.
	 *
	 * @param reason the reason code by which the policy showed it
	 * @param record the one record, where only one was opened
	 */
	public record Shown(String category, @Nullable String reason, @Nullable UUID record) {
	}

}
