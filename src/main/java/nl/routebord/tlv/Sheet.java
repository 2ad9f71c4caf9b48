package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.List;

/**
 * What is printed on a piece of the whole file: short facts in a table, and texts under
 * their own heading. What has no answer is left out.
 */
public final class Sheet {

	private final List<Line> facts = new ArrayList<>();

	private final List<Line> lines = new ArrayList<>();

	Sheet fact(String label, String text) {
		return add(facts, label, text);
	}

	Sheet line(String label, String text) {
		return add(lines, label, text);
	}

	private Sheet add(List<Line> all, String label, String text) {
		if (!text.isBlank()) {
			all.add(new Line(label, text));
		}
		return this;
	}

	public List<Line> getFacts() {
		return List.copyOf(facts);
	}

	public List<Line> getLines() {
		return List.copyOf(lines);
	}

	/**
	 * A question and its answer.
	 *
	 * @param label key of its name
	 */
	public record Line(String label, String text) {
	}

}
