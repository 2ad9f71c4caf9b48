package nl.routebord.route;

import nl.routebord.emergency.GlassId;
import nl.routebord.emergency.GlassReviews;
import nl.routebord.emergency.GlassView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows on an opened emergency door in a case. */
@Service
@Transactional
public class CaseGlassReviews {

	private final SharingDoor door;

	private final GlassReviews reviews;

	private final TaskBoard tasks;

	CaseGlassReviews(SharingDoor door, GlassReviews reviews, TaskBoard tasks) {
		this.door = door;
		this.reviews = reviews;
		this.tasks = tasks;
	}

	/**
	 * What became of telling the family: it knows, or why that is not safe.
	 * @throws RuleViolated when neither is said, or both
	 */
	public void tell(CaseFileId id, GlassId opening, boolean told, @Nullable String unsafe, Actor actor) {
		reviews.tell(opening, told, unsafe, door.lock(id), actor);
		tasks.close(opening.value(), CaseGlass.TELL, null, null);
	}

	/** One opening, for an officer. */
	public GlassView forOfficer(CaseFileId id, GlassId opening, Actor officer) {
		return reviews.forOfficer(opening, door.facts(id), officer);
	}

	public void review(CaseFileId id, GlassId opening, GlassView.@Nullable Outcome outcome, String text,
			Actor officer) {
		reviews.review(opening, outcome, text, door.lock(id), officer);
	}

}
