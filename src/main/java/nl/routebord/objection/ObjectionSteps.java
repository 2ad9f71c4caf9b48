package nl.routebord.objection;

import java.util.EnumSet;
import java.util.Set;

import nl.routebord.sharing.Action;

/** Which steps an objection has open, for who may take them. */
final class ObjectionSteps {

	private ObjectionSteps() {
	}

	/**
	 * @param independent whether the reader had no part in the decision objected to
	 */
	static Set<ObjectionStep> of(Objection objection, Set<Action> allowed, boolean independent) {
		Set<ObjectionStep> steps = EnumSet.noneOf(ObjectionStep.class);
		if (allowed.contains(Action.HANDLE_OBJECTION)) {
			ofSecretariat(objection, steps);
		}
		if (allowed.contains(Action.FOLLOW_OBJECTION)) {
			objection.conclusion().appeal().ifPresent((appeal) -> {
				add(steps, ObjectionStep.APPEAL, appeal.appealedOn() == null);
				add(steps, ObjectionStep.APPEAL_ENDED, appeal.isOpen());
			});
		}
		if (independent && allowed.contains(Action.DECIDE_OBJECTION)) {
			ofDecider(objection, steps);
		}
		return steps;
	}

	private static void ofSecretariat(Objection objection, Set<ObjectionStep> steps) {
		ObjectionStatus status = objection.status();
		add(steps, ObjectionStep.ACKNOWLEDGE, status == ObjectionStatus.RECEIVED);
		add(steps, ObjectionStep.REPAIRED, status == ObjectionStatus.AWAITING_REPAIR);
		add(steps, ObjectionStep.ASK_LBT, status == ObjectionStatus.TO_LBT);
		add(steps, ObjectionStep.ADJOURN,
				!status.isEnd() && objection.clock().adjournedOn() == null && objection.clock().agreedUntil() == null);
		add(steps, ObjectionStep.AGREE, !status.isEnd());
		add(steps, ObjectionStep.WITHDRAW, !status.isEnd());
	}

	private static void ofDecider(Objection objection, Set<ObjectionStep> steps) {
		ObjectionStatus status = objection.status();
		add(steps, ObjectionStep.JUDGE_LATENESS, !status.isEnd() && objection.admissibility().awaitsJudgement());
		add(steps, ObjectionStep.WRITE, !status.isEnd() && objection.receipt().channel() != ReceivedBy.PORTAL);
		boolean heard = objection.committee().hearing().isPresent();
		add(steps, ObjectionStep.HEAR, status == ObjectionStatus.AT_LBT && !heard);
		add(steps, ObjectionStep.ADVICE, status == ObjectionStatus.AT_LBT && heard);
		add(steps, ObjectionStep.DECIDE, status == ObjectionStatus.TO_DECIDE || status == ObjectionStatus.TO_LBT);
	}

	private static void add(Set<ObjectionStep> steps, ObjectionStep step, boolean open) {
		if (open) {
			steps.add(step);
		}
	}

}
