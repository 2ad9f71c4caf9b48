package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Objects;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.OpenTask;
import nl.routebord.route.Position;
import nl.routebord.route.TaskBoard;
import nl.routebord.tlv.DormancyDesk;

import org.springframework.stereotype.Component;

/**
 * How a stay ends, and when it is known where the pupil is: then nothing is waited for.
 */
@Component
class StayEnding {

	/** The task of leerplicht while the pupil is enrolled nowhere (R-RES-16). */
	static final String NOT_ENROLLED = "checkEnrolment";

	private final PlacementFiles files;

	private final DormancyDesk tlvs;

	private final Claims claims;

	private final PlacementStory story;

	private final PlacementProcess process;

	private final TaskBoard tasks;

	StayEnding(PlacementFiles files, DormancyDesk tlvs, Claims claims, PlacementStory story, PlacementProcess process,
			TaskBoard tasks) {
		this.files = files;
		this.tlvs = tlvs;
		this.claims = claims;
		this.story = story;
		this.process = process;
		this.tasks = tasks;
	}

	/** The last day is over; may be run twice. */
	void end(Placement stay, Actor actor) {
		if (!stay.dates().end(files.today())) {
			return;
		}
		files.save(stay);
		files.act(stay, actor, "END_PLACEMENT");
		story.tell(story.happening(stay, actor, "ended").leaving(Position.PLACED));
		release(stay, actor);
		watchGap(stay);
		finish(stay, actor);
		story.turned(stay);
	}

	/** To regular education, mbo or work: what slept is needed no more, nor promised. */
	private void release(Placement stay, Actor actor) {
		LeavingFor to = Objects.requireNonNull(stay.dates().leftFor());
		if (to.releasesTlv() && stay.touchesTlv()) {
			tlvs.release(stay.caseFile(), Objects.requireNonNull(stay.dates().lastDay()).plusDays(1), actor);
			claims.lapse(stay.caseFile(), files.today());
		}
	}

	/** R-RES-16: a day enrolled nowhere is absence without a school. */
	private void watchGap(Placement stay) {
		if (stay.dates().leavesAGap() && !stay.ownSchool()) {
			tasks.open(new OpenTask(stay.caseFile(), stay.id().value(), NOT_ENROLLED, "route/overview",
					Role.ATTENDANCE_OFFICER, null, null, files.today()));
		}
		else {
			tasks.close(stay.id().value(), NOT_ENROLLED, null, null);
		}
	}

	/**
	 * Once it is known where the pupil goes nothing more is waited for.
	 * @param slept whether a tlv slept when the end was recorded
	 */
	void settleIfKnown(Placement stay, boolean slept, Actor actor) {
		LeavingFor to = stay.dates().leftFor();
		boolean known = stay.dates().enrolledOn() != null && to != LeavingFor.VSO || to == LeavingFor.WORK;
		if (known) {
			boolean released = slept && to != null && to.releasesTlv() && stay.touchesTlv();
			settle(stay, released ? StayOutcome.RELEASED : StayOutcome.ENDED, actor);
		}
		else if (to == LeavingFor.VSO && claims.open(stay.caseFile()).isPresent()) {
			process.claimed(stay.id());
		}
	}

	/** Enrolled on a tlv, which ends whatever stay was left. */
	void enrolledOnTlv(Placement stay, LocalDate day, StayOutcome outcome, Actor actor) {
		if (!stay.dates().isSettled()) {
			stay.dates().enrolled(LeavingFor.VSO, day);
			settle(stay, outcome, actor);
		}
	}

	/** The next stay begins: the one before is waited for no more. */
	void movedOn(Placement next, Actor actor) {
		files.of(next.caseFile())
			.stream()
			.filter((stay) -> !stay.id().equals(next.id()) && stay.dates().lastDay() != null)
			.filter((stay) -> !stay.dates().isSettled() && stay.status() != StayStatus.CANCELLED)
			.forEach((stay) -> settle(stay, StayOutcome.ENDED, actor));
	}

	private void settle(Placement stay, StayOutcome outcome, Actor actor) {
		if (!stay.dates().settle(outcome, files.today())) {
			return;
		}
		files.save(stay);
		if (stay.dates().isOver()) {
			release(stay, actor);
			watchGap(stay);
		}
		finish(stay, actor);
		story.turned(stay);
		process.settled(stay.id(), outcome);
	}

	private void finish(Placement stay, Actor actor) {
		if (stay.dates().isFinished()) {
			CaseHappening told = story.happening(stay, actor, "settled");
			story.tell(told.leaving(Position.LEAVING));
		}
	}

}
