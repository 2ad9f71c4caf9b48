package nl.routebord.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A return as it is shown.
 *
 * @param organisation who returns
 * @param before the end of the quarter that it is compared with
 * @param opens whether the reader's task lets a number be opened
 * @param whole whether small numbers are shown: to who works with these children
 * @param sends whether the reader sends the return itself, row by row
 */
public record ReturnView(ReturnRow made, String organisation, Optional<LocalDate> before, List<ReturnTable> tables,
		boolean opens, boolean whole, boolean sends) {

	/** Whether what was recorded on the day stands beside what is known now. */
	public boolean hasThen() {
		return tables.stream().anyMatch((table) -> table.then().isPresent());
	}

}
