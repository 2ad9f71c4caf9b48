package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.consultation.AgreementDesk;
import nl.routebord.consultation.AgreementView;
import nl.routebord.consultation.AskPartners;
import nl.routebord.consultation.ConsultationDesk;
import nl.routebord.consultation.ConsultationPurpose;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.consultation.GiveView;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.consultation.PlanDesk;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.consultation.SetPlan;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.pupil.HomeInput;
import nl.routebord.pupil.PupilInput;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RelationKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A pupil moves to another municipality: leerplicht goes along, and nothing else
 * (R-LP-07, R-TLV-13).
 */
@RoutebordTest
class MovePupilTest {

	private static final String FROM = "8811";

	private static final String TO = "8812";

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private RouteRegion region;

	@Autowired
	private OrganisationDesk organisations;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private CaseMoves moves;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private ConsultationDesk consultations;

	@Autowired
	private ConsultationReading talks;

	@Autowired
	private PlanDesk plans;

	@Autowired
	private AgreementDesk agreements;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private Actor school;

	private Actor former;

	private Actor successor;

	private CaseFileId id;

	private LocalDate today;

	@BeforeEach
	void pupilOfTheOneMunicipality() {
		region.opened();
		today = LocalDate.now(clock);
		school = region.careCoordinator();
		former = unit(FROM, Role.ATTENDANCE_OFFICER);
		successor = unit(TO, Role.ATTENDANCE_OFFICER);
		region.accede(former.organisation());
		region.accede(successor.organisation());
		region.accede(region.consultant().organisation());
		id = open(school, RouteRegion.pupil("Verhuist" + System.nanoTime(), "", "88AA00", FROM));
	}

