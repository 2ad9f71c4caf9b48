package nl.routebord.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An administrator gives nobody a key to files alone: not itself, not by a second
 * account.
 */
@RoutebordTest
class AppointmentDeskTest {

	private static final Actor SETUP = Actor.system("test");

	@Autowired
	private AppointmentDesk desk;

	@Autowired
	private AccountDesk accounts;

	@Autowired
	private OrganisationDesk organisations;

	@Autowired
	private SignInDesk signIn;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	private OrganisationId swv;

	private Actor admin;

	private Actor otherAdmin;

	private UnitId deciders;

	@BeforeEach
	void unitsAndAdministrators() {
		swv = organisations
			.register(new RegisterOrganisation(OrganisationKind.SWV, "VO6601", "Proef ogen", "Proefdam", null, null))
			.id();
		admin = actor(Role.FUNCTIONAL_ADMIN, person("een"));
		otherAdmin = actor(Role.FUNCTIONAL_ADMIN, person("twee"));
		deciders = organisations.openUnit(swv, Role.SWV_DECIDER, "Ogen");
	}

	@Test
	void aRoleWithPupilsExistsOnlyAfterAnotherPersonApproved() {
		UserId person = person("nieuw");
		assertThat(desk.give(appoint(person, deciders), admin)).isEmpty();
		assertThat(signIn.choices(person)).isEmpty();
		desk.approve(waiting(person), otherAdmin);
		assertThat(signIn.choices(person)).extracting(RoleChoice::role).containsExactly(Role.SWV_DECIDER);
		assertThat(lines(person)).isEqualTo(2);
	}

	@Test
	void aColleagueOfTheUnitApprovesTooAndNobodyElseKnows() {
		Actor colleague = actor(Role.SWV_DECIDER, person("collega"));
		UserId person = person("nieuw");
		desk.give(appoint(person, deciders), admin);
		UUID proposal = waiting(person);
		Actor stranger = actor(Role.SWV_SECRETARIAT, person("ander"));
		assertThat(desk.waiting(stranger)).extracting(ProposalView::id).doesNotContain(proposal);
		assertThatThrownBy(() -> desk.approve(proposal, stranger)).isInstanceOf(NotFound.class);
		desk.approve(proposal, colleague);
		assertThat(signIn.choices(person)).hasSize(1);
		assertThatThrownBy(() -> desk.approve(proposal, colleague)).isInstanceOf(Conflict.class)
			.hasMessageContaining("identity.proposal.decided");
		assertThatThrownBy(() -> desk.refuse(proposal, stranger)).isInstanceOf(NotFound.class);
	}

	@Test
	void nobodyApprovesTheOwnProposalNorTheOwnRole() {
		UserId person = otherAdmin.user();
		desk.give(appoint(person, deciders), admin);
		assertThatThrownBy(() -> desk.approve(waiting(person), admin)).isInstanceOf(NotAllowed.class)
			.hasMessageContaining("identity.proposal.own");
		assertThatThrownBy(() -> desk.approve(waiting(person), otherAdmin)).isInstanceOf(NotAllowed.class)
			.hasMessageContaining("identity.appoint-self");
		assertThatThrownBy(() -> desk.give(appoint(admin.user(), deciders), admin)).isInstanceOf(NotAllowed.class);
		assertThat(signIn.choices(person)).extracting(RoleChoice::role).doesNotContain(Role.SWV_DECIDER);
	}

	@Test
	void whatTwoPairsOfEyesRefuseLeavesALine() {
		UserId person = person("nieuw");
		desk.give(appoint(person, deciders), admin);
		List<ThrowingCallable> asked = List.of(() -> desk.approve(waiting(person), admin),
				() -> desk.give(appoint(admin.user(), deciders), admin),
				() -> accounts.appointBySystem(appoint(person, deciders), admin),
				() -> accounts.resetPassword(admin.user(), null, admin),
				() -> accounts.disable(admin.user(), null, admin));
		asked.forEach((one) -> assertThatThrownBy(one).isInstanceOf(NotAllowed.class));
		assertThat(database.sql("""
				select action || ' ' || reason_code from app.audit_entry
				where actor_user = :user and decision = 'DENY' order by seq
				""").param("user", admin.user().value()).query(String.class).list()).containsExactly(
				"identity.appointed R31_SOD", "identity.appointed R31_SOD", "identity.appointed R31_SOD",
				"identity.password-reset R31_SOD", "identity.account-disabled R31_SOD");
	}

