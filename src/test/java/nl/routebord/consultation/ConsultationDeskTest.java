package nl.routebord.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.routebord.RoutebordTest;
import nl.routebord.consultation.ConsultationView.PartnerLine;
import nl.routebord.consultation.ConsultationView.Words;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseState;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.ContactFamily;
import nl.routebord.route.OpenCase;
import nl.routebord.route.RecordViews;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RelationKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The kernpartners confer on the real engine and database. */
@RoutebordTest
class ConsultationDeskTest {

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private ConsultationDesk desk;

	@Autowired
	private PlanDesk plans;

	@Autowired
	private AgreementDesk agreements;

	@Autowired
	private EscalationDesk escalations;

	@Autowired
	private ConsultationReading reading;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private Actor school;

	private Actor leerplicht;

	private Actor consultant;

	private Actor family;

	private LocalDate today;

	@BeforeEach
	void openUnits() {
		region.opened();
		school = region.careCoordinator();
		leerplicht = region.attendanceOfficer();
		consultant = region.consultant();
		family = region.familyWorker();
		today = LocalDate.now(clock);
		accede("VO8801", "2020-01-01", null);
		accede("8801", "2020-01-01", null);
	}

	/** Other tests share the region: the convenant holds again for them. */
	@AfterEach
	void comeBack() {
		accede("8801", "2020-01-01", null);
	}

	@Test
	void theDirectorSeesWhoCanBeAskedAndWhatEachWouldSee() {
		CaseFileId caseFile = ready();
		List<Candidate> candidates = desk.candidates(caseFile, school);
		assertThat(candidates).extracting((candidate) -> candidate.unit().id())
			.contains(leerplicht.unit(), consultant.unit(), family.unit())
			.doesNotContain(region.attendanceOfficerElsewhere().unit(), region.consultantOfOtherSwv().unit());
		Candidate gezinswerker = candidate(candidates, family);
		assertThat(gezinswerker.inCase()).isFalse();
		assertThat(gezinswerker.sees()).contains(DataCategory.ID_BASIS, DataCategory.NOTE_SHARED)
			.doesNotContain(DataCategory.HEALTH, DataCategory.PGN_BSN);
	}

	@Test
	void anOrganisationThatLeftTheConvenantCannotBeInvited() {
		CaseFileId caseFile = ready();
		accede("8801", "2020-01-01", today.toString());
		assertThat(desk.candidates(caseFile, school)).extracting((candidate) -> candidate.unit().id())
			.contains(consultant.unit())
			.doesNotContain(family.unit(), leerplicht.unit());
		assertThat(faults(() -> desk.ask(question(caseFile, family), school))).containsExactly("partners");
	}

	@Test
	void invitedPartnersComeIntoTheCaseAndGiveTheirViews() {
		CaseFileId caseFile = ready();
		assertThatThrownBy(() -> reading.of(caseFile, family)).isInstanceOf(NotFound.class);
		desk.ask(question(caseFile, leerplicht, consultant, family), school);
		assertThat(cases.facts(caseFile).relation(family.unit())).isEqualTo(RelationKind.PARTNER);
		assertThat(state(caseFile)).isEqualTo(CaseState.KERNPARTNER_CONSULT);
		assertThat(awaited(caseFile, school)).containsExactlyInAnyOrder(leerplicht.unit(), consultant.unit(),
				family.unit());
		assertThat(awaited(caseFile, family)).as("who has not answered is for the director")
			.containsExactly(family.unit());
		assertThat(openTasks(caseFile, "userTask_giveView")).containsExactlyInAnyOrder(leerplicht.unit(),
				consultant.unit(), family.unit());
		desk.giveView(view(caseFile, "Begin met twee ochtenden."), consultant);
		assertThat(openTasks(caseFile, "userTask_giveView")).as("who has answered has nothing left to do")
			.containsExactlyInAnyOrder(leerplicht.unit(), family.unit());
		desk.giveView(view(caseFile, "Geen proces-verbaal zolang het plan loopt."), leerplicht);
		desk.giveView(view(caseFile, "Het gezin kan de ochtenden aan."), family);
		assertThat(state(caseFile)).isEqualTo(CaseState.MDO);
		assertThat(words(caseFile, leerplicht)).containsExactlyInAnyOrder("Begin met twee ochtenden.",
				"Geen proces-verbaal zolang het plan loopt.", "Het gezin kan de ochtenden aan.");
	}

