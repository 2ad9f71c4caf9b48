package nl.routebord.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.emergency.BreakGlass;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.Settings;
import nl.routebord.retention.HoldDesk;
import nl.routebord.retention.HoldView;
import nl.routebord.route.CaseStage;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGlass;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseReading;
import nl.routebord.route.OwnRecord;
import nl.routebord.route.RouteRegion;
import nl.routebord.route.TimelineItem;
import nl.routebord.terms.RightsAnswerTerm;
import nl.routebord.sharing.DataCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rights of parents and pupil (privacy.md A.5), on the real database. */
@RoutebordTest
class RightsDeskTest {

	private static final String WHY = "Dit is nodig om de veiligheid van een ander te bewaken.";

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseReading reading;

	@Autowired
	private RightsDesk desk;

	@Autowired
	private RightsAnswers answers;

	@Autowired
	private MarkDesk marks;

	@Autowired
	private NoticeDesk notices;

	@Autowired
	private CaseGlass glass;

	@Autowired
	private RightsRegister register;

	@Autowired
	private HoldDesk holds;

	@Autowired
	private Settings settings;

	@Autowired
	private PretendedTime time;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate database;

	private Actor school;

	private Actor colleague;

	private Actor officer;

	private Actor parent;

	private Actor worker;

	private String number;

	private CaseFileId id;

	@BeforeEach
	void aCaseWithAFamilyAndAPartner() {
		region.opened();
		school = region.careCoordinator();
		colleague = Actor.person(UserId.fresh(), school.unit(), school.organisation(), school.role());
		officer = region.attendanceOfficer();
		worker = region.familyWorker();
		region.accede(worker.organisation());
		id = opening.open(RouteRegion.signal(RouteRegion.pupil("")), school).id();
		number = caseStage.number(id);
		parent = caseStage.kin(id, Role.PARENT, school);
	}