	/** Abuse 61: a second administrator of one's own making. */
	@Test
	void aSecondAccountOfOnesOwnIsNoSecondPairOfEyes() {
		OpenedAccount puppet = accounts.open(new OpenAccount("p" + suffix(), "Pop", "pop@voorbeeld.nl"), admin);
		UnitId admins = organisations.openUnit(swv, Role.FUNCTIONAL_ADMIN, "Ogen");
		assertThat(desk.give(appoint(puppet.id(), admins), admin)).isEmpty();
		assertThat(signIn.choices(puppet.id())).isEmpty();
		accounts.resetPassword(otherAdmin.user(), null, admin);
		assertThatThrownBy(() -> desk.approve(waiting(puppet.id()), otherAdmin)).isInstanceOf(NotAllowed.class)
			.hasMessageContaining("identity.proposal.tied");
		assertThat(signIn.choices(puppet.id())).isEmpty();
	}

	/** The other way round: a proposal in the name of whose password one knows. */
	@Test
	void aProposalInTheNameOfAnAccountThatOneResetIsNoSecondPairOfEyes() {
		accounts.resetPassword(otherAdmin.user(), null, admin);
		UserId person = person("nieuw");
		desk.give(appoint(person, deciders), otherAdmin);
		assertThatThrownBy(() -> desk.approve(waiting(person), admin)).isInstanceOf(NotAllowed.class)
			.hasMessageContaining("identity.proposal.tied");
		assertThat(signIn.choices(person)).isEmpty();
	}

	@Test
	void whoProposedWithdrawsAndTwiceIsOnce() {
		UserId person = person("nieuw");
		desk.give(appoint(person, deciders), admin);
		assertThatThrownBy(() -> desk.give(appoint(person, deciders), otherAdmin)).isInstanceOf(Conflict.class);
		desk.refuse(waiting(person), admin);
		assertThat(signIn.choices(person)).isEmpty();
		assertThat(desk.give(appoint(person, deciders), admin)).isEmpty();
	}

	@Test
	void aRoleWithoutPupilsTakesOneAdministrator() {
		UserId person = person("rapport");
		assertThat(desk.give(appoint(person, organisations.openUnit(swv, Role.REPORTER, "Ogen")), admin)).isPresent();
		assertThat(signIn.choices(person)).hasSize(1);
		assertThatThrownBy(() -> accounts.appointBySystem(appoint(person, deciders), admin))
			.isInstanceOf(NotAllowed.class);
	}

	/** So that every page can say so, in the statement that each request makes. */
	@Test
	void whoMayApproveSeesHowManyWaitAndNobodyElseDoes() {
		Actor colleague = actor(Role.SWV_DECIDER, person("collega"));
		Actor stranger = actor(Role.SWV_SECRETARIAT, person("ander"));
		List<Actor> people = List.of(colleague, otherAdmin, admin, stranger);
		List<Integer> before = people.stream().map(this::proposals).toList();
		desk.give(appoint(person("nieuw"), deciders), admin);
		assertThat(people).extracting(this::proposals)
			.containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2), before.get(3));
	}

	private int proposals(Actor actor) {
		RoleChoice role = signIn.choices(actor.user()).get(0);
		return signIn.resolve(actor.user(), role.appointment()).orElseThrow().proposals();
	}

	private UUID waiting(UserId person) {
		return database
			.sql("select id from app.identity_proposed_appointment where person_id = :person and decided_at is null")
			.param("person", person.value())
			.query(UUID.class)
			.single();
	}

	private int lines(UserId person) {
		return database
			.sql("select count(*) from app.audit_entry where action like 'identity.appoint%' and subject = :person")
			.param("person", person.value())
			.query(Integer.class)
			.single();
	}

	private Actor actor(Role role, UserId person) {
		UnitId unit = organisations.openUnit(swv, role, "Ogen");
		accounts.appointBySystem(appoint(person, unit), SETUP);
		return Actor.person(person, unit, swv, role);
	}

	private Appoint appoint(UserId person, UnitId unit) {
		return new Appoint(person, unit, LocalDate.now(clock), null, null);
	}

	private UserId person(String name) {
		return accounts.create(new CreateAccount(name + suffix(), "Ogen " + name, name + "@voorbeeld.nl",
				"een-lang-wachtwoord-9", false), SETUP);
	}

	private static String suffix() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

}
