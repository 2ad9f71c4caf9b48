package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.emergency.OpenTicket;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.vault.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The data protection officer of a municipality sees no file of leerplicht, but for an
 * inquiry: with a ground, for thirty days at most (privacy.md B.4 K). A child needs no
 * case for it.
 */
@Service
@Transactional
public class ChildTicketDesk {

	private final ChildTickets tickets;

	private final DutyPupils pupils;

	private final FollowUps followUps;

	private final FileCircle circle;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Vault vault;

	private final Clock clock;

	ChildTicketDesk(ChildTickets tickets, DutyPupils pupils, FollowUps followUps, FileCircle circle, CaseAccess access,
			AuditTrail trail, Vault vault, Clock clock) {
		this.tickets = tickets;
		this.pupils = pupils;
		this.followUps = followUps;
		this.circle = circle;
		this.access = access;
		this.trail = trail;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * @param name the whole name, as it was given to the officer
	 * @throws RuleViolated for a child of whom leerplicht of the officer's municipality
	 * keeps no file: the same sentence for one that nobody knows
	 */
	public ChildTicket open(String name, @Nullable LocalDate birthDate, OpenTicket command, Actor officer) {
		requireOfficer(officer);
		Optional<ChildTicket> sent = tickets.sent(command.request());
		if (sent.isPresent()) {
			return sent.filter((one) -> one.organisation().equals(officer.organisation()))
				.orElseThrow(() -> new Conflict("sharing.request-used"));
		}
		ZonedDateTime now = ZonedDateTime.now(clock);
		Faults faults = command.faults(now.toLocalDate());
		faults.addIf(name.isBlank(), "name", "ticket.child.name")
			.addIf(birthDate == null, "birthDate", "ticket.child.birth")
			.throwIfAny();
		List<UUID> found = tickets.sought(name, Objects.requireNonNull(birthDate));
		if (found.size() != 1) {
			trail.refused(officer, "OPEN_TICKET", null, "R03_TENANT");
			throw new RuleViolated("name", found.isEmpty() ? "ticket.child.unknown" : "ticket.child.several");
		}
		Instant until = Objects.requireNonNull(command.until()).plusDays(1).atStartOfDay(now.getZone()).toInstant();
		ChildTicket ticket = new ChildTicket(UUID.randomUUID(), found.get(0), officer.organisation(),
				Objects.requireNonNull(command.ground()), command.reason(), officer.user(), now.toInstant(), until,
				Optional.empty());
		tickets.add(ticket, command.request());
		trail.record(officer, "OPEN_TICKET", null, ticket.id());
		return ticket;
	}

	/** The inquiry is over; works at the next request. */
	public void close(UUID id, Actor officer) {
		one(id, officer);
		tickets.close(id, officer, clock.instant());
		trail.record(officer, "CLOSE_TICKET", null, id);
	}

	/** The inquiries of the officer's organisation, newest first. */
	public List<ChildTicket> of(Actor officer) {
		requireOfficer(officer);
		return tickets.of(officer.organisation());
	}

	/**
	 * One inquiry of the officer's organisation.
	 * @throws NotFound for any other
	 */
	public ChildTicket one(UUID id, Actor officer) {
		requireOfficer(officer);
		return tickets.find(id)
			.filter((one) -> one.organisation().equals(officer.organisation()))
			.orElseThrow(NotFound::new);
	}

	/** What leerplicht did, while the inquiry is open; the reading is logged. */
	public ChildInquiryView findings(UUID id, Actor officer) {
		ChildTicket ticket = one(id, officer);
		Optional<DutyPupil> child = ticket.open(clock.instant()) ? pupils.find(ticket.pupil()) : Optional.empty();
		return child.map((pupil) -> read(ticket, pupil, officer))
			.orElseGet(() -> new ChildInquiryView(ticket, "", null, List.of()));
	}

	private ChildInquiryView read(ChildTicket ticket, DutyPupil pupil, Actor officer) {
		CaseFacts facts = circle.facts(pupil, officer, ticket.until());
		Set<DataCategory> shown = EnumSet.noneOf(DataCategory.class);
		for (DataCategory category : EnumSet.of(DataCategory.ID_BASIS, DataCategory.ABS_UNAUTH, DataCategory.LPA_ENF)) {
			RecordFacts record = RecordFacts.of(category, pupil.unit(), Role.ATTENDANCE_OFFICER);
			if (access.decide(officer, facts, record).permits()) {
				shown.add(category);
			}
		}
		List<StepView> steps = followUps.inOrder(pupil.id())
			.stream()
			.filter((step) -> shown.contains(step.enforcing() ? DataCategory.LPA_ENF : DataCategory.ABS_UNAUTH))
			.map((step) -> new StepView(step.id(), step.kind(), step.word(), step.on(),
					vault.open(step.text(), step.place(pupil.unit())), step.enforcing(), false))
			.toList();
		access.logRead(officer, facts, shown);
		boolean named = shown.contains(DataCategory.ID_BASIS);
		return new ChildInquiryView(ticket, named ? pupil.name() : "", named ? pupil.birthDate() : null, steps);
	}

	private void requireOfficer(Actor actor) {
		if (actor.role() != Role.DATA_PROTECTION_OFFICER) {
			trail.refused(actor, "OPEN_TICKET", null, "R04_NEVER");
			throw new NotAllowed("sharing.not-allowed");
		}
	}

}
