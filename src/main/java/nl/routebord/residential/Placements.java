package nl.routebord.residential;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All stays. */
interface Placements extends Repository<Placement, PlacementId> {

	Placement saveAndFlush(Placement placement);

	Optional<Placement> findByRequest(UUID request);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select one from Placement one where one.id = :id")
	Optional<Placement> lockById(PlacementId id);

	@Query("select one from Placement one where one.caseFileId = :caseFile order by one.dates.placedOn, one.recordedOn")
	List<Placement> of(UUID caseFile);

}
