package nl.routebord.admission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All requests for admission. */
interface AdmissionRequests extends Repository<AdmissionRequest, UUID> {

	AdmissionRequest saveAndFlush(AdmissionRequest request);

	Optional<AdmissionRequest> findByRequest(UUID request);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select one from AdmissionRequest one where one.id = :id")
	Optional<AdmissionRequest> lockById(UUID id);

	@Query("select one from AdmissionRequest one where one.caseFileId = :caseFile order by one.clock.receivedOn, one.id")
	List<AdmissionRequest> of(UUID caseFile);

}
