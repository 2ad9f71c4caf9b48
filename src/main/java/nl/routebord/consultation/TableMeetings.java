package nl.routebord.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All thuiszittersoverleggen. */
interface TableMeetings extends Repository<TableMeeting, UUID> {

	TableMeeting saveAndFlush(TableMeeting meeting);

	Optional<TableMeeting> findByRequest(UUID request);

	List<TableMeeting> findByConsultationIdInOrderByHeldOnDesc(Collection<UUID> consultations);

}
