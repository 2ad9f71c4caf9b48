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
 */
public record ReturnView(ReturnRow made, String organisation, Optional<LocalDate> before, List<ReturnTable> tables,
		boolean opens) {
}
