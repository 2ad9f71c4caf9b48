package nl.routebord.objection;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Whether the swv may look at the content (Awb 6:5 to 6:11).
 *
 * @param timely R-BZ-02
 * @param excused Awb 6:11, of what is late: whether it cannot be blamed; null as long as
 * nobody judged it
 * @param interested R-BZ-03
 * @param defectUnused Awb 6:6: the term to repair passed unused
 */
@Embeddable
record Admissibility(boolean timely, @Nullable Boolean excused, String excusedWhy, boolean interested,
		boolean defectUnused) {

	/** Nothing but inadmissible is left. */
	boolean isBarred() {
		return (!timely && !Boolean.TRUE.equals(excused)) || !interested;
	}

	/** There is a ground for it; with a defect the swv can, and need not. */
	boolean canBeInadmissible() {
		return isBarred() || defectUnused;
	}

	boolean awaitsJudgement() {
		return !timely && excused == null;
	}

	Admissibility judged(boolean excusable, String why) {
		return new Admissibility(timely, excusable, why, interested, defectUnused);
	}

	Admissibility unrepaired() {
		return new Admissibility(timely, excused, excusedWhy, interested, true);
	}

}
