package nl.routebord.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.routebord.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, OrganisationId> {

	Organisation save(Organisation organisation);

	void flush();

	Optional<Organisation> findById(OrganisationId id);

	List<Organisation> findByKindAndCodeIn(OrganisationKind kind, Collection<String> codes);

	default Organisation require(OrganisationId id) {
		return findById(id).orElseThrow(NotFound::new);
	}

}
