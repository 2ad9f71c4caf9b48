package nl.routebord.tlv;

import java.util.EnumSet;
import java.util.Set;

import nl.routebord.identity.Actor;
import nl.routebord.sharing.Action;

/** Which steps an application has open for one actor. */
final class TlvSteps {

	private TlvSteps() {
	}

	static Set<TlvStep> of(TlvApplication application, Actor actor, Set<Action> allowed) {
		Set<TlvStep> steps = EnumSet.noneOf(TlvStep.class);
		ApplicationStatus status = application.status();
		if (application.file().source().equals(actor.unit())) {
			ofApplicant(status, allowed, steps);
		}
		add(steps, TlvStep.JUDGE, application.awaitsJudgement() && allowed.contains(Action.CHECK_TLV_COMPLETENESS));
		add(steps, TlvStep.EXTEND, status.isWithSwv() && status != ApplicationStatus.AWAITING_SUPPLEMENT
				&& !application.clock().isExtended() && allowed.contains(Action.EXTEND_TLV_TERM));
		add(steps, TlvStep.ADVISE,
				application.isAdviceOpen(actor.user()) && !status.isEnd() && allowed.contains(Action.ADVISE_TLV));
		add(steps, TlvStep.DECIDE, status == ApplicationStatus.DECISION_PENDING && allowed.contains(Action.DECIDE_TLV));
		return steps;
	}

	private static void ofApplicant(ApplicationStatus status, Set<Action> allowed, Set<TlvStep> steps) {
		boolean draft = status == ApplicationStatus.DRAFT;
		add(steps, TlvStep.WRITE, draft && allowed.contains(Action.APPLY_TLV));
		add(steps, TlvStep.SUPPLEMENT,
				status == ApplicationStatus.AWAITING_SUPPLEMENT && allowed.contains(Action.SUPPLEMENT_TLV));
		add(steps, TlvStep.WITHDRAW,
				!status.isEnd() && allowed.contains(draft ? Action.APPLY_TLV : Action.WITHDRAW_TLV));
	}

	private static void add(Set<TlvStep> steps, TlvStep step, boolean open) {
		if (open) {
			steps.add(step);
		}
	}

}
