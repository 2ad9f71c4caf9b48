package nl.routebord.absence;

/**
 * How long a lesson is that counts as one hour of lesson time (R-VZ-06).
 *
 * @param version 0 as long as the school set none
 */
public record LessonLength(long version, int minutes) {

	public static final int SHORTEST = 30;

	public static final int LONGEST = 90;

	/** An hour is an hour. */
	static final LessonLength STANDARD = new LessonLength(0, 60);

}
