package nl.routebord.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvDueDates;
import nl.routebord.tlv.TlvProcess;
import org.springframework.stereotype.Component;

/** Advances {@code tlv-application}; its business key is the application. */
@Component
class TlvEngine implements TlvProcess {

	private final OpenSteps steps;

	TlvEngine(OpenSteps steps) {
		this.steps = steps;
	}

	@Override
	public boolean awaits(CaseFileId caseFile) {
		return steps.isOpen(caseFile.value(), Elements.APPLY_FOR_TLV)
				|| steps.isOpenIn(caseFile.value(), Elements.APPLY_FOR_RENEWAL)
				|| steps.isOpenIn(caseFile.value(), Elements.ARRANGE_SCHOOL);
	}

	@Override
	public void submitted(CaseFileId caseFile, TlvApplicationId application, LocalDate judgeDueOn) {
		if (steps.isOpen(caseFile.value(), Elements.APPLY_FOR_TLV)) {
			steps.complete(caseFile.value(), Elements.APPLY_FOR_TLV, submission(application, judgeDueOn));
			return;
		}
		if (steps.isOpenIn(caseFile.value(), Elements.ARRANGE_SCHOOL)) {
			// after a stay, as by the promise of a tlv that expired asleep (R-RES-12)
			submittedOnItsOwn(caseFile, application, judgeDueOn);
			return;
		}
		// no route waits for it: in the last school year of a tlv it goes its own way
		UUID renewed = steps.subject(caseFile.value(), Elements.APPLY_FOR_RENEWAL);
		steps.complete(renewed, Elements.APPLY_FOR_RENEWAL, ProcessVariables.none());
		submittedOnItsOwn(caseFile, application, judgeDueOn);
	}

	@Override
	public void submittedOnItsOwn(CaseFileId caseFile, TlvApplicationId application, LocalDate judgeDueOn) {
		steps.start(Elements.TLV_APPLICATION, application.value(),
				submission(application, judgeDueOn).id(ProcessVariables.CASE_FILE, caseFile.value()));
	}

	private static ProcessVariables submission(TlvApplicationId application, LocalDate judgeDueOn) {
		return judgeDue(judgeDueOn).id(ProcessVariables.TLV_APPLICATION, application.value());
	}

	@Override
	public void incomplete(TlvApplicationId application, LocalDate supplementDueOn, LocalDate notProcessBy) {
		steps.complete(application.value(), Elements.CHECK_COMPLETENESS,
				ProcessVariables.none()
					.word(ProcessVariables.COMPLETENESS, Completeness.INCOMPLETE)
					.after(ProcessVariables.SUPPLEMENT_DUE, supplementDueOn)
					.after(ProcessVariables.NOT_PROCESS_DUE, notProcessBy));
	}

	@Override
	public void supplemented(TlvApplicationId application, LocalDate judgeDueOn) {
		if (steps.isOpen(application.value(), Elements.SUPPLEMENT)) {
			steps.complete(application.value(), Elements.SUPPLEMENT, judgeDue(judgeDueOn));
			return;
		}
		// late, and before anybody decided not to process it
		processed(application, judgeDueOn);
	}

	@Override
	public void processed(TlvApplicationId application, LocalDate judgeDueOn) {
		steps.complete(application.value(), Elements.DECIDE_NOT_PROCESS,
				judgeDue(judgeDueOn).word(ProcessVariables.COMPLETENESS, Completeness.PROCESSED));
	}

	@Override
	public void notProcessed(TlvApplicationId application) {
		steps.complete(application.value(), Elements.DECIDE_NOT_PROCESS,
				ProcessVariables.none().word(ProcessVariables.COMPLETENESS, Completeness.NOT_PROCESSED));
	}

	@Override
	public void complete(TlvApplicationId application, List<UserId> experts, LocalDate adviceDueOn,
			LocalDate decisionDueOn) {
		steps.complete(application.value(), Elements.CHECK_COMPLETENESS,
				ProcessVariables.none()
					.word(ProcessVariables.COMPLETENESS, Completeness.COMPLETE)
					.after(ProcessVariables.ADVICE_DUE, adviceDueOn)
					.after(ProcessVariables.DECISION_DUE, decisionDueOn)
					.each(ProcessVariables.EXPERTS, experts.stream().map(UserId::value).toList()));
	}

	@Override
	public boolean invites(TlvApplicationId application) {
		return steps.runsThrough(application.value(), Elements.ANSWER_INVITATION);
	}

	@Override
	public void accepted(TlvApplicationId application, UserId expert) {
		answered(application, expert, Invitation.ACCEPTED);
	}

	@Override
	public void declined(TlvApplicationId application, UserId expert) {
		answered(application, expert, Invitation.DECLINED);
	}

