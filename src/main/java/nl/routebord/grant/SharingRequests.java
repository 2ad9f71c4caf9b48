package nl.routebord.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All questions for access. */
interface SharingRequests extends Repository<SharingRequest, RequestId> {

	SharingRequest saveAndFlush(SharingRequest request);

	Optional<SharingRequest> findByIdAndCaseFileId(RequestId id, UUID caseFile);

	Optional<SharingRequest> findByRequest(UUID request);

	List<SharingRequest> findByCaseFileIdOrderByAskedAtDesc(UUID caseFile);

}
