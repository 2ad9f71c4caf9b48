package nl.routebord.process;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.identity.UnitId;
import nl.routebord.residential.PlacementId;
import nl.routebord.residential.PlacementProcess;
import nl.routebord.residential.StayOutcome;
import nl.routebord.route.CaseFileId;

import org.springframework.stereotype.Component;

/** Advances {@code residential-placement}; its business key is the stay. */
@Component
class PlacementEngine implements PlacementProcess {

	/** A step of the institution is done in the week after its day. */
	private static final int WEEKS_TO_UPDATE = 1;

	private final OpenSteps steps;

	PlacementEngine(OpenSteps steps) {
		this.steps = steps;
	}

	@Override
	public void placed(CaseFileId caseFile, PlacementId placement, UnitId keeper, Deadlines deadlines) {
		ProcessVariables variables = ProcessVariables.none()
			.id(ProcessVariables.CASE_FILE, caseFile.value())
			.id(ProcessVariables.KEEPER, keeper.value())
			.word(ProcessVariables.STAY_BEGUN, Answer.of(deadlines.begun()))
			.from(ProcessVariables.FIRST_DAY, deadlines.placed())
			.after(ProcessVariables.NOTIFY_DUE, deadlines.notifyBy())
			.after(ProcessVariables.AGREE_DUE, deadlines.agreeBy())
			.from(ProcessVariables.WARNING_AT, deadlines.warn());
		steps.start(Elements.RESIDENTIAL_PLACEMENT, placement.value(),
				talk(update(variables, deadlines.update()), deadlines.talkFrom(), deadlines.expectedUntil()));
	}

	@Override
	public void notified(PlacementId placement) {
		steps.complete(placement.value(), Elements.NOTIFY_ORIGIN, ProcessVariables.none());
	}

	@Override
	public void returnAgreed(PlacementId placement) {
		steps.complete(placement.value(), Elements.AGREE_RETURN, ProcessVariables.none());
	}

	@Override
	public void updated(PlacementId placement, LocalDate next) {
		steps.complete(placement.value(), Elements.UPDATE_STAY, update(ProcessVariables.none(), next));
	}

	@Override
	public void talkHeld(PlacementId placement) {
		steps.complete(placement.value(), Elements.HOLD_TALK, ProcessVariables.none());
	}

	/** Before the talk its timer moves; after that it is waited for once more. */
	@Override
	public void extended(PlacementId placement, LocalDate talkFrom, LocalDate expectedUntil) {
		UUID subject = placement.value();
		if (!steps.sendIfAwaited(subject, Elements.STAY_EXTENDED,
				talk(ProcessVariables.none(), talkFrom, expectedUntil))) {
			steps.postponeTimer(subject, Elements.TALK_TIMER, ProcessVariables.TALK_AT, talkFrom.minusDays(1));
			steps.postpone(subject, Elements.HOLD_TALK, ProcessVariables.EXPECTED_END, expectedUntil);
		}
	}

	@Override
	public void leaving(PlacementId placement, LocalDate lastDay, boolean over) {
		steps.send(placement.value(), Elements.LEAVING_RECORDED,
				ProcessVariables.none()
					.after(ProcessVariables.LAST_DAY, lastDay)
					.word(ProcessVariables.STAY_OVER, Answer.of(over)));
	}

	@Override
	public void claimed(PlacementId placement) {
		if (!steps.isOpen(placement.value(), Elements.REDEEM_CLAIM)) {
			steps.sendIfAwaited(placement.value(), Elements.CLAIM_OPENED, ProcessVariables.none());
		}
	}

	@Override
	public void claimSettled(PlacementId placement) {
		if (steps.isOpen(placement.value(), Elements.REDEEM_CLAIM)) {
			steps.complete(placement.value(), Elements.REDEEM_CLAIM, ProcessVariables.none());
		}
	}

	@Override
	public void settled(PlacementId placement, StayOutcome outcome) {
		claimSettled(placement);
		steps.complete(placement.value(), Elements.ARRANGE_SCHOOL,
				ProcessVariables.none().word(ProcessVariables.STAY_OUTCOME, outcome));
	}

	@Override
	public void cancelled(PlacementId placement) {
		steps.send(placement.value(), Elements.PLACEMENT_CANCELLED, ProcessVariables.none());
	}

	private static ProcessVariables update(ProcessVariables variables, LocalDate next) {
		return variables.from(ProcessVariables.UPDATE_AT, next)
			.after(ProcessVariables.UPDATE_DUE, next.plusWeeks(WEEKS_TO_UPDATE));
	}

	private static ProcessVariables talk(ProcessVariables variables, LocalDate from, LocalDate expectedUntil) {
		return variables.from(ProcessVariables.TALK_AT, from).after(ProcessVariables.EXPECTED_END, expectedUntil);
	}

	/** The words the gateways know. */
	private enum Answer {

		YES, NO;

		static Answer of(boolean yes) {
			return yes ? YES : NO;
		}

	}

}
