package nl.routebord.identity;

import java.util.Optional;
import nl.routebord.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface Units extends Repository<Unit, UnitId> {

	Unit save(Unit unit);

	void flush();

	Optional<Unit> findById(UnitId id);

	Optional<Unit> findByOrganisationAndRoleAndName(OrganisationId organisation, Role role, String name);

	default Unit require(UnitId id) {
		return findById(id).orElseThrow(NotFound::new);
	}

}
