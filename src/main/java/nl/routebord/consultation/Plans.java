package nl.routebord.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseFileId;
import org.springframework.data.repository.Repository;

/** All plans; a case has one that has not ended. */
interface Plans extends Repository<Plan, PlanId> {

	Plan saveAndFlush(Plan plan);

	Optional<Plan> findByRequest(UUID request);

	Optional<Plan> findByCaseFileIdAndEndedOnIsNull(UUID caseFile);

	List<Plan> findByCaseFileIdOrderBySetOnDesc(UUID caseFile);

	default Optional<Plan> active(CaseFileId caseFile) {
		return findByCaseFileIdAndEndedOnIsNull(caseFile.value());
	}

	default Plan requireActive(CaseFileId caseFile) {
		return active(caseFile).orElseThrow(() -> new Conflict("step.not-available"));
	}

}
