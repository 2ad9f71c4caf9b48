package nl.routebord.objection;

/**
 * How often an item of the list of checks would have caught it.
 *
 * @param item code of the check; {@code none} when none would
 */
public record Lesson(int year, String item, int times) {
}
