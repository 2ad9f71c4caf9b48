package nl.routebord.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and appointments, managed by the functional administrator, who appoints others
 * and never himself.
 */
@Service
@Transactional
public class AccountDesk {

	private static final String PHONE = "(\\+?[0-9 ()-]{9,20})?";

	private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}");

	private final People people;

	private final Staffing staffing;

	private final Passwords passwords;

	private final Refusals refusals;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountDesk(People people, Staffing staffing, Passwords passwords, Refusals refusals,
			ApplicationEventPublisher events, Clock clock) {
		this.refusals = refusals;
		this.people = people;
		this.staffing = staffing;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	public UserId create(CreateAccount command, Actor actor) {
		Administration.require(actor);
		Username username = Username.of(command.username());
		Faults faults = checked(command.name(), command.mail()).addIf(!username.isPlain(), "username",
				"identity.username");
		passwords.check(faults, "rawPassword", command.rawPassword(), username);
		faults.addIf(people.findByUsername(username.text()).isPresent(), "username", "identity.username.taken")
			.throwIfAny();
		Person person = people.save(new Person(username, command.name().strip(), command.mail().strip(),
				passwords.hash(command.rawPassword()), command.temporary()));
		person.passwordSetBy(actor.user());
		people.flush();
		tell(actor, "identity.account-created", person.id());
		return person.id();
	}

	/** Opens an account with a temporary password, which nobody but its owner keeps. */
	public OpenedAccount open(OpenAccount command, Actor actor) {
		String temporary = passwords.temporary();
		UserId id = create(new CreateAccount(command.username(), command.name(), command.mail(), temporary, true),
				actor);
		return new OpenedAccount(id, temporary);
	}

	/**
	 * @param version the version that was seen; null when it does not matter
	 */
	public void change(ChangeAccount command, @Nullable Long version, Actor actor) {
		Administration.require(actor);
		Person person = staff(command.id()).requireVersion(version);
		Boolean disabled = command.disabled();
		refusals.refuseIf(Boolean.TRUE.equals(disabled) && command.id().equals(actor.user()), actor,
				"identity.account-disabled", "identity.disable-self");
		String phone = (command.phone() != null) ? command.phone().strip() : person.phone();
		checked(command.name(), command.mail()).addIf(!phone.matches(PHONE), "phone", "identity.phone").throwIfAny();
		person.rename(command.name().strip(), command.mail().strip(), phone);
		if (disabled != null) {
			person.block(disabled);
		}
		people.flush();
		tell(actor, "identity.account-changed", command.id());
	}

	/**
	 * Gives a role at once: only the system does, and {@link AppointmentDesk} for people.
	 * @return the id of the appointment
	 */
	public AppointmentId appointBySystem(Appoint command, Actor actor) {
		refusals.refuseIf(!actor.isSystem(), actor, "identity.appointed", "identity.proposal.own");
		return appoint(command, actor);
	}

	AppointmentId appoint(Appoint command, Actor actor) {
		requireMayAppoint(command, actor);
		return appointApproved(command, actor);
	}

	/** The second pair of eyes need not be an administrator's. */
	AppointmentId appointApproved(Appoint command, Actor actor) {
		AppointmentId appointment = staffing.appoint(command);
		tell(actor, "identity.appointed", command.person());
		return appointment;
	}

	void requireMayAppoint(Appoint command, Actor actor) {
		Administration.require(actor);
		refusals.refuseIf(command.person().equals(actor.user()), actor, "identity.appointed", "identity.appoint-self");
		staff(command.person());
	}

	void checkAppointment(Appoint command) {
		staffing.check(command);
	}

	/**
	 * @param until the first day without it; works from the next request on that day
	 */
	public void endAppointment(AppointmentId id, LocalDate until, Actor actor) {
		Administration.require(actor);
		tell(actor, "identity.appointment-ended", staffing.end(id, until));
	}

	/** Ends all that the person does here, at the next request. */
	public void disable(UserId id, @Nullable Long version, Actor actor) {
		Administration.require(actor);
		refusals.refuseIf(id.equals(actor.user()), actor, "identity.account-disabled", "identity.disable-self");
		staff(id).requireVersion(version).block(true);
		people.flush();
		tell(actor, "identity.account-disabled", id);
	}

	public void enable(UserId id, @Nullable Long version, Actor actor) {
		Administration.require(actor);
		staff(id).requireVersion(version).block(false);
		people.flush();
		tell(actor, "identity.account-enabled", id);
	}

	/**
	 * @return a temporary password, shown once; the person has to choose another
	 */
	public String resetPassword(UserId id, @Nullable Long version, Actor actor) {
		Administration.require(actor);
		refusals.refuseIf(id.equals(actor.user()), actor, "identity.password-reset", "identity.reset-self");
		String temporary = passwords.temporary();
		Person person = staff(id).requireVersion(version);
		person.setPassword(passwords.hash(temporary), true);
		person.passwordResetBy(actor.user());
		people.flush();
		tell(actor, "identity.password-reset", id);
		return temporary;
	}

	/** Everybody changes the own password. */
	public void changePassword(ChangePassword command, Actor actor) {
		Person person = people.require(actor.user());
		Faults faults = new Faults().addIf(!passwords.matches(command.current(), person.passwordHash()), "current",
				"identity.password.wrong");
		passwords.check(faults, "chosen", command.chosen(), new Username(person.username()));
		faults.addIf(command.chosen().equals(command.current()), "chosen", "identity.password.same").throwIfAny();
		person.setPassword(passwords.hash(command.chosen()), false);
		people.flush();
		tell(actor, "identity.password-changed", person.id());
	}

	@Transactional(readOnly = true)
	public Slice<AccountView> list(AccountQuery query, Actor actor) {
		Administration.require(actor);
		return staffing.list(query, today());
	}

	@Transactional(readOnly = true)
	public AccountView account(UserId id, Actor actor) {
		Administration.require(actor);
		return staffing.account(id, today());
	}

	/** The account with this username; for whoever sets up a region. */
	@Transactional(readOnly = true)
	public Optional<UserId> find(String username, Actor actor) {
		Administration.require(actor);
		return people.findByUsername(Username.of(username).text())
			.filter((person) -> !person.isFamily())
			.map(Person::id);
	}

	/** Parents and pupils are not managed here: for an administrator there are none. */
	private Person staff(UserId id) {
		return Optional.of(people.require(id)).filter((person) -> !person.isFamily()).orElseThrow(NotFound::new);
	}

	private static Faults checked(String name, String mail) {
		return new Faults().addIf(name.isBlank() || name.length() > 120, "name", "identity.name")
			.addIf(!MAIL.matcher(mail.strip()).matches() || mail.length() > 254, "mail", "identity.mail");
	}

	private void tell(Actor actor, String action, UserId subject) {
		events.publishEvent(IdentityHappening.of(actor, action, subject.value()));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
