package nl.routebord.consultation;

import java.util.List;
import java.util.Optional;
import nl.routebord.identity.UnitId;

/**
 * All that the kernpartners of a case told and agreed, newest first, cut to what the
 * reader may see.
 *
 * @param director whether the reader's unit directs the case
 * @param appoints whether the director has left and the reader can give the case another
 */
public record CaseConsultation(boolean director, boolean appoints, List<ConsultationView> consultations,
		List<PlanView> plans, List<AgreementView> agreements, List<TableView> tables, List<TableCallView> calls,
		List<EscalationView> escalations) {

	/** The same without the words of whoever else asked. */
	CaseConsultation onlyQuestionsOf(UnitId unit) {
		return new CaseConsultation(director, appoints,
				consultations.stream()
					.map((one) -> one.askedBy().id().equals(unit) ? one : one.withoutQuestion())
					.toList(),
				plans, agreements, tables, calls, escalations);
	}

	/** The consultation that has not ended, if the reader may see it. */
	public Optional<ConsultationView> running() {
		return consultations.stream().filter((view) -> view.step() != ConsultationStep.DONE).findFirst();
	}

	public Optional<PlanView> activePlan() {
		return plans.stream().filter(PlanView::active).findFirst();
	}

	/** The thuiszittersoverleg that has not met yet. */
	public Optional<TableCallView> openCall() {
		return calls.stream().filter(TableCallView::open).findFirst();
	}

	public List<AgreementView> openAgreements() {
		return agreements.stream().filter((agreement) -> !agreement.done()).toList();
	}

}