	@Test
	void onlyInvitedPartnersGiveAView() {
		CaseFileId caseFile = asked(consultant);
		assertThatThrownBy(() -> desk.giveView(view(caseFile, "Ook wij."), leerplicht)).isInstanceOf(NotAllowed.class)
			.hasMessage("consultation.not-invited");
		assertThatThrownBy(() -> desk.giveView(view(caseFile, "Ook wij."), region.secretariat()))
			.isInstanceOf(NotAllowed.class);
		for (Actor stranger : strangers()) {
			assertThatThrownBy(() -> desk.giveView(view(caseFile, "Ook wij."), stranger)).isInstanceOf(NotFound.class);
		}
	}

	@Test
	void aViewIsCorrectedByANewOneAndTheOldOneIsKept() {
		CaseFileId caseFile = asked(consultant, leerplicht);
		desk.giveView(view(caseFile, "Begin met hele dagen."), consultant);
		desk.giveView(view(caseFile, "Begin met halve dagen."), consultant);
		assertThat(words(caseFile, school)).containsExactly("Begin met halve dagen.");
		assertThat(database.queryForObject("""
				select count(*) from app.consultation_view v join app.consultation_consultation c
				on c.id = v.consultation_id where c.case_file_id = ?""", Long.class, caseFile.value())).isEqualTo(2);
	}

	@Test
	void sameQuestionSentFourTimesAtOnceIsAskedOnce() throws Exception {
		CaseFileId caseFile = ready();
		AskPartners command = question(caseFile, consultant, leerplicht);
		assertThat(four(() -> desk.ask(command, school))).hasSize(1);
		assertThatThrownBy(() -> desk.ask(question(caseFile, consultant), school)).isInstanceOf(Conflict.class);
		GiveView view = view(caseFile, "Eén keer.");
		assertThat(four(() -> desk.giveView(view, consultant))).hasSize(1);
	}

	@Test
	void theDirectorGoesOnWithoutAMissingViewAndSaysWhy() {
		CaseFileId caseFile = asked(consultant, leerplicht);
		desk.giveView(view(caseFile, "Begin met halve dagen."), consultant);
		assertThatThrownBy(() -> desk.closeViews(caseFile, "Niet van mij", leerplicht)).isInstanceOf(NotAllowed.class);
		assertThat(faults(() -> desk.closeViews(caseFile, " ", school))).containsExactly("reason");
		desk.closeViews(caseFile, "De termijn is voorbij.", school);
		desk.closeViews(caseFile, "De termijn is voorbij.", school);
		assertThatThrownBy(() -> desk.giveView(view(caseFile, "Te laat."), leerplicht)).isInstanceOf(Conflict.class);
		assertThat(state(caseFile)).isEqualTo(CaseState.MDO);
	}

	@Test
	void theDirectorSetsOnePlanAndItsAgreementsBecomeTasksOfTheirOwners() throws Exception {
		CaseFileId caseFile = viewed(consultant, family);
		SetPlan command = plan(caseFile, PlanOutcome.PLAN, agreement("Opbouwrooster maken", school),
				agreement("Thuis ondersteunen", family));
		assertThatThrownBy(() -> plans.set(command, consultant)).isInstanceOf(NotAllowed.class)
			.hasMessage("consultation.not-director");
		assertThat(four(() -> plans.set(command, school))).hasSize(1);
		assertThatThrownBy(() -> plans.set(plan(caseFile, PlanOutcome.TLV), school))
			.as("a new plan follows on the table or doorzettingsmacht")
			.isInstanceOf(Conflict.class);
		assertThat(state(caseFile)).isEqualTo(CaseState.PLAN_ACTIVE);
		assertThat(openTasks(caseFile, "agreement")).containsExactlyInAnyOrder(school.unit(), family.unit());
		CaseConsultation seen = reading.of(caseFile, consultant);
		assertThat(seen.activePlan()).map(PlanView::goal).hasValue("Weer hele dagen op school");
		assertThat(seen.plans()).hasSize(1);
		assertThat(seen.agreements()).hasSize(2).noneMatch(AgreementView::mayComplete);
	}

