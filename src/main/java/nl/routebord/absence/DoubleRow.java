package nl.routebord.absence;

import java.util.List;
import java.util.UUID;

/**
 * Pupils of one school that may be one child.
 *
 * @param pupils both, the one with most history first
 */
public record DoubleRow(UUID id, Ground ground, List<DoublePupilRow> pupils) {

	/** By what they are alike. */
	public enum Ground {

		PGN, NAME

	}

	public DoubleRow {
		pupils = List.copyOf(pupils);
	}

	@Override
	public String toString() {
		return "DoubleRow[" + id + "]";
	}

}
