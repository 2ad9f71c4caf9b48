package nl.routebord.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import org.springframework.data.repository.Repository;

/** All agreements. */
interface Agreements extends Repository<Agreement, AgreementId> {

	Agreement saveAndFlush(Agreement agreement);

	Optional<Agreement> findById(AgreementId id);

	List<Agreement> findByRequestOrderByPosition(UUID request);

	List<Agreement> findByCaseFileIdOrderByDueOnAscSetOnAscPositionAsc(UUID caseFile);

	List<Agreement> findByCaseFileIdAndDoneOnIsNull(UUID caseFile);

	/** An agreement of another case does not exist here. */
	default Agreement require(AgreementId id, CaseFileId caseFile) {
		return findById(id).filter((agreement) -> agreement.caseFile().equals(caseFile)).orElseThrow(NotFound::new);
	}

}
