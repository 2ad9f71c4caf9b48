package nl.routebord.leerplicht;

import java.util.List;

/**
 * What waits for leerplicht of one kind.
 *
 * @param total how many there are, also of those that are not among the rows
 * @param rows what has waited longest
 */
public record DayGroup(DayRow.Kind kind, int total, List<DayRow> rows) {

	public boolean isCut() {
		return this.total > this.rows.size();
	}

	@Override
	public String toString() {
		return "DayGroup[" + kind + "]";
	}

}
