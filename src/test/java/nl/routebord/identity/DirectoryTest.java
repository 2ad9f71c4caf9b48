package nl.routebord.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Registered.Result;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoutebordTest
class DirectoryTest {

	private static final Actor SETUP = Actor.system("test");

	@Autowired
	private Directory directory;

	@Autowired
	private TiedAccounts tied;

	@Autowired
	private OrganisationDesk organisations;

	@Autowired
	private AccountDesk accounts;

	@Autowired
	private Clock clock;

	private final String code = UUID.randomUUID().toString().substring(0, 8);

	@Test
	void registeringTwiceChangesNothingAndAChangedNameIsFollowed() {
		assertThat(register("Oud").result()).isEqualTo(Result.ADDED);
		assertThat(register("Oud").result()).isEqualTo(Result.UNCHANGED);
		assertThat(register("Nieuw").result()).isEqualTo(Result.CHANGED);
		assertThat(directory.organisation(OrganisationKind.SWV, code)).get()
			.extracting(OrganisationView::name)
			.isEqualTo("Nieuw");
	}

	@Test
	void oneListMayNameAnOrganisationTwice() {
		RegisterOrganisation command = new RegisterOrganisation(OrganisationKind.GGD, code, "Ggd", "", null, null);
		assertThat(organisations.registerAll(List.of(command, command))).extracting(Registered::result)
			.containsExactly(Result.ADDED, Result.UNCHANGED);
	}

	@Test
	void schoolLocationKnowsItsBoardAndSwv() {
		OrganisationId swv = register("Swv").id();
		OrganisationId school = organisations
			.register(new RegisterOrganisation(OrganisationKind.SCHOOL_LOCATION, code, "School", "Waterdam", null, swv))
			.id();
		OrganisationView view = directory.organisation(school).orElseThrow();
		assertThat(view.swv()).contains(swv);
		assertThat(view.parent()).isEmpty();
	}

	@Test
	void openingAUnitTwiceGivesTheSameUnit() {
		OrganisationId swv = register("Swv").id();
		UnitId unit = organisations.openUnit(swv, Role.SWV_DECIDER, "Directie");
		assertThat(organisations.openUnit(swv, Role.SWV_DECIDER, "Directie")).isEqualTo(unit);
		assertThat(directory.unitOf(swv, Role.SWV_DECIDER)).map(UnitView::id).contains(unit);
		assertThat(directory.units(List.of(unit))).containsOnlyKeys(unit);
		assertThat(directory.unitsWithRole(Role.SWV_DECIDER)).extracting(UnitView::id).contains(unit);
	}

	@Test
	void peopleOfAUnitAreThoseAppointedToday() {
		LocalDate today = LocalDate.now(clock);
		UnitId unit = organisations.openUnit(register("Swv").id(), Role.SWV_EXPERT, "Deskundigen");
		UserId now = person("nu");
		accounts.appointBySystem(new Appoint(now, unit, today, null, "ORTHOPEDAGOOG"), SETUP);
		accounts.appointBySystem(new Appoint(person("straks"), unit, today.plusDays(1), null, null), SETUP);
		AppointmentId ended = accounts
			.appointBySystem(new Appoint(person("toen"), unit, today.minusDays(9), null, null), SETUP);
		accounts.endAppointment(ended, today, SETUP);
		UserId disabled = person("weg");
		accounts.appointBySystem(new Appoint(disabled, unit, today, null, null), SETUP);
		accounts.disable(disabled, null, SETUP);

		assertThat(directory.people(unit)).extracting(PersonView::id).containsExactly(now);
		assertThat(directory.mailAddresses(unit)).containsExactly("nu" + code + "@voorbeeld.nl");
		assertThat(directory.personNames(List.of(now, disabled))).hasSize(2);
		assertThat(directory.professions(List.of(now))).containsEntry(now, "ORTHOPEDAGOOG");
	}

	private Registered register(String name) {
		return organisations
			.register(new RegisterOrganisation(OrganisationKind.SWV, code, name, "Waterdam", null, null));
	}

	/** One administrator who opens all accounts ties nobody; who takes over two does. */
	@Test
	void accountsThatTheSamePersonResetAreTied() {
		UserId one = person("een");
		UserId two = person("twee");
		assertThat(tied.areTied(one, two)).as("opened by the same").isFalse();
		accounts.resetPassword(one, null, SETUP);
		assertThat(tied.areTied(one, two)).isFalse();
		accounts.resetPassword(two, null, SETUP);
		assertThat(tied.areTied(one, two)).isTrue();
		assertThat(tied.areTied(two, one)).isTrue();
		assertThat(tied.areTied(one, one)).as("one person is not two").isFalse();
		assertThat(tied.tied(List.of(one, two, person("drie")))).containsOnlyKeys(one, two);
	}

	private UserId person(String name) {
		return accounts.create(
				new CreateAccount(name + code, name, name + code + "@voorbeeld.nl", "een lang wachtwoord", false),
				SETUP);
	}

}
