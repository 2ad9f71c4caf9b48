package nl.routebord.admission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All development plans. */
interface DevelopmentPlans extends Repository<DevelopmentPlan, UUID> {

	DevelopmentPlan saveAndFlush(DevelopmentPlan plan);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select plan from DevelopmentPlan plan where plan.id = :id")
	Optional<DevelopmentPlan> lockById(UUID id);

	@Query("select plan from DevelopmentPlan plan where plan.caseFileId = :caseFile order by plan.enrolledOn, plan.id")
	List<DevelopmentPlan> of(UUID caseFile);

}
