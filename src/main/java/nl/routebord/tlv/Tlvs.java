package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tlv's that were issued. */
interface Tlvs extends Repository<Tlv, UUID> {

	Tlv saveAndFlush(Tlv tlv);

	/**
	 * The first is that of the decision, the last the one that holds now, if any does.
	 */
	List<Tlv> findByApplicationIdOrderByNumber(UUID applicationId);

	List<Tlv> findByCaseFileId(UUID caseFileId);

	/** To wait for others at its application before it is read. */
	@Query("select tlv.applicationId from Tlv tlv where tlv.number = :number")
	Optional<UUID> findApplicationByNumber(String number);

	/** Two messages at once: the second waits here and then sees what the first did. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select tlv from Tlv tlv where tlv.number = :number")
	Optional<Tlv> lockByNumber(String number);

}
