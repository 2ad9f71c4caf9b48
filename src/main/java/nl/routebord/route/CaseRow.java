package nl.routebord.route;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.routebord.sharing.Phase;

/**
 * A case in a list: what ID_BASIS holds and where it stands; the last not for a unit that
 * left it.
 */
public record CaseRow(CaseFileId id, String number, String pupil, LocalDate birthDate, String school,
		String municipality, Optional<CaseState> state, Set<Phase> phases, String director, LocalDate openedOn) {

	@Override
	public String toString() {
		return "CaseRow[" + number + "]";
	}

}
