package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import nl.routebord.identity.Actor;
import nl.routebord.sharing.Action;

/** Which steps an application has open for one actor. */
final class TlvSteps {

	private TlvSteps() {
	}

	/**
	 * @param proposed whether a proposal to decide waits
	 */
	static Set<TlvStep> of(TlvApplication application, boolean proposed, LocalDate today, Actor actor,
			Set<Action> allowed) {
		Set<TlvStep> steps = EnumSet.noneOf(TlvStep.class);
		ApplicationStatus status = application.status();
		if (application.file().source().equals(actor.unit())) {
			ofApplicant(status, allowed, steps);
		}
		add(steps, TlvStep.JUDGE, application.awaitsJudgement() && allowed.contains(Action.CHECK_TLV_COMPLETENESS));
		add(steps, TlvStep.ASK_OTHERS, status == ApplicationStatus.IN_REVIEW
				&& !application.panel().declined().isEmpty() && allowed.contains(Action.INVITE_TLV_EXPERTS));
		if (status.isWithSwv() && status != ApplicationStatus.AWAITING_SUPPLEMENT
				&& allowed.contains(Action.EXTEND_TLV_TERM)) {
			ofTerm(application.clock(), today, steps);
		}
		add(steps, TlvStep.ADVISE, application.panel().isAdviceOpen(actor.user()) && !status.isEnd()
				&& allowed.contains(Action.ADVISE_TLV));
		add(steps, TlvStep.PROCESS, application.awaitsProcessing(today) && allowed.contains(Action.DECIDE_TLV));
		boolean pending = status == ApplicationStatus.DECISION_PENDING && allowed.contains(Action.DECIDE_TLV);
		add(steps, TlvStep.PREPARE, pending && !proposed);
		add(steps, TlvStep.DECIDE, pending && proposed);
		add(steps, TlvStep.EXPORT, allowed.contains(Action.EXPORT_TLV_FILE));
		return steps;
	}

	private static void ofTerm(ApplicationClock clock, LocalDate today, Set<TlvStep> steps) {
		boolean over = today.isAfter(clock.legalDue());
		add(steps, TlvStep.EXTEND, !clock.isExtended());
		add(steps, TlvStep.SUSPEND, !over && !clock.isExtended());
		add(steps, TlvStep.RESUME, clock.suspensions().isHeldOn(today));
		add(steps, TlvStep.NOTICE, over && clock.defaultNoticeOn() == null);
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
