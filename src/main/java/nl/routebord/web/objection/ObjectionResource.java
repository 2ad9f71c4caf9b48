package nl.routebord.web.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.objection.Appeal;
import nl.routebord.objection.Defect;
import nl.routebord.objection.HearingWaiver;
import nl.routebord.objection.ObjectionEffect;
import nl.routebord.objection.ObjectionFileView;
import nl.routebord.objection.ObjectionStatus;
import nl.routebord.objection.ObjectionStep;
import nl.routebord.objection.ObjectionView;
import nl.routebord.objection.ObjectorKind;
import nl.routebord.objection.ReceivedBy;
import nl.routebord.terms.TermEvent;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An objection for a connected system, cut to the reader like the page: else absent.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ObjectionResource(UUID id, UUID applicationId, String applicationNumber, UUID caseId, ObjectionStatus status,
		long version, ObjectorKind objector, String objectorName, ReceivedBy channel, LocalDate receivedOn,
		@Nullable LocalDate postedOn, boolean timely, @Nullable Boolean excused, boolean interested,
		boolean defectUnused, @Nullable LocalDate acknowledgedOn, @Nullable LocalDate repairUntil, Set<Defect> defects,
		LocalDate lbtDueOn, @Nullable LocalDate lbtAskedOn, @Nullable LocalDate heardOn, @Nullable HearingWaiver waived,
		@Nullable LocalDate advisedOn, LocalDate objectionUntil, LocalDate decisionDueOn, List<TermEvent> term,
		@Nullable LocalDate adjournedOn, @Nullable LocalDate agreedUntil, @Nullable LocalDate endedOn,
		@Nullable ObjectionEffect effect, String tlvNumber, @Nullable Appeal appeal,
		@Nullable ObjectionFileView content, Set<ObjectionStep> steps) {

	static ObjectionResource of(ObjectionView view) {
		return new ObjectionResource(view.id().value(), view.application().value(), view.number(),
				view.caseFile().value(), view.status(), view.version(), view.objector(), view.objectorName(),
				view.channel(), view.receivedOn(), view.postedOn(), view.timely(), view.excused(), view.interested(),
				view.defectUnused(), view.acknowledgedOn(), view.repairUntil(), view.defects(), view.lbtDueOn(),
				view.lbtAskedOn(), view.heardOn(), view.waived(), view.advisedOn(), view.objectionUntil(), view.dueOn(),
				view.events(), view.adjournedOn(), view.agreedUntil(), view.endedOn(), view.effect(), view.newNumber(),
				view.appeal(), view.content(), view.steps());
	}

}
