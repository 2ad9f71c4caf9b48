package nl.routebord.emergency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All inquiries of data protection officers. */
interface OfficerTickets extends Repository<OfficerTicket, TicketId> {

	OfficerTicket saveAndFlush(OfficerTicket ticket);

	Optional<OfficerTicket> findById(TicketId id);

	Optional<OfficerTicket> findByRequest(UUID request);

	List<OfficerTicket> findByOrganisationIdOrderByOpenedAtDesc(UUID organisation, Limit limit);

}
