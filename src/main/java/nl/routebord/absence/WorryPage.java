package nl.routebord.absence;

import java.util.List;

/**
 * Whose sickness asks for a talk, the longest waiting first.
 *
 * @param count of all of them
 */
public record WorryPage(List<WorryRow> pupils, int count) {

	public WorryPage {
		pupils = List.copyOf(pupils);
	}

}