	private void answered(TlvApplicationId application, UserId expert, Invitation answer) {
		steps.completeFor(application.value(), Elements.ANSWER_INVITATION, ProcessVariables.EXPERT, expert.value(),
				ProcessVariables.none().word(ProcessVariables.INVITATION, answer));
	}

	@Override
	public void askedOthers(TlvApplicationId application, List<UserId> declined, List<UserId> others,
			LocalDate adviceDueOn) {
		for (int nr = 0; nr < declined.size(); nr++) {
			steps.completeFor(application.value(), Elements.ASK_OTHER_EXPERT, ProcessVariables.EXPERT,
					declined.get(nr).value(),
					ProcessVariables.none()
						.id(ProcessVariables.EXPERT, others.get(nr).value())
						.after(ProcessVariables.ADVICE_DUE, adviceDueOn));
		}
	}

	@Override
	public void advised(TlvApplicationId application, UserId expert) {
		steps.completeFor(application.value(), Elements.GIVE_ADVICE, ProcessVariables.EXPERT, expert.value(),
				ProcessVariables.none());
	}

	/**
	 * Applications that were at the experts before preparing was a step of its own wait
	 * at deciding until the end: of those only the proposal knows where they are.
	 */
	@Override
	public void proposed(TlvApplicationId application) {
		if (steps.runsThrough(application.value(), Elements.PREPARE_DECISION)) {
			steps.complete(application.value(), Elements.PREPARE_DECISION, ProcessVariables.none());
		}
	}

	@Override
	public void sentBack(TlvApplicationId application) {
		if (steps.runsThrough(application.value(), Elements.PREPARE_DECISION)) {
			steps.complete(application.value(), Elements.DECIDE,
					ProcessVariables.none().word(ProcessVariables.VERDICT, Verdict.SENT_BACK));
		}
	}

	@Override
	public void decided(TlvApplicationId application, boolean granted, LocalDate objectionUntil) {
		steps.complete(application.value(), Elements.DECIDE,
				ProcessVariables.none()
					.word(ProcessVariables.VERDICT, Verdict.TAKEN)
					.word(ProcessVariables.TLV_OUTCOME, granted ? TlvOutcome.GRANTED : TlvOutcome.REFUSED)
					.after(ProcessVariables.OBJECTION_ENDS, objectionUntil));
	}

	@Override
	public void moved(TlvApplicationId application, TlvDueDates dates) {
		UUID subject = application.value();
		steps.postpone(subject, Elements.CHECK_COMPLETENESS, ProcessVariables.JUDGE_DUE, dates.judge());
		steps.postpone(subject, Elements.ANSWER_INVITATION, ProcessVariables.ADVICE_DUE, dates.advice());
		steps.postpone(subject, Elements.GIVE_ADVICE, ProcessVariables.ADVICE_DUE, dates.advice());
		steps.postpone(subject, Elements.PREPARE_DECISION, ProcessVariables.DECISION_DUE, dates.decision());
		steps.postpone(subject, Elements.DECIDE, ProcessVariables.DECISION_DUE, dates.decision());
		steps.postponeTimer(subject, Elements.OBJECTION_WINDOW, ProcessVariables.OBJECTION_ENDS, dates.objection());
	}

	@Override
	public void withdrawn(TlvApplicationId application) {
		steps.send(application.value(), Elements.TLV_WITHDRAWN,
				ProcessVariables.none().word(ProcessVariables.TLV_OUTCOME, TlvOutcome.WITHDRAWN));
	}

	/**
	 * What the route waited for, it waits for there; where none did, it goes its own way.
	 */
	@Override
	public void sentOn(CaseFileId caseFile, TlvApplicationId sent, TlvApplicationId there, LocalDate judgeDueOn) {
		steps.send(sent.value(), Elements.TLV_WITHDRAWN,
				submission(there, judgeDueOn).word(ProcessVariables.TLV_OUTCOME, TlvOutcome.SENT_ON));
		if (!steps.isOpen(there.value(), Elements.CHECK_COMPLETENESS)) {
			submittedOnItsOwn(caseFile, there, judgeDueOn);
		}
	}

	private static ProcessVariables judgeDue(LocalDate judgeDueOn) {
		return ProcessVariables.none().after(ProcessVariables.JUDGE_DUE, judgeDueOn);
	}

	/** The words the gateway {@code gateway_accepted} knows. */
	private enum Invitation {

		ACCEPTED, DECLINED

	}

	/** The words the gateway {@code gateway_taken} knows. */
	private enum Verdict {

		TAKEN, SENT_BACK

	}

	/** The words the gateway {@code gateway_complete} knows. */
	private enum Completeness {

		COMPLETE, INCOMPLETE, PROCESSED, NOT_PROCESSED

	}

}
