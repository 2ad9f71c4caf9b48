package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Appoint;
import nl.routebord.identity.CreateAccount;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.route.WorklistQuery.Term;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The steps in a case, its journal and the work list, on the real engine and database.
 */
@RoutebordTest
class CaseStepsTest {

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private TaskBoard tasks;

	@Autowired
	private Worklist worklist;

	@Autowired
	private AccountDesk accounts;

	@Autowired
	private Clock clock;

	private Actor school;

	private CaseFileId id;

	@BeforeEach
	void openCase() {
		region.opened();
		school = region.careCoordinator();
		id = opening
			.open(new OpenCase(UUID.randomUUID(), RouteRegion.pupil(""), "WORRY", today(), "Zorg.", false), school)
			.id();
	}

	private String today() {
		return LocalDate.now(clock).toString();
	}

	private ContactFamily talk(UUID request, Long version) {
		return new ContactFamily(request, version, today(), "PARENTS", "Gesproken.", "PUBLIC_TASK", true);
	}

	private void tell(CaseHappening happening) {
		caseStage.tell(happening);
	}

	private List<String> kinds(Actor actor) {
		return reading.view(id, actor).tasks().stream().map(TaskView::kind).toList();
	}

	@Test
	void familyIsContactedBeforeTheViewsAndEachOnce() {
		assertThat(kinds(school)).containsExactly("userTask_contactFamily");
		assertThatThrownBy(
				() -> steps.recordViews(id, new RecordViews(UUID.randomUUID(), null, "a", "", "b", ""), school))
			.isInstanceOf(Conflict.class);
		UUID request = UUID.randomUUID();
		steps.contactFamily(id, talk(request, 0L), school);
		assertThatCode(() -> steps.contactFamily(id, talk(request, 0L), school)).as("sent twice")
			.doesNotThrowAnyException();
		assertThatThrownBy(() -> steps.contactFamily(id, talk(UUID.randomUUID(), 0L), school))
			.isInstanceOf(Stale.class);
		assertThatThrownBy(() -> steps.contactFamily(id, talk(UUID.randomUUID(), null), school))
			.isInstanceOf(Conflict.class);
		assertThat(kinds(school)).containsExactly("userTask_recordViews");
		steps.recordViews(id, new RecordViews(UUID.randomUUID(), null, "Terug.", "", "", "Wilde niet."), school);
		assertThat(kinds(school)).containsExactly("userTask_askPartners");
		assertThat(reading.view(id, school).timeline().items()).extracting(TimelineItem::code)
			.containsExactlyInAnyOrder("journal.route.signalled", "journal.route.family-contacted",
					"journal.route.basis", "journal.route.view.parents", "journal.route.view.pupil.waived");
	}

	@Test
	void viewIsGivenOrWaivedWithAReason() {
		steps.contactFamily(id, talk(UUID.randomUUID(), null), school);
		assertThatThrownBy(
				() -> steps.recordViews(id, new RecordViews(UUID.randomUUID(), null, "", "", "x", "y"), school))
			.isInstanceOf(RuleViolated.class)
			.satisfies((refusal) -> assertThat(((RuleViolated) refusal).faults()).extracting(Fault::field)
				.containsExactlyInAnyOrder("parentsWaived", "pupilWaived"));
	}

