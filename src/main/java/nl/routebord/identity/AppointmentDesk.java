package nl.routebord.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives roles with four eyes: one administrator proposes, another one or a colleague of
 * the unit approves, and only then the role exists. Nobody approves what concerns
 * themselves, nor what came from somebody whose password they chose or who chose theirs:
 * that would be one pair of eyes twice.
 */
@Service
@Transactional
public class AppointmentDesk {

	/** No pupil and no accounts: one administrator will do. */
	private static final Set<Role> WITHOUT_PUPILS = EnumSet.of(Role.REPORTER, Role.TECHNICAL_ADMIN);

	private static final String WAITING = """
			select q.id, q.person_id, q.unit_id, q.role, q.profession, q.valid_from, q.valid_until, q.proposed_by,
			       q.proposed_at, p.name as person, u.name as unit_name, o.name as organisation_name, b.name as proposer
			  from app.identity_proposed_appointment q
			  join app.identity_person p on p.id = q.person_id
			  join app.identity_person b on b.id = q.proposed_by
			  join app.identity_unit u on u.id = q.unit_id
			  join app.identity_organisation o on o.id = u.organisation_id
			 where q.decided_at is null and (:admin or q.unit_id = :unit)
			""";

	private final AccountDesk accounts;

	private final Units units;

	private final Directory directory;

	private final TiedAccounts tied;

	private final Refusals refusals;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AppointmentDesk(AccountDesk accounts, Units units, Directory directory, TiedAccounts tied, Refusals refusals,
			JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.refusals = refusals;
		this.directory = directory;
		this.tied = tied;
		this.accounts = accounts;
		this.units = units;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives a role, or proposes it when it takes a second person.
	 * @return the appointment; empty while it waits
	 */
	public Optional<AppointmentId> give(Appoint command, Actor actor) {
		accounts.requireMayAppoint(command, actor);
		Role role = units.require(command.unit()).role();
		if (actor.isSystem() || WITHOUT_PUPILS.contains(role)) {
			return Optional.of(accounts.appoint(command, actor));
		}
		accounts.checkAppointment(command);
		propose(command, role, actor);
		return Optional.empty();
	}

	/** What the actor can approve, refuse or withdraw: of all units, or of the own. */
	@Transactional(readOnly = true)
	public List<ProposalView> waiting(Actor actor) {
		return waiting(actor, "order by q.proposed_at, q.id")
			.query((row, number) -> new ProposalView(row.getObject("id", UUID.class), row.getString("person"),
					Role.valueOf(row.getString("role")), row.getString("unit_name"), row.getString("organisation_name"),
					row.getObject("valid_from", LocalDate.class),
					Optional.ofNullable(row.getObject("valid_until", LocalDate.class)), row.getString("proposer"),
					row.getObject("proposed_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate(),
					row.getObject("proposed_by", UUID.class).equals(actor.user().value())))
			.list();
	}

	public void approve(UUID id, Actor actor) {
		Waiting found = require(id, actor);
		refuseIf(found.proposer().equals(actor.user()), actor, "identity.proposal.own");
		refuseIf(found.command().person().equals(actor.user()), actor, "identity.appoint-self");
		refuseIf(tied.areTied(actor.user(), found.proposer()), actor, "identity.proposal.tied");
		decide(id, true, actor);
		accounts.appointApproved(found.command(), actor);
	}

	private void refuseIf(boolean holds, Actor actor, String sentence) {
		refusals.refuseIf(holds, actor, "identity.appointed", sentence);
	}

	/** Refuses, or takes back what one proposed. */
	public void refuse(UUID id, Actor actor) {
		Waiting found = require(id, actor);
		decide(id, false, actor);
		tell(actor, "identity.appointment-refused", found.command().person());
	}

	private void propose(Appoint command, Role role, Actor actor) {
		UUID id = UUID.randomUUID();
		int added = database.sql("""
				insert into app.identity_proposed_appointment (id, person_id, unit_id, role, profession, valid_from,
				    valid_until, proposed_by, proposed_at)
				values (:id, :person, :unit, :role, :profession, :from, cast(:until as date), :by, :at)
				on conflict (person_id, unit_id) where decided_at is null do nothing
				""")
			.param("id", id)
			.param("person", command.person().value())
			.param("unit", command.unit().value())
			.param("role", role.name())
			.param("profession", command.profession())
			.param("from", command.from())
			.param("until", (command.until() != null) ? command.until().toString() : null)
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.now(clock))
			.update();
		if (added == 0) {
			throw new Conflict("identity.proposal.waits-already");
		}
		tell(actor, "identity.appointment-proposed", command.person());
		events.publishEvent(new AppointmentProposed(id, command.unit()));
	}

	/** What is of another unit does not exist. */
	private Waiting require(UUID id, Actor actor) {
		return waiting(actor, "and q.id = :id for update of q").param("id", id)
			.query((row, number) -> new Waiting(new Appoint(new UserId(row.getObject("person_id", UUID.class)),
					new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_until", LocalDate.class), row.getString("profession")),
					new UserId(row.getObject("proposed_by", UUID.class))))
			.optional()
			.orElseThrow(() -> isDecided(id, actor) ? new Conflict("identity.proposal.decided") : new NotFound());
	}

	/** Somebody else, or the same person's first click, was sooner. */
	private boolean isDecided(UUID id, Actor actor) {
		return database.sql("""
				select exists (select from app.identity_proposed_appointment
				                where id = :id and decided_at is not null and (:admin or unit_id = :unit))
				""")
			.param("id", id)
			.param("admin", actor.role() == Role.FUNCTIONAL_ADMIN)
			.param("unit", actor.unit().value())
			.query(Boolean.class)
			.single();
	}

	private JdbcClient.StatementSpec waiting(Actor actor, String rest) {
		return database.sql(WAITING + rest)
			.param("admin", actor.role() == Role.FUNCTIONAL_ADMIN)
			.param("unit", actor.unit().value());
	}

	private void decide(UUID id, boolean approved, Actor actor) {
		database.sql("""
				update app.identity_proposed_appointment set decided_by = :by, decided_at = :at, approved = :approved
				where id = :id
				""")
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.now(clock))
			.param("approved", approved)
			.param("id", id)
			.update();
	}

	private void tell(Actor actor, String action, UserId subject) {
		events.publishEvent(IdentityHappening.of(actor, action, subject.value()));
	}

	private record Waiting(Appoint command, UserId proposer) {
	}

}
