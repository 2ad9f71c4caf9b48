package nl.routebord.absence;

import java.util.Set;

/** What of a day a registration is about: a lesson, a half or the whole. */
public enum DayPart {

	LESSON_1(0), LESSON_2(0), LESSON_3(0), LESSON_4(0), LESSON_5(0), LESSON_6(0), LESSON_7(0), LESSON_8(0), LESSON_9(0),
	LESSON_10(0), MORNING(1), AFTERNOON(1), DAY(2);

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

}