	@Test
	void anAgreementIsOwnedByAUnitOfTheCase() {
		CaseFileId caseFile = viewed(consultant);
		assertThat(faults(() -> plans.set(plan(caseFile, PlanOutcome.PLAN, agreement("Bellen", family)), school)))
			.containsExactly("agreements[0].owner");
		assertThat(faults(
				() -> plans.set(plan(caseFile, PlanOutcome.PLAN, agreement("Lezen", region.secretariat())), school)))
			.as("the secretariat reads no notes, so it owns no agreements")
			.containsExactly("agreements[0].owner");
	}

	@Test
	void theTaskOfAnAgreementDisappearsWhenItsOwnerHasDoneIt() {
		CaseFileId caseFile = planned();
		AgreementView own = agreement(caseFile, family);
		assertThatThrownBy(() -> agreements.done(caseFile, own.id(), consultant)).isInstanceOf(NotAllowed.class)
			.hasMessage("consultation.not-owner");
		assertThat(database.queryForList(
				"select action from app.audit_entry where decision = 'DENY' and case_file = ? and actor_user = ?",
				String.class, caseFile.value(), consultant.user().value()))
			.containsExactly("COMPLETE_AGREEMENT");
		agreements.done(caseFile, own.id(), family);
		agreements.done(caseFile, own.id(), family);
		assertThat(openTasks(caseFile, "agreement")).containsExactly(school.unit());
		assertThat(agreement(caseFile, family).doneOn()).hasValue(today);
		assertThatThrownBy(() -> agreements.done(asked(consultant), own.id(), school)).isInstanceOf(NotFound.class);
	}

	@Test
	void thePlanIsEvaluatedAndLeadsByTableAndDoorzettingsmachtToANewPlan() {
		CaseFileId caseFile = planned();
		assertThat(faults(() -> plans.evaluate(evaluation(caseFile, PlanOutcome.PLAN, today.plusWeeks(7)), school)))
			.containsExactly("evaluateOn");
		plans.evaluate(evaluation(caseFile, PlanOutcome.PLAN, today.plusWeeks(6)), school);
		plans.evaluate(evaluation(caseFile, PlanOutcome.TABLE, null), school);
		assertThat(state(caseFile)).isEqualTo(CaseState.THUISZITTER_TABLE);
		escalations.holdTable(new HoldTable(UUID.randomUUID(), caseFile, today, List.of(school.unit(), family.unit()),
				"Gehoord.", "Er is geen plaats."), school);
		plans.set(plan(caseFile, PlanOutcome.ESCALATION), school);
		assertThat(state(caseFile)).isEqualTo(CaseState.ESCALATED);
		escalations.escalate(new Escalate(UUID.randomUUID(), caseFile, "Wethouder onderwijs", "Afspraak van 2024",
				"Welke school?", "Ouders willen vso.", "Vso De Kade", List.of(school.unit()), today.plusWeeks(6)),
				school);
		plans.set(plan(caseFile, PlanOutcome.TLV), school);
		CaseConsultation seen = reading.of(caseFile, family);
		assertThat(seen.plans()).hasSize(3);
		assertThat(seen.plans()).filteredOn(PlanView::active).hasSize(1);
		assertThat(seen.openAgreements()).as("open agreements move along").hasSize(2);
		assertThat(seen.tables()).hasSize(1);
		assertThat(seen.escalations()).hasSize(1);
		assertThat(state(caseFile)).isEqualTo(CaseState.PLAN_ACTIVE);
	}

