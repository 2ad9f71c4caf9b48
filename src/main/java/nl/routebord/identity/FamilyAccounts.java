package nl.routebord.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.routebord.kernel.Faults;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of parents and pupils. They follow from an invitation by who directs a case,
 * never from an administrator. What an account may read is no matter of this module: it
 * says who somebody is, as an identity provider will once it is connected.
 */
@Service
@Transactional
public class FamilyAccounts {

	private static final String CODE = "GEZIN";

	private final People people;

	private final Appointments appointments;

	private final OrganisationDesk organisations;

	private final Units units;

	private final Passwords passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FamilyAccounts(People people, Appointments appointments, OrganisationDesk organisations, Units units,
			Passwords passwords, ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.appointments = appointments;
		this.organisations = organisations;
		this.units = units;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	/** Opens an account whose owner signs in as parent or pupil from today. */
	public UserId open(OpenFamilyAccount command) {
		if (!command.role().isFamily()) {
			throw new IllegalArgumentException("no family: " + command.role());
		}
		Username username = Username.of(command.username());
		Faults faults = new Faults().addIf(!username.isPlain(), "username", "identity.username");
		passwords.check(faults, "rawPassword", command.rawPassword(), username);
		faults.addIf(people.findByUsername(username.text()).isPresent(), "username", "identity.username.taken")
			.throwIfAny();
		Person person = people.save(Person.ofFamily(username, command.name(), passwords.hash(command.rawPassword())));
		people.flush();
		appointments.save(new Appointment(person.id(), home(command.role()),
				new Appoint(person.id(), home(command.role()).id(), LocalDate.now(clock), null, null)));
		appointments.flush();
		events.publishEvent(
				IdentityHappening.of(Actor.system("invitation"), "identity.account-created", person.id().value()));
		return person.id();
	}

	/** The account of a parent or pupil with this name. */
	@Transactional(readOnly = true)
	public Optional<UserId> find(String username) {
		return people.findByUsername(Username.of(username).text()).filter(Person::isFamily).map(Person::id);
	}

	/** Parents and pupils work for nobody; these two units only say what they are. */
	private Unit home(Role role) {
		RegisterOrganisation family = new RegisterOrganisation(OrganisationKind.FAMILY, CODE, "Gezin", "", null, null);
		return units.require(organisations.openUnit(organisations.register(family).id(), role, "Gezin"));
	}

}
