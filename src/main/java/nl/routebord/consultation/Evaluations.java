package nl.routebord.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All evaluations of plans. */
interface Evaluations extends Repository<Evaluation, UUID> {

	Evaluation saveAndFlush(Evaluation evaluation);

	Optional<Evaluation> findByRequest(UUID request);

	List<Evaluation> findByPlanIdInOrderByEvaluatedOnDesc(Collection<UUID> plans);

}
