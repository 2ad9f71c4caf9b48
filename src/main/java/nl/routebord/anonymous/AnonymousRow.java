package nl.routebord.anonymous;

import java.time.LocalDate;
import nl.routebord.identity.UnitId;

/**
 * A consult in a list.
 *
 * @param answered whether the reader's unit has said something
 */
public record AnonymousRow(AnonymousId id, UnitId source, boolean mine, AgeBand ageBand, Sector sector, Problem problem,
		LocalDate broughtOn, LocalDate endsOn, boolean named, int answers, boolean answered) {
}
