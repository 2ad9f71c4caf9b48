package nl.routebord.anonymous;

import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks kernpartners about a child without naming it.
 *
 * @param request of the form, which may be sent twice
 * @param ageBand null: not chosen yet, as sector and problem
 */
public record BringConsult(UUID request, @Nullable AgeBand ageBand, @Nullable Sector sector, @Nullable Problem problem,
		String text, Set<UnitId> partners) {

	public BringConsult {
		partners = Set.copyOf(partners);
	}

	@Override
	public String toString() {
		return "BringConsult[" + problem + "]";
	}

}
