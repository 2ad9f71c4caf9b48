package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All applications. */
interface TlvApplications extends Repository<TlvApplication, TlvApplicationId> {

	/**
	 * At once: what follows in SQL or in the engine sees it, and a second application for
	 * the same case fails here.
	 */
	TlvApplication saveAndFlush(TlvApplication application);

	Optional<TlvApplication> findById(TlvApplicationId id);

	/** Two people at once: the second waits here and then sees what the first did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select application from TlvApplication application where application.id = :id")
	Optional<TlvApplication> lockById(TlvApplicationId id);

	@Query("select application.id from TlvApplication application where application.number = :number")
	Optional<TlvApplicationId> findIdByNumber(String number);

	@Query("select application.status from TlvApplication application where application.id = :id")
	Optional<ApplicationStatus> findStatus(TlvApplicationId id);

	@Query("""
			select application.competence.forum.swvOrganisation from TlvApplication application
			where application.id = :id""")
	Optional<UUID> findSwv(TlvApplicationId id);

	/** The case of an application that the database hides: only to say who knocked. */
	@NativeQuery("select app.tlv_sought(cast(:id as uuid), cast(:number as text))")
	Optional<UUID> findCaseSought(@Nullable String id, @Nullable String number);

	Optional<TlvApplication> findByRequest(UUID request);

	/** What another swv made of what was sent on. */
	Optional<TlvApplication> findByOriginForwardedFrom(UUID sent);

	/** Those whose terms still run, in a fixed order. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select application from TlvApplication application
			where application.status in :running or application.clock.objectionUntil >= :today
			order by application.number""")
	List<TlvApplication> lockRunning(Set<ApplicationStatus> running, LocalDate today);

	/** With what their terms need. */
	@Query("""
			select application from TlvApplication application left join fetch application.clock.suspensions.all
			where application.caseFileId = :caseFileId order by application.number""")
	List<TlvApplication> findByCaseFileIdOrderByNumber(UUID caseFileId);

}
