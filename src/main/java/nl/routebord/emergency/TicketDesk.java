package nl.routebord.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseFacts;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A data protection officer sees no case, but for an inquiry: with a ground, for thirty
 * days at most, and only what its own organisation holds (privacy.md B.4 K, B.8).
 */
@Service
@Transactional
public class TicketDesk {

	private static final int MOST_LISTED = 200;

	private final OfficerTickets tickets;

	private final AuditTrail trail;

	private final Clock clock;

	TicketDesk(OfficerTickets tickets, AuditTrail trail, Clock clock) {
		this.tickets = tickets;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * @throws NotFound for a case in which the officer's organisation takes no part
	 */
	public TicketView open(OpenTicket command, CaseFacts facts, Actor officer) {
		requireOfficer(officer);
		if (!facts.isInForce(officer.unit())) {
			trail.refused(officer, "OPEN_TICKET", facts.caseFile(), "R03_TENANT");
			throw new NotFound();
		}
		Optional<OfficerTicket> sent = tickets.findByRequest(command.request());
		if (sent.isPresent()) {
			return sent
				.filter((one) -> one.caseFile().equals(facts.caseFile())
						&& one.organisation().equals(officer.organisation()))
				.orElseThrow(() -> new Conflict("sharing.request-used"))
				.view();
		}
		command.faults(now().toLocalDate()).throwIfAny();
		LocalDate until = Objects.requireNonNull(command.until());
		OfficerTicket ticket = tickets
			.saveAndFlush(new OfficerTicket(command, Objects.requireNonNull(command.ground()), facts.caseFile(),
					officer, now().toInstant(), until.plusDays(1).atStartOfDay(now().getZone()).toInstant()));
		trail.record(officer, "OPEN_TICKET", facts.caseFile(), ticket.id().value());
		return ticket.view();
	}

	/** The inquiry is over; works at the next request. */
	public void close(TicketId id, Actor officer) {
		OfficerTicket ticket = require(id, officer);
		ticket.close(officer, now().toInstant());
		tickets.saveAndFlush(ticket);
		trail.record(officer, "CLOSE_TICKET", ticket.caseFile(), id.value());
	}

	/** The inquiries of the officer's organisation, newest first. */
	public List<TicketView> of(Actor officer) {
		requireOfficer(officer);
		return tickets.findByOrganisationIdOrderByOpenedAtDesc(officer.organisation().value(), Limit.of(MOST_LISTED))
			.stream()
			.map(OfficerTicket::view)
			.toList();
	}

	/** One inquiry of the officer's organisation. */
	public TicketView one(TicketId id, Actor officer) {
		return require(id, officer).view();
	}

	private OfficerTicket require(TicketId id, Actor officer) {
		requireOfficer(officer);
		return tickets.findById(id)
			.filter((one) -> one.organisation().equals(officer.organisation()))
			.orElseThrow(NotFound::new);
	}

	private void requireOfficer(Actor actor) {
		if (actor.role() != Role.DATA_PROTECTION_OFFICER) {
			trail.refused(actor, "OPEN_TICKET", null, "R04_NEVER");
			throw new NotAllowed("sharing.not-allowed");
		}
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

}
