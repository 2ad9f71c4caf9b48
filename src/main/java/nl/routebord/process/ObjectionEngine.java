package nl.routebord.process;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectionProcess;
import nl.routebord.route.CaseFileId;

import org.springframework.stereotype.Component;

/** Advances {@code objection}; its business key is the objection. */
@Component
class ObjectionEngine implements ObjectionProcess {

	private final OpenSteps steps;

	ObjectionEngine(OpenSteps steps) {
		this.steps = steps;
	}

	@Override
	public void received(CaseFileId caseFile, ObjectionId objection, LocalDate lbtDueOn, LocalDate decisionDueOn) {
		steps.start(Elements.OBJECTION, objection.value(),
				ProcessVariables.none()
					.id(ProcessVariables.CASE_FILE, caseFile.value())
					.after(ProcessVariables.LBT_DUE, lbtDueOn)
					.after(ProcessVariables.OBJECTION_DUE, decisionDueOn));
	}

	@Override
	public void complete(ObjectionId objection) {
		steps.complete(objection.value(), Elements.CHECK_OBJECTION,
				ProcessVariables.none().word(ProcessVariables.OBJECTION_COMPLETENESS, Completeness.COMPLETE));
	}

	@Override
	public void defective(ObjectionId objection, LocalDate repairDueOn, LocalDate decisionDueOn) {
		steps.complete(objection.value(), Elements.CHECK_OBJECTION,
				ProcessVariables.none()
					.word(ProcessVariables.OBJECTION_COMPLETENESS, Completeness.DEFECTIVE)
					.after(ProcessVariables.REPAIR_DUE, repairDueOn)
					.after(ProcessVariables.OBJECTION_DUE, decisionDueOn));
	}

	@Override
	public void repaired(ObjectionId objection, LocalDate decisionDueOn) {
		steps.complete(objection.value(), Elements.REPAIR_OBJECTION,
				ProcessVariables.none().after(ProcessVariables.OBJECTION_DUE, decisionDueOn));
	}

	@Override
	public void lbtAsked(ObjectionId objection) {
		steps.complete(objection.value(), Elements.ASK_LBT,
				ProcessVariables.none().word(ProcessVariables.LBT_ASKED, Lbt.ASKED));
	}

	@Override
	public void heard(ObjectionId objection) {
		steps.complete(objection.value(), Elements.RECORD_HEARING, ProcessVariables.none());
	}

	@Override
	public void advised(ObjectionId objection) {
		steps.complete(objection.value(), Elements.RECORD_LBT_ADVICE, ProcessVariables.none());
	}

	@Override
	public void moved(ObjectionId objection, LocalDate lbtDueOn, LocalDate decisionDueOn) {
		UUID subject = objection.value();
		steps.postpone(subject, Elements.CHECK_OBJECTION, ProcessVariables.LBT_DUE, lbtDueOn);
		steps.postpone(subject, Elements.ASK_LBT, ProcessVariables.LBT_DUE, lbtDueOn);
		steps.postpone(subject, Elements.RECORD_HEARING, ProcessVariables.OBJECTION_DUE, decisionDueOn);
		steps.postpone(subject, Elements.RECORD_LBT_ADVICE, ProcessVariables.OBJECTION_DUE, decisionDueOn);
		steps.postpone(subject, Elements.DECIDE_OBJECTION, ProcessVariables.OBJECTION_DUE, decisionDueOn);
		steps.postponeTimer(subject, Elements.LBT_DUE, ProcessVariables.LBT_DUE, lbtDueOn);
		steps.postponeTimer(subject, Elements.OBJECTION_DUE, ProcessVariables.OBJECTION_DUE, decisionDueOn);
	}

	/** By giving in when the committee was not asked yet, else at its own step. */
	@Override
	public void decided(ObjectionId objection) {
		steps.completeEither(objection.value(), Elements.DECIDE_OBJECTION, Elements.ASK_LBT,
				ProcessVariables.none().word(ProcessVariables.LBT_ASKED, Lbt.NOT_ASKED));
	}

	@Override
	public void withdrawn(ObjectionId objection) {
		steps.send(objection.value(), Elements.OBJECTION_WITHDRAWN, ProcessVariables.none());
	}

	/** The words the gateway {@code gateway_objectionComplete} knows. */
	private enum Completeness {

		COMPLETE, DEFECTIVE

	}

	/** The words the gateway {@code gateway_givesIn} knows. */
	private enum Lbt {

		ASKED, NOT_ASKED

	}

}