	@Test
	void aRequestHasAMonthAndOnceTwoMonthsMoreToldInTheFirst() {
		RightsRequestView request = filed(Right.INZAGE);
		LocalDate today = today();
		assertThat(request.dueOn()).isEqualTo(RightsAnswerTerm.from(today).end(settings.workingDays()));
		assertThat(due(request.id())).isEqualTo(request.dueOn());
		assertThatThrownBy(() -> desk.extend(number, request.id(), "kort", school)).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> desk.extend(number, request.id(), WHY, officer)).isInstanceOf(NotFound.class);
		time.after(Duration.ofDays(40),
				() -> assertThatThrownBy(() -> desk.extend(number, request.id(), WHY, school)).as("too late")
					.isInstanceOf(Conflict.class));
		desk.extend(number, request.id(), WHY, school);
		LocalDate later = new RightsAnswerTerm(today, true).end(settings.workingDays());
		assertThat(desk.of(number, parent)).singleElement().satisfies((one) -> {
			assertThat(one.dueOn()).isEqualTo(later);
			assertThat(one.extension()).isPresent();
		});
		assertThat(due(request.id())).isEqualTo(later);
		assertThatThrownBy(() -> desk.extend(number, request.id(), WHY, school)).as("once")
			.isInstanceOf(Conflict.class);
	}

	@Test
	void aRefusalHasAGroundOfItsRightAndTellsWhereToGo() {
		RightsRequestView request = filed(Right.OVERDRAAGBAARHEID);
		assertThatThrownBy(() -> answers.answer(number, refused(request, null), school))
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> answers.answer(number, refused(request, Refusal.TASK), school))
			.isInstanceOf(RuleViolated.class);
		answers.answer(number, refused(request, Refusal.NOT_APPLICABLE), school);
		assertThat(desk.of(number, parent)).singleElement().satisfies((one) -> {
			assertThat(one.granted()).contains(false);
			assertThat(one.recourse().orElseThrow().remedy()).as("a school").isEqualTo(Remedy.RECHTBANK);
			assertThat(one.recourse().orElseThrow().until()).isAfter(today().plusDays(41));
		});
		assertThat(answers.recourse(officer).remedy()).as("a municipality").isEqualTo(Remedy.BEZWAAR);
		assertThatThrownBy(() -> answers.answer(number, refused(request, Refusal.NOT_APPLICABLE), school))
			.isInstanceOf(Conflict.class);
		assertThat(caseStage.tasks(request.id())).isEmpty();
	}

	@Test
	void anObjectionSuspendsUntilItIsDecided() {
		RightsRequestView request = filed(Right.BEZWAAR);
		assertThat(pending()).isTrue();
		answers.answer(number, refused(request, Refusal.COMPELLING), school);
		assertThat(pending()).isFalse();
	}

	@Test
	void aCorrectionStandsBesideTheOldAndItsReceiversAreTold() {
		OwnRecord record = record();
		reading.timeline(id, officer, null, 50);
		RightsRequestView request = filed(Right.RECTIFICATIE);
		assertThatThrownBy(
				() -> answers.answer(number, new AnswerRequest(request.id(), true, "Ja.", null, null, "Elf"), school))
			.isInstanceOf(RuleViolated.class);
		answers.answer(number,
				new AnswerRequest(request.id(), true, "U heeft gelijk.", null, record.id(), "Het waren elf dagen."),
				school);
		assertThat(reading.timeline(id, officer, null, 50).timeline().items()).extracting(TimelineItem::code)
			.as("who read the one reads the other")
			.contains("journal.rights.corrected");
		assertThat(notices.of(number, officer)).singleElement()
			.satisfies((one) -> assertThat(one.what()).isEqualTo("CORRECTED"));
		UUID notice = notices.of(number, officer).get(0).id();
		assertThat(caseStage.tasks(notice)).containsExactly(Notices.TASK);
		notices.read(number, notice, officer);
		assertThat(caseStage.tasks(notice)).isEmpty();
		assertThat(notices.of(number, school)).as("the source told itself").isEmpty();
	}

	@Test
	void whoReadsOneRecordByGrantReadsItsCorrection() {
		Actor consultant = region.consultant();
		caseStage.consult(id, school);
		OwnRecord record = record();
		assertThat(caseStage.read(id, consultant)).doesNotContain(record.id());
		database.update("""
				insert into app.sharing_grant (id, case_file_id, request, source_unit_id, recipient_unit_id, categories,
				    record_ids, purpose, phases, necessity, proportionality, subsidiarity, informed_at, informed_how,
				    informed_who, valid_from, valid_until, created_by, created_at, version)
				values (gen_random_uuid(), ?, gen_random_uuid(), ?, ?, '{ABS_UNAUTH}', array[?]::uuid[], 'D2', 4,
				    repeat('x', 20), repeat('x', 20), repeat('x', 20), now() - interval '1 hour', 'GESPREK', '{}',
				    now() - interval '1 hour', now() + interval '1 day', ?, now(), 0)""", id.value(),
				school.unit().value(), consultant.unit().value(), record.id(), school.user().value());
		assertThat(caseStage.read(id, consultant)).contains(record.id());
		answers.answer(number, new AnswerRequest(filed(Right.RECTIFICATIE).id(), true, "U heeft gelijk.", null,
				record.id(), "Het waren elf dagen."), school);
		assertThat(reading.timeline(id, consultant, null, 50).timeline().items()).extracting(TimelineItem::code)
			.contains("journal.rights.corrected");
		assertThat(notices.of(number, consultant)).extracting(NoticeView::what).containsExactly("CORRECTED");
	}

	@Test
	void whoOnlyLooksWritesDownNoRequest() {
		caseStage.invite(id, worker.unit(), school);
		Actor looker = Actor.person(UserId.fresh(), worker.unit(), worker.organisation(), worker.role());
		glass.open(id, new BreakGlass(UUID.randomUUID(), BreakGlass.Reason.VITAAL_BELANG, WHY), looker);
		assertThat(desk.of(number, looker)).as("it looks").isEmpty();
		EnterRequest objection = new EnterRequest(UUID.randomUUID(), Right.BEZWAAR, AskedBy.of(AskedBy.PUPIL, ""),
				EnterRequest.Way.BRIEF, EnterRequest.Identity.BEKEND, today(), "Wij willen dit niet.");
		assertThatThrownBy(() -> desk.enter(number, objection, looker)).isInstanceOf(NotAllowed.class);
		assertThat(pending()).isFalse();
		assertThat(database.queryForList(
				"select action from app.audit_entry where case_file = ? and actor_user = ? and decision = 'DENY'",
				String.class, id.value(), looker.user().value()))
			.containsExactly("RIGHTS_REQUEST_FILED");
	}

	@Test
	void anOpinionKeepsItsWordsAndGetsThoseOfTheFamily() {
		OwnRecord record = record();
		RightsRequestView request = filed(Right.RECTIFICATIE);
		answers.answer(number,
				new AnswerRequest(request.id(), false, "Dit is ons oordeel.", Refusal.OPINION, record.id(), ""),
				school);
		assertThat(reading.timeline(id, school, null, 50).timeline().items())
			.filteredOn((line) -> line.code().equals("journal.rights.statement"))
			.singleElement()
			.satisfies((line) -> assertThat(line.text()).isEqualTo("Wij willen dit."));
	}

	@Test
	void whatIsRestrictedNobodyReadsButTheFamilyUntilItIsLifted() {
		OwnRecord record = record();
		reading.timeline(id, officer, null, 50);
		RightsRequestView request = filed(Right.BEPERKING);
		answers.answer(number, new AnswerRequest(request.id(), true, "Wij gebruiken het niet.", null, record.id(), ""),
				school);
		assertThat(caseStage.read(id, school)).doesNotContain(record.id());
		assertThat(caseStage.read(id, officer)).doesNotContain(record.id());
		assertThat(caseStage.read(id, parent)).contains(record.id());
		MarkView mark = marks.marks(number, school).get(0);
		assertThat(marks.marks(number, officer)).isEmpty();
		assertThatThrownBy(() -> marks.lift(number, mark.id(), WHY, true, officer)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> marks.lift(number, mark.id(), WHY, false, school)).as("the family hears it before")
			.isInstanceOf(RuleViolated.class);
		marks.lift(number, mark.id(), WHY, true, school);
		assertThat(caseStage.read(id, school)).contains(record.id());
		assertThat(notices.of(number, officer)).extracting(NoticeView::what)
			.containsExactlyInAnyOrder("RESTRICTED", "LIFTED");
	}

	@Test
	void whatIsErasedIsGone() {
		OwnRecord record = record();
		RightsRequestView request = filed(Right.WISSING);
		answers.answer(number, new AnswerRequest(request.id(), true, "Gewist.", null, record.id(), ""), school);
		assertThat(caseStage.read(id, school)).doesNotContain(record.id());
		assertThat(database.queryForObject("select count(*) from app.route_journal_entry where id = ?", Integer.class,
				record.id()))
			.isZero();
		RightsRequestView other = filed(Right.WISSING);
		assertThatThrownBy(() -> answers.answer(number,
				new AnswerRequest(other.id(), true, "Gewist.", null, UUID.randomUUID(), ""), school))
			.as("of somebody else")
			.isInstanceOf(RuleViolated.class);
	}

	/** AVG 17 lid 3 e: whoever set the hold. */
	@Test
	void whatIsHeldIsNotErasedAndNobodyIsToldSo() {
		OwnRecord record = record();
		reading.timeline(id, officer, null, 50);
		holds.hold(number, HoldView.Reason.BEROEP, WHY, officer);
		RightsRequestView request = filed(Right.WISSING);
		AnswerRequest erase = new AnswerRequest(request.id(), true, "Gewist.", null, record.id(), "");
		assertThatThrownBy(() -> answers.answer(number, erase, school)).isInstanceOf(Conflict.class)
			.hasMessageContaining("retention.held");
		assertThat(caseStage.read(id, school)).contains(record.id());
		assertThat(notices.of(number, officer)).isEmpty();
		assertThat(desk.of(number, parent)).singleElement().matches(RightsRequestView::isOpen);
		assertThat(database.queryForList(
				"""
						select reason_code from app.audit_entry where case_file = ? and action = 'RECORD_WISSING' and decision = 'DENY'
						""",
				String.class, id.value()))
			.containsExactly("R41_HOLD");
		holds.lift(holds.of(officer)
			.stream()
			.filter((hold) -> hold.number().equals(number))
			.findFirst()
			.orElseThrow()
			.id(), officer);
		answers.answer(number, erase, school);
		assertThat(caseStage.read(id, school)).doesNotContain(record.id());
	}

	@Test
	void aRequestWaitsForWhatIsBeingDestroyed() throws Exception {
		List<CompletableFuture<RightsRequestView>> asked = transaction.execute((status) -> {
			database.queryForList("select id from app.route_case_file where id = ? for update", id.value());
			CompletableFuture<RightsRequestView> asking = CompletableFuture.supplyAsync(() -> filed(Right.INZAGE));
			assertThatThrownBy(() -> asking.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
			return List.of(asking);
		});
		assertThat(asked.get(0).get(1, TimeUnit.MINUTES).isOpen()).isTrue();
	}

	@Test
	void withholdingTakesTwoPeopleAndIsJudgedAnew() {
		OwnRecord record = record();
		assertThatThrownBy(() -> marks.withhold(number, record.id(), "kort", school)).isInstanceOf(RuleViolated.class);
		marks.withhold(number, record.id(), WHY, school);
		assertThat(caseStage.read(id, parent)).as("not before a second person").contains(record.id());
		MarkView mark = marks.marks(number, school).get(0);
		assertThatThrownBy(() -> marks.approve(number, mark.id(), school)).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> marks.approve(number, mark.id(), officer)).isInstanceOf(NotFound.class);
		marks.approve(number, mark.id(), colleague);
		assertThat(caseStage.read(id, parent)).doesNotContain(record.id());
		assertThat(caseStage.read(id, officer)).contains(record.id());
		assertThat(due(mark.id())).isEqualTo(today().plusMonths(3));
		time.after(Duration.ofDays(80), () -> {
			marks.keep(number, mark.id(), colleague);
			assertThat(due(mark.id())).isAfter(today().plusMonths(4));
		});
		marks.lift(number, mark.id(), WHY, false, school);
		assertThat(caseStage.read(id, parent)).contains(record.id());
		assertThat(caseStage.tasks(mark.id())).isEmpty();
	}

	@Test
	void staffWriteDownWhatCameOnPaperAndOfficersSeeTheTerms() {
		UUID form = UUID.randomUUID();
		LocalDate received = today().minusDays(10);
		EnterRequest entered = new EnterRequest(form, Right.INZAGE,
				AskedBy.of(desk.carers(number, officer).get(0).id().toString(), ""), EnterRequest.Way.BRIEF,
				EnterRequest.Identity.GETOOND, received, "Graag een kopie van alles.");
		desk.enter(number, entered, officer);
		desk.enter(number, entered, officer);
		assertThat(desk.of(number, officer)).singleElement()
			.satisfies((one) -> assertThat(one.dueOn())
				.isEqualTo(RightsAnswerTerm.from(received).end(settings.workingDays())));
		assertThatThrownBy(() -> desk.enter(number, entered, region.coordinatorElsewhere()))
			.isInstanceOf(NotFound.class);
		RightsRequestView asked = filed(Right.INZAGE);
		assertThat(register.of(region.officerOfBoard())).as("the board answers for its schools")
			.anyMatch((line) -> line.id().equals(asked.id()));
		assertThat(register.of(region.officerOfSwv())).noneMatch((line) -> line.id().equals(asked.id()));
	}

	@Test
	void aUnitWhosePhaseHasPassedStillAnswersForWhatItKeeps() {
		caseStage.invite(id, worker.unit(), school);
		desk.file(number, new FileRequest(UUID.randomUUID(), Right.INZAGE, worker.unit(), "Wij willen dit."), parent);
		assertThatThrownBy(() -> reading.view(id, worker)).as("no task in this phase").isInstanceOf(NotFound.class);
		RightsRequestView request = desk.of(number, worker).get(0);
		answers.answer(number, new AnswerRequest(request.id(), true, "Wij houden niets bij.", null, null, ""), worker);
		assertThat(desk.of(number, parent).get(0).granted()).contains(true);
	}

	private RightsRequestView filed(Right right) {
		desk.file(number, new FileRequest(UUID.randomUUID(), right, school.unit(), "Wij willen dit."), parent);
		return desk.of(number, parent).stream().filter(RightsRequestView::isOpen).findFirst().orElseThrow();
	}

	private static AnswerRequest refused(RightsRequestView request, Refusal ground) {
		return new AnswerRequest(request.id(), false, "Nee, want het is een taak.", ground, null, "");
	}

	/** A line of the school that leerplicht and the family read. */
	private OwnRecord record() {
		UUID line = caseStage.line(id, school, DataCategory.ABS_UNAUTH, "Tien dagen.");
		return marks.records(number, school).stream().filter((one) -> one.id().equals(line)).findFirst().orElseThrow();
	}

	private boolean pending() {
		return Boolean.TRUE.equals(database.queryForObject("select app.sharing_of(?) ->> 'objectionPending' = 'true'",
				Boolean.class, id.value()));
	}

	private LocalDate due(UUID subject) {
		return database.queryForObject("select due_on from app.route_task where subject_id = ? and done_at is null",
				LocalDate.class, subject);
	}

	/** Where the law applies, also in the hour after midnight there. */
	private static LocalDate today() {
		return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
	}

}
