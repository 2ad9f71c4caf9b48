package nl.routebord.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All grants ever given. */
interface ShareGrants extends Repository<ShareGrant, GrantId> {

	ShareGrant saveAndFlush(ShareGrant grant);

	Optional<ShareGrant> findByIdAndCaseFileId(GrantId id, UUID caseFile);

	Optional<ShareGrant> findByRequest(UUID request);

	List<ShareGrant> findByCaseFileIdOrderByCreatedAtDesc(UUID caseFile);

}
