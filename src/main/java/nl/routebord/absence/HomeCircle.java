package nl.routebord.absence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.Director;
import nl.routebord.route.Directors;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.RelationKind;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who must act for a child at home: the school, leerplicht and the director of the case,
 * as far as each may know why the child is absent.
 */
@Component
class HomeCircle {

	private static final Set<Role> CALLED = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER);

	private final CaseDesk cases;

	private final Directors directors;

	private final CaseAccess access;

	HomeCircle(CaseDesk cases, Directors directors, CaseAccess access) {
		this.cases = cases;
		this.directors = directors;
		this.access = access;
	}

	List<Called> of(Episode episode) {
		Director director = directors.of(episode.caseFile());
		return access.readers(cases.facts(episode.caseFile()), episode.facts())
			.stream()
			.filter((party) -> party.relation() != RelationKind.FORMER)
			.filter((party) -> party.unit().equals(director.unit()) || CALLED.contains(party.role()))
			.map((party) -> new Called(party.unit(), party.role(),
					party.unit().equals(director.unit()) ? director.person() : null))
			.toList();
	}

	/**
	 * A unit that is called.
	 *
	 * @param person the director of the case; null for the others
	 */
	record Called(UnitId unit, Role role, @Nullable UserId person) {

		boolean directs() {
			return this.person != null;
		}

	}

}
