package nl.routebord.absence;

import java.util.Set;

/** What of a day a registration is about: a lesson, a half or the whole. */
public enum DayPart {

	LESSON_1(0), LESSON_2(0), LESSON_3(0), LESSON_4(0), LESSON_5(0), LESSON_6(0), LESSON_7(0), LESSON_8(0), LESSON_9(0),
	LESSON_10(0), MORNING(1), AFTERNOON(1), DAY(2);

	/** In lessons; nobody registers how many a day has. */
	private static final int SHORTEST_DAY = 4;

	private final int coarseness;

	DayPart(int coarseness) {
		this.coarseness = coarseness;
	}

	/** Of one day the finest registration counts, in whatever order they came. */
	int coarseness() {
		return this.coarseness;
	}

	/**
	 * Whether these make the whole of a day; of lessons nobody knows how many there were.
	 */
	static boolean isWhole(Set<DayPart> parts) {
		return parts.contains(DAY) || parts.contains(MORNING) && parts.contains(AFTERNOON);
	}

	/**
	 * Whether the pupil was away, as far as these say: the whole day, or at least as many
	 * lessons as the shortest day has.
	 */
	static boolean isAway(Set<DayPart> parts) {
		return isWhole(parts) || parts.stream().filter((part) -> part.coarseness == 0).count() >= SHORTEST_DAY;
	}

}
