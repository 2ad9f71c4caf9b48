package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All proposals; at most one open per application. */
interface TlvProposals extends Repository<TlvProposal, UUID> {

	TlvProposal saveAndFlush(TlvProposal proposal);

	Optional<TlvProposal> findByApplicationIdAndStatus(UUID applicationId, ProposalStatus status);

	List<TlvProposal> findByApplicationIdOrderByRound(UUID applicationId);

}
