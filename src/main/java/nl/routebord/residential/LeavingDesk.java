package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Faults;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A pupil leaves an institution, for a school, for another institution or for something
 * else, and is enrolled there (domain.md 4.3 and 4.5).
 */
@Service
@Transactional
public class LeavingDesk {

	private final PlacementFiles files;

	private final StayStart start;

	private final StayCourse course;

	private final StayEnding ending;

	private final PlacementStory story;

	private final PlacementProcess process;

	LeavingDesk(PlacementFiles files, StayStart start, StayCourse course, StayEnding ending, PlacementStory story,
			PlacementProcess process) {
		this.files = files;
		this.start = start;
		this.course = course;
		this.ending = ending;
		this.story = story;
		this.process = process;
	}

	/** The end is recorded; a sleeping tlv can wake from the day after. */
	public void leave(AsKept read, RecordLeaving command, Actor actor) {
		leave(files.kept(read, actor), command, actor);
	}

	private void leave(Placement stay, RecordLeaving command, Actor actor) {
		stay.dates().leave(command, files.today());
		LocalDate last = Objects.requireNonNull(stay.dates().lastDay());
		stay.endsOn(last);
		files.save(stay);
		files.act(stay, actor, "LEAVE_PLACEMENT");
		story.tell(story.happening(stay, actor, "leaving").entering(Position.LEAVING));
		boolean slept = course.hasSleepingTlv(stay);
		course.leaving(stay);
		process.leaving(stay.id(), last, last.isBefore(files.today()));
		ending.settleIfKnown(stay, slept, actor);
	}

	/**
	 * Straight to another institution: origin and tlv stay as they are (R-RES-11, S22).
	 */
	public PlacementId transfer(AsKept read, StartPlacement next, Actor actor) {
		Optional<Placement> before = files.earlier(next.request());
		if (before.isPresent() && before.get().caseFile().equals(read.caseFile())) {
			files.require(read.caseFile(), Action.KEEP_PLACEMENT, actor);
			return before.get().id();
		}
		Placement stay = files.kept(read, actor);
		LocalDate placed = next.placedOn();
		new Faults()
			.addIf(placed == null || placed.isAfter(files.today()) || !placed.isAfter(stay.dates().placedOn()),
					"placedOn", "residential.fault.placed")
			.throwIfAny();
		leave(stay, new RecordLeaving(Objects.requireNonNull(placed).minusDays(1), LeavingFor.INSTITUTION, null),
				actor);
		return start.begin(next, actor).id();
	}

	/** Enrolled elsewhere, other than on a tlv that woke. */
	public void enrolled(AsKept read, LeavingFor to, LocalDate day, Actor actor) {
		Placement stay = files.kept(read, actor);
		stay.dates().enrolled(to, day);
		files.save(stay);
		files.act(stay, actor, "SETTLE_PLACEMENT");
		story.tell(story.happening(stay, actor, "enrolled"));
		story.turned(stay);
		ending.settleIfKnown(stay, course.hasSleepingTlv(stay), actor);
	}

}
