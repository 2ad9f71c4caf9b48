package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A pupil goes to an institution, stays longer, or does not go after all (domain.md 4).
 * Who keeps a stay is the institution's school, or who recorded it where the own school
 * goes on.
 */
@Service
@Transactional
public class PlacementDesk {

	private final PlacementFiles files;

	private final StayStart begins;

	private final StayCourse course;

	private final PlacementStory story;

	private final PlacementProcess process;

	PlacementDesk(PlacementFiles files, StayStart begins, StayCourse course, PlacementStory story,
			PlacementProcess process) {
		this.files = files;
		this.begins = begins;
		this.course = course;
		this.story = story;
		this.process = process;
	}

	/** Access comes before what was sent. */
	public void requireMay(CaseFileId caseFile, Action action, Actor actor) {
		files.require(caseFile, action, actor);
	}

	/**
	 * The same for one stay.
	 * @throws nl.routebord.kernel.NotFound when the actor's unit does not keep it
	 */
	public void requireKept(CaseFileId caseFile, PlacementId id, Actor actor) {
		files.kept(new AsKept(caseFile, id, null), actor);
	}

	/**
	 * R-RES-15: from its first day the stay is followed; the swv of origin is fixed now.
	 */
	public PlacementId start(StartPlacement command, Actor actor) {
		files.require(command.caseFile(), Action.START_PLACEMENT, actor);
		Optional<Placement> before = files.earlier(command.request());
		if (before.isPresent()) {
			return before.get().id();
		}
		if (files.of(command.caseFile()).stream().anyMatch(PlacementDesk::isOpen)) {
			throw new Conflict("residential.already-placed");
		}
		return begins.begin(command, actor).id();
	}

	private static boolean isOpen(Placement stay) {
		return stay.status() == StayStatus.PLANNED || stay.status() == StayStatus.RUNNING
				|| stay.status() == StayStatus.LEAVING;
	}

	/** It is expected to last longer, or shorter. */
	public void extend(AsKept read, LocalDate until, Actor actor) {
		Placement stay = files.kept(read, actor);
		stay.dates().extend(until, files.today());
		save(stay, actor, "EXTEND_PLACEMENT", "extended");
		process.extended(stay.id(), stay.dates().terms().talkFrom(), stay.dates().expectedUntil());
	}

	/** R-RES-18: it does not come about; whatever slept is as it was. */
	public void cancel(AsKept read, Actor actor) {
		Placement stay = files.kept(read, actor);
		boolean begun = stay.status() != StayStatus.PLANNED;
		stay.dates().cancel(files.today());
		if (begun) {
			course.undo(stay, actor);
		}
		files.save(stay);
		files.act(stay, actor, "CANCEL_PLACEMENT");
		story.tell(story.happening(stay, actor, "cancelled").leaving(Position.PLACED));
		story.turned(stay);
		process.cancelled(stay.id());
	}

	private void save(Placement stay, Actor actor, String act, String code) {
		files.save(stay);
		files.act(stay, actor, act);
		story.tell(story.happening(stay, actor, code));
		story.turned(stay);
	}

}
