package nl.routebord.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.routebord.route.CaseFileId;
import nl.routebord.terms.TermEvent;
import nl.routebord.tlv.TlvApplicationId;

import org.jspecify.annotations.Nullable;

/**
 * An objection as this reader may see it. What the reader may not see is absent.
 *
 * @param objectorName empty for who may not know parents' names
 * @param excused null when it is in time or not judged yet
 * @param events how the last day to decide came about
 * @param content what it says and what was said of it; null when the reader may not read
 * the file
 */
public record ObjectionView(ObjectionId id, long version, TlvApplicationId application, String number,
		CaseFileId caseFile, ObjectionStatus status, ObjectorKind objector, String objectorName, ReceivedBy channel,
		LocalDate receivedOn, @Nullable LocalDate postedOn, boolean timely, @Nullable Boolean excused,
		boolean interested, boolean defectUnused, @Nullable LocalDate acknowledgedOn, @Nullable LocalDate repairUntil,
		Set<Defect> defects, LocalDate lbtDueOn, @Nullable LocalDate lbtAskedOn, @Nullable LocalDate heardOn,
		@Nullable HearingWaiver waived, @Nullable LocalDate advisedOn, LocalDate objectionUntil, LocalDate dueOn,
		List<TermEvent> events, @Nullable LocalDate adjournedOn, @Nullable LocalDate agreedUntil,
		@Nullable LocalDate endedOn, @Nullable ObjectionEffect effect, String newNumber, @Nullable Appeal appeal,
		@Nullable ObjectionFileView content, Set<ObjectionStep> steps) {

	public boolean can(ObjectionStep step) {
		return steps.contains(step);
	}

	/** For templates, which cannot name an enum. */
	public boolean can(String step) {
		return can(ObjectionStep.valueOf(step));
	}

}
