package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All decisions; at most one per application. */
interface TlvDecisions extends Repository<TlvDecision, UUID> {

	TlvDecision saveAndFlush(TlvDecision decision);

	Optional<TlvDecision> findByApplicationId(UUID applicationId);

	List<TlvDecision> findByApplicationIdIn(List<UUID> applicationIds);

}
