package nl.routebord.residential;

import java.time.LocalDate;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done during a stay for the return: telling the swv of origin, agreeing, saying
 * how it stands, talking (R-RES-15), and contesting whose pupil it is. The steps without
 * a person may be run twice.
 */
@Service
@Transactional
public class StayDesk {

	private final PlacementFiles files;

	private final StayCourse course;

	private final StayEnding ending;

	private final PlacementStory story;

	private final PlacementProcess process;

	StayDesk(PlacementFiles files, StayCourse course, StayEnding ending, PlacementStory story,
			PlacementProcess process) {
		this.ending = ending;
		this.files = files;
		this.course = course;
		this.story = story;
		this.process = process;
	}

	/**
	 * One step of the institution.
	 * @param day when it was done
	 */
	public void done(AsKept read, StayStep step, LocalDate day, Actor actor) {
		Placement stay = files.kept(read, actor);
		if (stay.status() != StayStatus.RUNNING || step != StayStep.UPDATE && stay.track().on(step) != null) {
			throw new Conflict("step.not-available");
		}
		new Faults()
			.addIf(day.isAfter(files.today()) || day.isBefore(stay.dates().placedOn()), "day", "residential.fault.day")
			.throwIfAny();
		stay.track().done(step, day);
		files.save(stay);
		files.act(stay, actor, "STAY_" + step.name());
		story.tell(story.happening(stay, actor, step.name().toLowerCase(java.util.Locale.ROOT)));
		if (step == StayStep.NOTIFY) {
			story.inviteOrigin(stay, actor);
			story.origin(stay).forEach((unit) -> story.mail(stay, "notified", "1", unit));
		}
		advance(stay, step);
	}

	private void advance(Placement stay, StayStep step) {
		switch (step) {
			case NOTIFY -> process.notified(stay.id());
			case AGREE -> process.returnAgreed(stay.id());
			case UPDATE -> process.updated(stay.id(), stay.dates().terms().updateAfter(files.today()));
			case TALK -> process.talkHeld(stay.id());
		}
	}

	/** A swv holds that the pupil is not its own. */
	public void contest(AsKept read, String reason, Actor actor) {
		Placement stay = contested(read, actor);
		stay.origin().contest(reason, files.today());
		save(stay, actor, "contested");
	}

	/** By agreement, or by who was asked to arbitrate; the proof of the start stays. */
	public void settle(AsKept read, String swv, String why, Actor actor) {
		Placement stay = contested(read, actor);
		stay.origin().settle(swv, why, files.today());
		save(stay, actor, "contest-settled");
		story.inviteOrigin(stay, actor);
		story.turned(stay);
	}

	private Placement contested(AsKept read, Actor actor) {
		Placement stay = files.lock(read, Action.CONTEST_ORIGIN, actor);
		read.requireVersion(stay.version());
		return stay;
	}

	private void save(Placement stay, Actor actor, String code) {
		files.save(stay);
		files.act(stay, actor, Action.CONTEST_ORIGIN.name());
		story.tell(story.happening(stay, actor, code));
	}

	/** The first day has come. */
	public void begin(PlacementId id, Actor system) {
		Placement stay = files.lock(id);
		if (stay.status() == StayStatus.PLANNED) {
			course.begin(stay, system);
		}
	}

	/** The last day is over. */
	public void end(PlacementId id, Actor system) {
		ending.end(files.lock(id), system);
	}

	/**
	 * R-RES-14: the tlv that sleeps ends, or it is 1 October.
	 * @return when to warn next
	 */
	public LocalDate warn(PlacementId id, Actor system) {
		Placement stay = files.lock(id);
		if (stay.status() == StayStatus.RUNNING && course.hasSleepingTlv(stay) && stay.track().warn(files.today())) {
			files.save(stay);
			files.act(stay, system, "WARN_DORMANT");
			story.tell(story.happening(stay, system, "warned"));
			String today = files.today().toString();
			story.origin(stay).forEach((unit) -> story.mail(stay, "warned", today, unit));
			story.mail(stay, "warned", today, stay.keeper());
			story.mail(stay, "warned", today, story.lastSchool(stay));
		}
		return course.nextWarning(stay);
	}

	/** The moment of the next warning, once the tlv sleeps. */
	public LocalDate nextWarning(PlacementId id) {
		return course.nextWarning(files.lock(id));
	}

}
