package nl.routebord.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All uses of doorzettingsmacht. */
interface Escalations extends Repository<Escalation, UUID> {

	Escalation saveAndFlush(Escalation escalation);

	Optional<Escalation> findByRequest(UUID request);

	List<Escalation> findByConsultationIdInOrderByRecordedOnDesc(Collection<UUID> consultations);

}
