package nl.routebord.emergency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All looks through the emergency door. */
interface GlassOpenings extends Repository<GlassOpening, GlassId> {

	GlassOpening saveAndFlush(GlassOpening opening);

	Optional<GlassOpening> findByIdAndCaseFileId(GlassId id, UUID caseFile);

	Optional<GlassOpening> findByRequest(UUID request);

	List<GlassOpening> findByCaseFileIdOrderByOpenedAtDesc(UUID caseFile);

	List<GlassOpening> findByCaseFileIdInOrderByOpenedAtDesc(Collection<UUID> caseFiles);

	List<GlassOpening> findByUserIdAndOpenedAtGreaterThanEqual(UUID user, Instant since);

}