	@Test
	void phasesFollowWhatHappensAndPartnersSeeWhenTheyAreInvited() {
		Actor worker = region.familyWorker();
		tell(CaseHappening.told(id, school, DataCategory.NOTE_SHARED, "journal.route.contact", "NOTE")
			.to(CaseState.KERNPARTNER_CONSULT));
		assertThat(desk.facts(id).phases()).containsExactly(Phase.P2);
		assertThatThrownBy(() -> reading.view(id, worker)).isInstanceOf(NotFound.class);
		region.accede(worker.organisation());
		caseStage.invite(id, worker.unit(), school);
		assertThat(reading.view(id, worker).head().state()).contains(CaseState.KERNPARTNER_CONSULT);
		assertThat(reading.list(CaseQuery.all(), worker).items()).extracting(CaseRow::id).contains(id);
		tell(CaseHappening.told(id, school, DataCategory.TLV_FILE, "journal.route.contact", "NOTE")
			.entering(Position.TLV_APPLICATION));
		assertThat(desk.facts(id).phases()).containsExactlyInAnyOrder(Phase.P2, Phase.P4);
		assertThat(reading.view(id, region.attendanceOfficer()).head().phases())
			.as("who may not know of a tlv sees no trace of it")
			.containsExactly(Phase.P2);
		assertThat(reading.view(id, region.attendanceOfficer()).timeline().items()).extracting(TimelineItem::category)
			.containsOnly(DataCategory.NOTE_SHARED);
		assertThat(reading.view(id, school).head().phases()).contains(Phase.P4);
	}

