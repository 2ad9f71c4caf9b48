package nl.routebord.route;

import java.util.Optional;
import nl.routebord.identity.OrganisationId;
import nl.routebord.sharing.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is asked for.
 *
 * @param text beginning of a name or of a number; empty: all
 * @param cursor from the page before; null: the newest
 */
public record CaseQuery(String text, Optional<CaseState> state, Optional<Phase> phase, Optional<OrganisationId> school,
		@Nullable String cursor, int limit) {

	public static CaseQuery all() {
		return new CaseQuery("", Optional.empty(), Optional.empty(), Optional.empty(), null, 25);
	}

	public CaseQuery text(String words) {
		return new CaseQuery(words, state, phase, school, cursor, limit);
	}

	public CaseQuery after(@Nullable String place, int most) {
		return new CaseQuery(text, state, phase, school, place, most);
	}

}
