package nl.routebord.objection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All objections. */
interface FiledObjections extends Repository<Objection, ObjectionId> {

	Objection saveAndFlush(Objection objection);

	Optional<Objection> findById(ObjectionId id);

	/** Two people at once: the second waits here and then sees what the first did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select objection from Objection objection where objection.id = :id")
	Optional<Objection> lockById(ObjectionId id);

	Optional<Objection> findByRequest(UUID request);

	@Query("""
			select objection from Objection objection where objection.contested.applicationId = :applicationId
			order by objection.receipt.receivedOn, objection.id.value""")
	List<Objection> findOf(UUID applicationId);

	@Query("""
			select objection from Objection objection where objection.contested.caseFileId = :caseFileId
			order by objection.receipt.receivedOn, objection.id.value""")
	List<Objection> findOfCase(UUID caseFileId);

	@Query("select objection.id from Objection objection where objection.contested.caseFileId = :caseFileId")
	List<ObjectionId> findIdsOf(UUID caseFileId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select objection from Objection objection where objection.endedOn is null order by objection.id.value")
	List<Objection> lockRunning();

	@Query("select objection.contested.swvOrganisation from Objection objection where objection.id = :id")
	Optional<UUID> findSwv(ObjectionId id);

	/** The case of an objection that the database hides: only to say who knocked. */
	@NativeQuery("select app.objection_sought(:id)")
	Optional<UUID> findCaseSought(UUID id);

}
