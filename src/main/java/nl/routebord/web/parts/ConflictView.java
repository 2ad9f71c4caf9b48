package nl.routebord.web.parts;

import java.util.List;

/**
 * Two people changed the same thing: what differs, with both values, and what could be
 * merged.
 *
 * @param other who saved first
 * @param time when, as words ("10.51")
 * @param action where the form goes: the same URL that refused
 * @param version the version that now stands
 * @param differing fields changed by both
 * @param merged all other fields, as they will be saved
 * @param back where to go without saving
 */
public record ConflictView(String other, String time, String action, long version, List<Differing> differing,
		List<Merged> merged, String back) {

	public record Differing(String name, String label, String mine, String theirs) {
	}

	public record Merged(String name, String value) {
	}

}
