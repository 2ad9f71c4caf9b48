package nl.routebord.web.parts;

import java.util.List;

/**
 * Two people changed the same thing: what differs, with both values, and what was typed
 * besides. Where nothing can be saved any more, it is still shown.
 *
 * @param sentence what happened, in words
 * @param other who saved first; empty when nobody in person did
 * @param time when, as words
 * @param action where the form goes: the same URL that refused; empty when there is
 * nothing left to do
 * @param version the version that now stands
 * @param differing fields with another value stored
 * @param kept all other fields, as they were typed
 * @param back where to go without saving
 */
public record ConflictView(String sentence, String other, String time, String action, long version,
		List<Differing> differing, List<Kept> kept, String back) {

	public boolean open() {
		return !action.isEmpty();
	}

	/** Both values, as they are sent and as they read. */
	public record Differing(String name, String label, String mine, String mineText, String theirs, String theirsText) {
	}

	/**
	 * @param label empty when it is nothing that was typed
	 */
	public record Kept(String name, String value, String label, String text) {
	}

}