	@Test
	void backAtSchoolThePlanEndsAndAftercareBegins() {
		CaseFileId caseFile = planned();
		plans.evaluate(evaluation(caseFile, PlanOutcome.AFTERCARE, null), school);
		assertThat(reading.of(caseFile, school).activePlan()).isEmpty();
		assertThatThrownBy(() -> plans.evaluate(evaluation(caseFile, PlanOutcome.PLAN, today.plusWeeks(2)), school))
			.isInstanceOf(Conflict.class);
	}

	@Test
	void foreignUnitsFindNothing() {
		CaseFileId caseFile = planned();
		for (Actor stranger : strangers()) {
			assertThatThrownBy(() -> reading.of(caseFile, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.candidates(caseFile, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> plans.set(plan(caseFile, PlanOutcome.TLV), stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> agreements.add(UUID.randomUUID(), caseFile, agreement("x", school), stranger))
				.isInstanceOf(NotFound.class);
			assertThat(reading.mine(stranger, null, 100).items()).extracting(ConsultationRow::caseFile)
				.doesNotContain(caseFile);
		}
		assertThatThrownBy(() -> reading.of(caseFile, region.secretariat()))
			.as("the secretariat sees the case but no notes")
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> reading.of(caseFile, region.mentor())).isInstanceOf(NotFound.class);
	}

	@Test
	void consultationsAskedAndOwedStandInTheListOfTheUnit() {
		CaseFileId caseFile = asked(consultant, leerplicht);
		assertThat(reading.mine(consultant, null, 100).items())
			.anyMatch((row) -> row.caseFile().equals(caseFile) && row.owed());
		assertThat(reading.mine(school, null, 100).items())
			.anyMatch((row) -> row.caseFile().equals(caseFile) && row.byMe() && !row.owed());
		assertThat(reading.mine(family, null, 100).items()).extracting(ConsultationRow::caseFile)
			.doesNotContain(caseFile);
		var first = reading.mine(school, null, 1);
		asked(consultant);
		assertThat(first.items()).hasSize(1);
	}

	@Test
	void everyReadingOfTheNotesIsLogged() {
		CaseFileId caseFile = planned();
		long before = logged(caseFile);
		reading.of(caseFile, consultant);
		assertThat(logged(caseFile)).isEqualTo(before + 1);
	}

	private CaseFileId ready() {
		OpenCase signal = new OpenCase(UUID.randomUUID(), RouteRegion.pupil(""), "WORRY", today.minusDays(1).toString(),
				"Noor komt al twee weken niet.", false);
		CaseFileId caseFile = opening.open(signal, school).id();
		steps.contactFamily(caseFile, new ContactFamily(UUID.randomUUID(), null, today.toString(), "PARENTS",
				"Ouders willen hulp.", "PUBLIC_TASK", true), school);
		steps.recordViews(caseFile,
				new RecordViews(UUID.randomUUID(), null, "Wij willen rust.", "", "Ik wil terug naar mijn klas.", ""),
				school);
		return caseFile;
	}

	private CaseFileId asked(Actor... partners) {
		CaseFileId caseFile = ready();
		desk.ask(question(caseFile, partners), school);
		return caseFile;
	}

	private CaseFileId viewed(Actor... partners) {
		CaseFileId caseFile = asked(partners);
		for (Actor partner : partners) {
			desk.giveView(view(caseFile, "Wij doen mee."), partner);
		}
		return caseFile;
	}

	private CaseFileId planned() {
		CaseFileId caseFile = viewed(consultant, family);
		plans.set(plan(caseFile, PlanOutcome.PLAN, agreement("Opbouwrooster maken", school),
				agreement("Thuis ondersteunen", family)), school);
		return caseFile;
	}

	private static AskPartners question(CaseFileId caseFile, Actor... partners) {
		return new AskPartners(UUID.randomUUID(), caseFile, ConsultationPurpose.SUPPORT_NEED,
				"Wat is nodig om weer naar school te gaan?", List.of(partners).stream().map(Actor::unit).toList());
	}

	private static GiveView view(CaseFileId caseFile, String text) {
		return new GiveView(UUID.randomUUID(), caseFile, text);
	}

	private SetPlan plan(CaseFileId caseFile, PlanOutcome next, NewAgreement... made) {
		return new SetPlan(UUID.randomUUID(), caseFile, "Weer hele dagen op school", "Rustige opbouw met de mentor.",
				next, (next == PlanOutcome.PLAN) ? today.plusWeeks(6) : null, List.of(made));
	}

	private EvaluatePlan evaluation(CaseFileId caseFile, PlanOutcome next, LocalDate on) {
		return new EvaluatePlan(UUID.randomUUID(), caseFile, "Het gaat vooruit.", next, on);
	}

	private NewAgreement agreement(String what, Actor owner) {
		return new NewAgreement(what, owner.unit(), null, today.plusWeeks(2));
	}

	private AgreementView agreement(CaseFileId caseFile, Actor owner) {
		return reading.of(caseFile, owner)
			.agreements()
			.stream()
			.filter((agreement) -> agreement.owner().id().equals(owner.unit()))
			.findFirst()
			.orElseThrow();
	}

	private List<Actor> strangers() {
		return List.of(region.coordinatorOfOtherSchoolOfTheBoard(), region.coordinatorElsewhere(),
				region.consultantOfOtherSwv(), region.attendanceOfficerElsewhere());
	}

	private static Candidate candidate(List<Candidate> candidates, Actor whom) {
		return candidates.stream()
			.filter((candidate) -> candidate.unit().id().equals(whom.unit()))
			.findFirst()
			.orElseThrow();
	}

	private List<UnitId> awaited(CaseFileId caseFile, Actor reader) {
		return lines(caseFile, reader).stream().filter(PartnerLine::awaited).map((line) -> line.unit().id()).toList();
	}

	private List<String> words(CaseFileId caseFile, Actor reader) {
		return lines(caseFile, reader).stream().flatMap((line) -> line.words().stream()).map(Words::text).toList();
	}

	private List<PartnerLine> lines(CaseFileId caseFile, Actor reader) {
		return reading.of(caseFile, reader).running().orElseThrow().views();
	}

	private CaseState state(CaseFileId caseFile) {
		return cases.head(caseFile, school).state().orElseThrow();
	}

	private List<UnitId> openTasks(CaseFileId caseFile, String kind) {
		return database
			.queryForList("select unit_id from app.route_task where case_file_id = ? and kind = ? and done_at is null",
					UUID.class, caseFile.value(), kind)
			.stream()
			.map(UnitId::new)
			.toList();
	}

	private long logged(CaseFileId caseFile) {
		return database.queryForObject("""
				select count(*) from app.audit_entry
				where case_file = ? and category = 'NOTE_SHARED' and action = 'READ'""", Long.class, caseFile.value());
	}

	/** As the administrator would, but also for a past that the desk would refuse. */
	private void accede(String code, String from, String until) {
		database.update(
				"""
						insert into app.convenant_accession (id, organisation_id, replaces, request, signed_on, from_on, until_on,
						    form_name, advice, recorded_by, recorded_at)
						select gen_random_uuid(), o.id, (select a.id from app.convenant_accession a
						    where a.organisation_id = o.id and not exists (select from app.convenant_accession later
						        where later.replaces = a.id)), gen_random_uuid(), cast(? as date), cast(? as date),
						    cast(? as date), '', '', gen_random_uuid(), now()
						from app.identity_organisation o where o.code = ?""",
				from, from, until, code);
	}

	private static List<String> faults(Runnable act) {
		try {
			act.run();
			return List.of();
		}
		catch (RuleViolated violated) {
			return violated.faults().stream().map(Fault::field).toList();
		}
	}

	private static <T> List<T> four(Callable<T> act) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(4);
		try {
			List<Future<T>> answers = pool.invokeAll(IntStream.range(0, 4).mapToObj((nr) -> act).toList());
			List<T> found = new ArrayList<>();
			for (Future<T> answer : answers) {
				found.add(answer.get());
			}
			return found.stream().distinct().toList();
		}
		finally {
			pool.shutdownNow();
		}
	}

}
