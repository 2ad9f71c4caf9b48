package nl.routebord.route;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** All cases. */
interface CaseFiles extends Repository<CaseFile, CaseFileId> {

	/**
	 * At once, so that what follows in SQL or in the engine sees it (style.md pitfall 3).
	 */
	CaseFile saveAndFlush(CaseFile caseFile);

	Optional<CaseFile> findById(CaseFileId id);

	Optional<CaseFile> findByRequest(UUID request);

	Optional<CaseFile> findByNumber(String number);

	List<CaseFile> findByIdIn(Collection<CaseFileId> ids);

	default CaseFile require(CaseFileId id) {
		return findById(id).orElseThrow(NotFound::new);
	}

}
