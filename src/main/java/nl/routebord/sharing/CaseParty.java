package nl.routebord.sharing;

import java.util.List;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a case, with what it is to that case.
 *
 * @param board the organisation that answers for the unit's own, as a school board does
 * for its schools; null: none
 * @param aside of a swv that an application left for another: what goes on there is
 * nothing to it
 */
public record CaseParty(UnitId unit, Role role, OrganisationId organisation, RelationKind relation,
		@Nullable OrganisationId board, boolean aside) {

	public CaseParty(UnitId unit, Role role, OrganisationId organisation, RelationKind relation,
			@Nullable OrganisationId board) {
		this(unit, role, organisation, relation, board, false);
	}

	public CaseParty(UnitId unit, Role role, OrganisationId organisation, RelationKind relation) {
		this(unit, role, organisation, relation, null, false);
	}

	/** The same unit, as if it had not left. */
	CaseParty present() {
		return (relation == RelationKind.FORMER)
				? new CaseParty(unit, role, organisation, RelationKind.PARTNER, board, aside) : this;
	}

	boolean isUnder(OrganisationId other) {
		return organisation.equals(other) || other.equals(board);
	}

	/**
	 * Reads a list of parties as the database gives it; null is none.
	 * @throws IllegalStateException for anything else
	 */
	public static List<CaseParty> read(@Nullable String json) {
		return (json != null) ? List.of(SharingJson.read(json, CaseParty[].class)) : List.of();
	}

}
