package nl.routebord.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who somebody is and in which role: the one place where a verified person becomes
 * an {@link Actor}. Where the proof of identity comes from is not known here, so another
 * way to sign in needs only to bring the person.
 */
@Service
public class SignInDesk {

	private static final String CURRENT = """
			 a.valid_from <= :today and (a.valid_until is null or a.valid_until > :today)
			""";

	private final Guessing guessing;

	private final Passwords passwords;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SignInDesk(Guessing guessing, Passwords passwords, JdbcClient database, ApplicationEventPublisher events,
			Clock clock) {
		this.guessing = guessing;
		this.passwords = passwords;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Compares a name and a password. Not one transaction: a wrong attempt stays counted.
	 * @param origin where the question comes from
	 */
	public SignInAnswer verify(String typedName, String password, String origin) {
		Username username = Username.of(typedName);
		if (!guessing.mayTry(username, origin)) {
			return SignInAnswer.tryLater();
		}
		Optional<Known> known = database
			.sql("select id, password_hash, disabled from app.identity_person where username = :username")
			.param("username", username.text())
			.query((row, number) -> new Known(new UserId(row.getObject("id", UUID.class)),
					row.getString("password_hash"), row.getBoolean("disabled")))
			.optional();
		if (known.isEmpty()) {
			passwords.matchesNobody(password);
			return SignInAnswer.wrong();
		}
		if (!passwords.matches(password, known.get().hash()) || known.get().disabled()) {
			return SignInAnswer.wrong();
		}
		guessing.right(username, origin);
		return SignInAnswer.right(known.get().id());
	}

	/** The roles that a person can take today. */
	@Transactional(readOnly = true)
	public List<RoleChoice> choices(UserId person) {
		return database.sql("""
				select a.id, a.role, u.name as unit_name, o.name as organisation_name
				  from app.identity_appointment a
				  join app.identity_person p on p.id = a.person_id and not p.disabled
				  join app.identity_unit u on u.id = a.unit_id
				  join app.identity_organisation o on o.id = u.organisation_id
				 where a.person_id = :person and""" + CURRENT + " order by o.name, u.name, a.role, a.id")
			.param("person", person.value())
			.param("today", LocalDate.now(clock))
			.query((row, number) -> new RoleChoice(new AppointmentId(row.getObject("id", UUID.class)),
					Role.valueOf(row.getString("role")), row.getString("unit_name"),
					row.getString("organisation_name")))
			.list();
	}

	/**
	 * The actor of this moment: nobody when the account is disabled or the appointment
	 * has ended. Asked at every request, in one statement.
	 */
	@Transactional(readOnly = true)
	public Optional<SignedIn> resolve(UserId person, AppointmentId appointment) {
		return database.sql("""
				select p.id as person_id, p.name as person_name, p.password_temporary, a.id, a.role, a.unit_id,
				       u.name as unit_name, o.id as organisation_id, o.name as organisation_name,
				       (select count(*) from app.identity_appointment a where a.person_id = p.id and""" + CURRENT + """
				) as roles,
				       (select count(*) from app.identity_proposed_appointment q
				         where q.decided_at is null and (a.role = 'FUNCTIONAL_ADMIN' or q.unit_id = a.unit_id)
				           and p.id not in (q.proposed_by, q.person_id)) as proposals
				  from app.identity_appointment a
				  join app.identity_person p on p.id = a.person_id and not p.disabled
				  join app.identity_unit u on u.id = a.unit_id
				  join app.identity_organisation o on o.id = u.organisation_id
				 where a.id = :appointment and a.person_id = :person and""" + CURRENT)
			.param("appointment", appointment.value())
			.param("person", person.value())
			.param("today", LocalDate.now(clock))
			.query(SignInDesk::signedIn)
			.optional();
	}

	/** Tells the audit trail that a person took a role, at sign-in or in its course. */
	@Transactional
	public void tookRole(SignedIn signedIn, boolean switched) {
		events.publishEvent(IdentityHappening.of(signedIn.actor(),
				switched ? "identity.role-switched" : "identity.signed-in", signedIn.actor().user().value()));
	}

	private static SignedIn signedIn(ResultSet row, int number) throws SQLException {
		Actor actor = Actor.person(new UserId(row.getObject("person_id", UUID.class)),
				new UnitId(row.getObject("unit_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), Role.valueOf(row.getString("role")));
		return new SignedIn(actor, new AppointmentId(row.getObject("id", UUID.class)), row.getString("person_name"),
				row.getString("unit_name"), row.getString("organisation_name"), row.getInt("roles"),
				row.getBoolean("password_temporary"), row.getInt("proposals"));
	}

	private record Known(UserId id, String hash, boolean disabled) {
	}

}
