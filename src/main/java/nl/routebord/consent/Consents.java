package nl.routebord.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All consents ever asked. */
interface Consents extends Repository<Consent, ConsentId> {

	Consent saveAndFlush(Consent consent);

	Optional<Consent> findByIdAndCaseFileId(ConsentId id, UUID caseFile);

	Optional<Consent> findByRequest(UUID request);

	List<Consent> findByCaseFileIdOrderByAskedAtDesc(UUID caseFile);

}