	@Test
	void leerplichtGoesAlongAndDoesWhatWasStillToBeDone() {
		Actor officer = unit(FROM, Role.DATA_PROTECTION_OFFICER);
		id = open(school, RouteRegion.pupil("Verhuist" + System.nanoTime(), "", "88AA00", FROM));
		ask();
		Map<String, Object> before = place();
		MovePupil command = command(TO);
		moves.move(id, command, school);
		moves.move(id, command, school);
		assertThat(relation(former)).isEqualTo(RelationKind.FORMER);
		assertThat(relation(officer)).isEqualTo(RelationKind.FORMER);
		assertThat(relation(successor)).isEqualTo(RelationKind.OWN);
		assertThat(place()).as("school and swv stay").isEqualTo(before);
		assertThat(cases.place(id).municipality()).contains(successor.organisation());
		assertThat(reading.pupil(id, school).contact().orElseThrow().address().place()).isEqualTo("Elders");
		UUID after = caseStage.line(id, school, DataCategory.NOTE_SHARED, "Nieuwe afspraak.");
		assertThatThrownBy(() -> reading.view(id, former)).isInstanceOf(NotFound.class);
		assertThat(reading.list(CaseQuery.all(), former).items()).extracting(CaseRow::id).doesNotContain(id);
		assertThat(caseStage.read(id, successor)).contains(after);
		assertThat(reading.timeline(id, successor, null, 50).timeline().items())
			.filteredOn((line) -> line.code().equals("journal.route.moved"))
			.as("sent twice, and without the address")
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.happenedOn()).isEqualTo(today.minusDays(3));
				assertThat(line.text()).isEmpty();
				assertThat(line.arguments()).isEmpty();
			});
		assertThat(audited("PERMIT")).containsExactly(school.user().value());

		assertThat(openTasks("userTask_giveView")).containsExactlyInAnyOrder(successor.unit().value(),
				region.consultant().unit().value());
		assertThatThrownBy(() -> consultations.giveView(view(), former)).isInstanceOf(NotFound.class);
		consultations.giveView(view(), successor);
		consultations.giveView(view(), region.consultant());
		plan();
		moves.move(id, command(FROM), school);
		assertThat(relation(former)).as("back again").isEqualTo(RelationKind.OWN);
		assertThat(relation(successor)).isEqualTo(RelationKind.FORMER);
		assertThat(openTasks("agreement")).containsExactly(former.unit().value());
		AgreementView agreement = talks.of(id, former).agreements().get(0);
		assertThat(agreement.mayComplete()).isTrue();
		agreements.done(id, agreement.id(), former);
		assertThat(openTasks("agreement")).isEmpty();
	}

	@Test
	void whoCaresForTheFamilyKeepsItsDataProtectionOfficer() {
		Actor officer = unit("8813", Role.DATA_PROTECTION_OFFICER);
		Actor team = unit("8813", Role.FAMILY_WORKER);
		unit("8813", Role.ATTENDANCE_OFFICER);
		region.accede(team.organisation());
		id = open(school, RouteRegion.pupil("Verhuist" + System.nanoTime(), "", "88AA00", "8813"));
		caseStage.invite(id, team.unit(), school);
		moves.move(id, command(TO), school);
		assertThat(cases.facts(id).isInForce(team.unit())).isTrue();
		assertThat(cases.facts(id).isInForce(officer.unit())).isTrue();
	}

	@Test
	void onlyTheKeeperOfThePupilTells() {
		caseStage.consult(id, school);
		for (Actor stranger : List.of(region.coordinatorElsewhere(), successor, region.familyWorker(),
				region.consultantOfOtherSwv())) {
			assertThatThrownBy(() -> moves.move(id, command(TO), stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> moves.requireKeeper(id, stranger)).isInstanceOf(NotFound.class);
		}
		assertThatThrownBy(() -> moves.move(id, command(TO), region.consultant())).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> moves.move(id, command(TO), former)).isInstanceOf(NotAllowed.class)
			.hasMessage("route.move.not-keeper");
		assertThatThrownBy(() -> moves.requireKeeper(id, former)).isInstanceOf(NotAllowed.class);
		assertThat(audited("DENY")).contains(region.consultant().user().value(), former.user().value());
		assertThat(relation(former)).isEqualTo(RelationKind.OWN);
	}

	@Test
	void leerplichtThatDirectsHandsOverFirst() {
		database.update("update app.route_case_file set director_unit_id = ?, director_user_id = ? where id = ?",
				former.unit().value(), former.user().value(), id.value());
		refused("route.move.directs", id, command(TO), school);
		assertThat(relation(former)).isEqualTo(RelationKind.OWN);
		assertThat(reading.pupil(id, school).contact().orElseThrow().address().place()).isEqualTo("Waterdam");
		moves.move(id, command(FROM), school);
		assertThat(codes(school)).contains("journal.route.address").doesNotContain("journal.route.moved");
	}

	/** R-LP-07: enforced where it is registered, wherever it stays. */
	@Test
	void pupilStaysInFactInAnotherMunicipalityAndLeerplichtDoesNotFollow() {
		stays(TO);
		assertThat(relation(former)).isEqualTo(RelationKind.OWN);
		assertThat(relation(successor)).isEqualTo(RelationKind.NONE);
		assertThat(cases.place(id).municipality()).contains(former.organisation());
		assertThat(stay()).contains(TO);
		stays(FROM);
		assertThat(stay()).as("the same again").isEmpty();
		assertThatThrownBy(() -> stays("Waterdam")).isInstanceOf(RuleViolated.class);
	}

	private void stays(String municipality) {
		moves.move(id, new MovePupil(UUID.randomUUID(), null, today.toString(),
				new HomeInput("Kade", "1", "1005 AB", "Waterdam", false, FROM, municipality)), school);
	}

	private Optional<String> stay() {
		return reading.pupil(id, school).contact().orElseThrow().stayMunicipality();
	}

	@Test
	void leerplichtKeepsTheFileThatItOpened() {
		CaseFileId own = open(former, RouteRegion.pupil("Verhuist" + System.nanoTime(), "", "88AA00", FROM));
		refused("route.move.opened", own, command(TO), former);
	}

	@Test
	void whatIsTypedIsCheckedAndASecretAddressStaysSecret() {
		refused("route.municipality.unknown", id, command("0001"), school);
		refused("route.date.future", id, command(TO, today.plusDays(1)), school);
		refused("route.date.long-ago", id, command(TO, today.minusYears(4)), school);
		refused("pupil.postcode.wrong", id, new MovePupil(UUID.randomUUID(), null, today.toString(),
				new HomeInput("Kade", "1", "x", "Elders", false, TO)), school);
		assertThatThrownBy(() -> moves.move(id,
				new MovePupil(UUID.randomUUID(), 99L, today.toString(), command(TO).home()), school))
			.isInstanceOf(Stale.class);
		moves.move(id, new MovePupil(UUID.randomUUID(), null, today.toString(),
				new HomeInput("Kade", "1", "1005 AB", "Elders", true, FROM)), school);
		moves.move(id, command(FROM), school);
		assertThat(database.queryForObject("select secret_address from app.pupil_pupil where id = ?", Boolean.class,
				cases.pupil(id).value()))
			.isTrue();
	}

	private void refused(String code, CaseFileId caseFile, MovePupil command, Actor actor) {
		assertThatThrownBy(() -> moves.move(caseFile, command, actor)).isInstanceOfSatisfying(RuleViolated.class,
				(violated) -> assertThat(violated.faults()).extracting(Fault::code).containsExactly(code));
	}

	private void ask() {
		steps.contactFamily(id, new ContactFamily(UUID.randomUUID(), null, today.toString(), "PARENTS", "Gesproken.",
				"PUBLIC_TASK", true), school);
		steps.recordViews(id, new RecordViews(UUID.randomUUID(), null, "Terug.", "", "Terug.", ""), school);
		consultations.ask(new AskPartners(UUID.randomUUID(), id, ConsultationPurpose.SUPPORT_NEED, "Wat is nodig?",
				List.of(former.unit(), region.consultant().unit())), school);
	}

	private void plan() {
		plans.set(new SetPlan(UUID.randomUUID(), id, "Terug", "Rustige opbouw.", PlanOutcome.PLAN, today.plusWeeks(6),
				List.of(new NewAgreement("Bellen", successor.unit(), null, today.plusDays(3)))), school);
	}

	private GiveView view() {
		return new GiveView(UUID.randomUUID(), id, "Begin met halve dagen.");
	}

	private MovePupil command(String municipality) {
		return command(municipality, today.minusDays(3));
	}

	private MovePupil command(String municipality, LocalDate from) {
		return new MovePupil(UUID.randomUUID(), null, from.toString(),
				new HomeInput("Kade", "1", "1005 AB", "Elders", false, municipality));
	}

	private CaseFileId open(Actor opener, PupilInput pupil) {
		return opening.open(RouteRegion.signal(pupil), opener).id();
	}

	private RelationKind relation(Actor actor) {
		return cases.facts(id).relation(actor.unit());
	}

	private List<String> codes(Actor actor) {
		return reading.timeline(id, actor, null, 50).timeline().items().stream().map(TimelineItem::code).toList();
	}

	private Map<String, Object> place() {
		return database.queryForMap("select school_id, swv_id from app.route_case_file where id = ?", id.value());
	}

	private List<UUID> openTasks(String kind) {
		return database.queryForList("""
				select unit_id from app.route_task where case_file_id = ? and kind = ? and done_at is null""",
				UUID.class, id.value(), kind);
	}

	private List<UUID> audited(String decision) {
		return database.queryForList("""
				select actor_user from app.audit_entry where case_file = ? and action = 'MOVE_PUPIL' and decision = ?
				order by seq""", UUID.class, id.value(), decision);
	}

	private Actor unit(String municipality, Role role) {
		OrganisationId organisation = organisations
			.register(new RegisterOrganisation(OrganisationKind.MUNICIPALITY, municipality, "Proef " + municipality,
					"Proefdam", null, null))
			.id();
		return Actor.person(new UserId(UUID.nameUUIDFromBytes((municipality + role).getBytes(StandardCharsets.UTF_8))),
				organisations.openUnit(organisation, role, "Proef " + role.name()), organisation, role);
	}

}
