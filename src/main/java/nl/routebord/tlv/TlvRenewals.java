package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The last school years of tlv's. */
interface TlvRenewals extends Repository<TlvRenewal, UUID> {

	TlvRenewal saveAndFlush(TlvRenewal renewal);

	Optional<TlvRenewal> findById(UUID tlv);

	List<TlvRenewal> findByCaseFileId(UUID caseFileId);

}