	@Test
	void noteBelongsToItsWriterAndToACategoryOfItsOwn() {
		steps.addContact(id, new AddContact(UUID.randomUUID(), "NOTE", today(), "NOTE_INTERNAL", "Voor onszelf."),
				school);
		assertThat(reading.view(id, school).timeline().items().get(0).visibleFor()).containsExactly(school.unit());
		assertThat(reading.view(id, region.attendanceOfficer()).timeline().items()).isEmpty();
		assertThatThrownBy(() -> steps.addContact(id,
				new AddContact(UUID.randomUUID(), "NOTE", today(), "LPA_ENF", "Niet van ons."), school))
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> steps.addContact(id,
				new AddContact(UUID.randomUUID(), "NOTE", today(), "NOTE_SHARED", "x"), region.mentor()))
			.isInstanceOf(NotAllowed.class);
	}

	@Test
	void onlyTheDirectorClosesAndThenNothingIsLeftToDo() {
		CloseCase closing = new CloseCase(UUID.randomUUID(), null, "BACK_FULL", "De Meander", "Terug.");
		assertThatThrownBy(() -> steps.close(id, closing, region.attendanceOfficer())).isInstanceOf(RuleViolated.class);
		steps.close(id, closing, school);
		assertThatCode(() -> steps.close(id, closing, school)).as("sent twice").doesNotThrowAnyException();
		assertThat(desk.facts(id).phases()).containsExactly(Phase.P7);
		assertThat(reading.view(id, school).tasks()).isEmpty();
		assertThatThrownBy(() -> reading.view(id, region.attendanceOfficer())).isInstanceOf(NotFound.class);
	}

	@Test
	void caseStaysOpenWhileATlvRuns() {
		tell(CaseHappening.told(id, school, DataCategory.TLV_FILE, "journal.route.contact", "NOTE")
			.entering(Position.TLV_APPLICATION));
		assertThatThrownBy(() -> steps.close(id, new CloseCase(UUID.randomUUID(), null, "OTHER", "", "Klaar."), school))
			.isInstanceOf(RuleViolated.class);
	}

	@Test
	void taskIsOpenOnceAndGoesToTheUnitInTheCaseWithThatRole() {
		OpenTask task = new OpenTask(id, id.value(), "agreement", "agreement", Role.ATTENDANCE_OFFICER, null, null,
				LocalDate.now(clock).minusDays(1));
		tasks.open(task);
		tasks.open(task);
		Actor officer = region.attendanceOfficer();
		WorklistPage page = worklist.mine(officer, new WorklistQuery(Term.LATE, "agreement", false, null, 100));
		assertThat(page.tasks().items()).filteredOn((one) -> one.caseFile().equals(id)).hasSize(1);
		assertThat(page.number(Term.LATE)).isPositive();
		assertThat(
				worklist.mine(school, new WorklistQuery(Term.WAITING, "agreement", false, null, 100)).tasks().items())
			.extracting(TaskView::caseFile)
			.contains(id);
		tasks.close(id.value(), "agreement", officer.unit(), null);
		assertThat(worklist.mine(officer, new WorklistQuery(Term.ALL, "agreement", false, null, 100)).tasks().items())
			.noneMatch((one) -> one.caseFile().equals(id));
	}

	@Test
	void workListWalksByKeyMostUrgentFirst() {
		IntStream.range(0, 5)
			.forEach((nr) -> tasks
				.open(new OpenTask(id, UUID.randomUUID(), "agreement", "agreement", Role.SCHOOL_CARE_COORDINATOR,
						school.unit(), null, (nr == 4) ? null : LocalDate.now(clock).plusDays(nr))));
		List<TaskView> walked = new java.util.ArrayList<>();
		String cursor = null;
		do {
			WorklistPage page = worklist.mine(school, new WorklistQuery(Term.ALL, "agreement", false, cursor, 2));
			walked.addAll(page.tasks().items());
			cursor = page.tasks().next();
		}
		while (cursor != null);
		assertThat(walked).extracting(TaskView::id).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
		assertThat(walked).extracting((task) -> task.dueOn().orElse(LocalDate.MAX)).isSorted();
	}

	@Test
	void directionIsHandedOverToAUnitInTheCase() {
		Actor officer = region.attendanceOfficer();
		assertThatThrownBy(
				() -> steps.handOver(id, UUID.randomUUID(), officer.unit(), officer.user(), "Past beter.", school))
			.as("the plan's act, so not before there is one")
			.isInstanceOf(NotAllowed.class);
		tell(CaseHappening.told(id, school, DataCategory.NOTE_SHARED, "journal.route.contact", "NOTE")
			.to(CaseState.PLAN_ACTIVE));
		Actor stranger = region.coordinatorElsewhere();
		assertThatThrownBy(() -> steps.handOver(id, UUID.randomUUID(), stranger.unit(), stranger.user(), "x", school))
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(
				() -> steps.handOver(id, UUID.randomUUID(), officer.unit(), officer.user(), "Past beter.", school))
			.as("who does not work there directs nothing")
			.isInstanceOf(RuleViolated.class);
		steps.handOver(id, UUID.randomUUID(), officer.unit(), appointed(officer), "Past beter.", school);
		assertThat(desk.head(id, school).directorUnit()).isEqualTo(officer.unit());
	}

	@Test
	void ofADirectorWhoLeftWhoeverCouldDirectTakesOver() {
		Actor officer = region.attendanceOfficer();
		tell(CaseHappening.told(id, school, DataCategory.NOTE_SHARED, "journal.route.contact", "NOTE")
			.to(CaseState.PLAN_ACTIVE));
		UserId person = appointed(officer);
		assertThatThrownBy(
				() -> steps.handOver(id, UUID.randomUUID(), officer.unit(), person, "Wij nemen over.", officer))
			.isInstanceOf(NotAllowed.class);
		database.update(
				"update app.route_case_relation set until_on = current_date where case_file_id = ? and unit_id = ?",
				id.value(), school.unit().value());
		assertThatThrownBy(
				() -> steps.handOver(id, UUID.randomUUID(), officer.unit(), person, "Wij nemen over.", region.mentor()))
			.isInstanceOf(NotAllowed.class);
		steps.handOver(id, UUID.randomUUID(), officer.unit(), person, "Wij nemen over.", officer);
		assertThat(desk.head(id, officer).directorUnit()).isEqualTo(officer.unit());
	}

	private UserId appointed(Actor place) {
		String name = "u" + UUID.randomUUID().toString().substring(0, 8);
		UserId person = accounts.create(
				new CreateAccount(name, "Rik Proef", name + "@voorbeeld.nl", "routebord-demo", false),
				Actor.system("test"));
		accounts.appointBySystem(new Appoint(person, place.unit(), LocalDate.now(clock), null, null),
				Actor.system("test"));
		return person;
	}

}
