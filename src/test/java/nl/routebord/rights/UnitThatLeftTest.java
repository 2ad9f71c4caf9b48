package nl.routebord.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.family.InzageDesk;
import nl.routebord.grant.GrantView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseStage;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseReading;
import nl.routebord.route.OwnRecord;
import nl.routebord.route.RouteRegion;
import nl.routebord.route.TaskView;
import nl.routebord.route.TimelineItem;
import nl.routebord.route.Worklist;
import nl.routebord.route.WorklistQuery;
import nl.routebord.sharing.RelationKind;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A unit whose accession ended carries out what it grants to the family: it stays
 * controller of what it wrote (privacy.md A.5, B.8 step 7).
 */
@RoutebordTest
class UnitThatLeftTest {

	private static final String WHY = "Dit is nodig om de veiligheid van een ander te bewaken.";

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private DemoStage stage;

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private Worklist worklist;

	@Autowired
	private CaseGrants grants;

	@Autowired
	private RightsDesk desk;

	@Autowired
	private RightsAnswers answers;

	@Autowired
	private MarkDesk marks;

	@Autowired
	private NoticeDesk notices;

	@Autowired
	private InzageDesk inzage;

	@Autowired
	private JdbcTemplate database;

	private Actor school;

	private Actor left;

	private Actor parent;

	private String number;

	private CaseFileId id;

	private UUID line;

	@BeforeEach
	void aPartnerThatWroteALineAndLeft() {
		region.opened();
		school = region.careCoordinator();
		left = region.familyWorker();
		region.accede(left.organisation());
		id = opening.open(RouteRegion.signal(RouteRegion.pupil("")), school).id();
		number = caseStage.number(id);
		parent = caseStage.kin(id, Role.PARENT, school);
		caseStage.invite(id, left.unit(), school);
		caseStage.consult(id, school);
		line = caseStage.line(id, left, DataCategory.NOTE_SHARED, "Gesprek.");
		reading.timeline(id, school, null, 50);
		leaves(left);
	}

	@Test
	void itAnswersInTimeOrLater() {
		RightsRequestView request = filed(Right.INZAGE);
		assertThat(caseStage.tasks(request.id())).containsExactly(RightsDesk.TASK);
		desk.extend(number, request.id(), WHY, left);
		granted(request, null, "");
		assertThat(caseStage.tasks(request.id())).isEmpty();
		assertThat(desk.of(number, parent).get(0).granted()).contains(true);
	}

	@Test
	void itFindsTheRequestInItsWorkListWithoutTheNameAndNothingElseToDo() {
		RightsRequestView request = filed(Right.INZAGE);
		database.update("""
				insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, opened_at)
				values (gen_random_uuid(), ?, gen_random_uuid(), 'agreement', 'agreement', ?, ?, now())""", id.value(),
				left.role().name(), left.unit().value());
		assertThat(worklist.mine(left, new WorklistQuery(WorklistQuery.Term.ALL, "", true, null, 50)).tasks().items())
			.filteredOn((task) -> task.caseFile().equals(id))
			.singleElement()
			.satisfies((task) -> {
				assertThat(task.subject()).isEqualTo(request.id());
				assertThat(task.pupil() + task.school()).isEmpty();
				assertThat(task.state()).isEmpty();
			});
		assertThat(reading.view(id, school).tasks()).extracting(TaskView::subject).doesNotContain(request.id());
		leaves(school);
		assertThat(reading.view(id, school).tasks()).as("it opened the case").isEmpty();
	}

	/** The database shows it no family: it says itself who asks. */
	@Test
	void itWritesDownOnPaperWhoAsksAndWhetherThatOneHasGezag() {
		assertThat(desk.carers(number, left)).isEmpty();
		assertThatThrownBy(() -> onPaper(AskedBy.of(AskedBy.WITH_AUTHORITY, " "))).isInstanceOf(RuleViolated.class);
		onPaper(AskedBy.of(AskedBy.WITHOUT_AUTHORITY, "R. Vader"));
		RightsRequestView refused = desk.of(number, left).get(0);
		assertThatThrownBy(() -> granted(refused, null, "")).isInstanceOf(RuleViolated.class);
		answers.answer(number, new AnswerRequest(refused.id(), false, "Geen gezag.", Refusal.NO_RIGHT, null, ""), left);
		onPaper(AskedBy.of(AskedBy.WITH_AUTHORITY, "S. Moeder"));
		RightsRequestView request = desk.of(number, left)
			.stream()
			.filter(RightsRequestView::isOpen)
			.findFirst()
			.orElseThrow();
		assertThat(request.asker().requester()).isEqualTo("S. Moeder");
		granted(request, null, "");
		assertThat(inzage.forRequest(number, request.id(), left).lines()).extracting(TimelineItem::id).contains(line);
	}

	private void onPaper(AskedBy by) {
		desk.enter(number, new EnterRequest(UUID.randomUUID(), Right.INZAGE, by, EnterRequest.Way.BRIEF,
				EnterRequest.Identity.BEKEND, LocalDate.now(), "Graag een kopie."), left);
	}

	@Test
	void itsLineIsInTheCopyThatItGives() {
		RightsRequestView request = filed(Right.INZAGE);
		granted(request, null, "");
		assertThat(inzage.forRequest(number, request.id(), left).lines()).extracting(TimelineItem::id).contains(line);
	}

	@Test
	void whatItAskedTheFamilyIsInTheCopyThatItGives() {
		UUID own = asked(left, school);
		asked(school, left);
		RightsRequestView request = filed(Right.INZAGE);
		granted(request, null, "");
		assertThat(inzage.forRequest(number, request.id(), left).consents()).extracting((one) -> one.id().value())
			.containsExactly(own);
		assertThat(inzage.forFamily(number, parent).consents()).hasSize(2);
	}

	/** The question was another's, and so is what others answered. */
	@Test
	void itsOwnAnswerInAConsultationIsInTheCopyThatItGives() {
		UUID consultation = UUID.randomUUID();
		database.update(
				"""
						insert into app.consultation_consultation (id, version, request, case_file_id, step, purpose, question,
						    by_unit, by_role, by_user, asked_on, views_due_on, plan_due_on)
						values (?, 0, gen_random_uuid(), ?, 'DONE', 'SUPPORT_NEED', 'Wat is er nodig?', ?, ?, ?, date '2026-09-01',
						    date '2026-09-15', date '2026-09-29')""",
				consultation, id.value(), school.unit().value(), school.role().name(), school.user().value());
		int position = 0;
		for (Actor one : List.of(left, region.attendanceOfficer())) {
			database.update("insert into app.consultation_partner values (?, ?, ?, ?)", consultation, position++,
					one.unit().value(), one.role().name());
			database.update(
					"""
							insert into app.consultation_view (id, request, consultation_id, by_unit, by_role, by_user, given_at, text)
							values (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, ?, now(), ?)""",
					consultation, one.unit().value(), one.role().name(), one.user().value(),
					"Inbreng van " + one.role());
		}
		RightsRequestView request = filed(Right.INZAGE);
		granted(request, null, "");
		assertThat(inzage.forRequest(number, request.id(), left).talks().orElseThrow().consultations()).singleElement()
			.satisfies((one) -> {
				assertThat(one.question()).isEmpty();
				assertThat(one.views()).flatExtracting((view) -> view.words().stream().toList())
					.extracting((said) -> said.text())
					.containsExactly("Inbreng van FAMILY_WORKER");
			});
	}

	@Test
	void itCorrectsAndWhoReadItIsTold() {
		granted(filed(Right.RECTIFICATIE), line, "Het waren elf dagen.");
		assertThat(reading.timeline(id, school, null, 50).timeline().items()).extracting(TimelineItem::code)
			.contains("journal.rights.corrected");
		NoticeView notice = notices.of(number, school).get(0);
		assertThat(caseStage.tasks(notice.id())).containsExactly(Notices.TASK);
		notices.read(number, notice.id(), school);
		assertThat(caseStage.tasks(notice.id())).isEmpty();
	}

	@Test
	void itErasesItsLineAndItsDocument() {
		UUID document = UUID.randomUUID();
		database.update("""
				insert into app.document_document (id, effect_key, case_file, category, source_unit, source_role,
				    stored_by, stored_on, title, file_name, media_type, size, sha256)
				values (?, ?, ?, 'NOTE_SHARED', ?, ?, ?, current_date, 'Verslag', 'verslag.pdf', 'application/pdf', 1,
				    repeat('0', 64))""", document, document.toString(), id.value(), left.unit().value(),
				left.role().name(), left.user().value());
		for (UUID record : List.of(line, document)) {
			granted(filed(Right.WISSING), record, "");
		}
		assertThat(marks.records(number, left)).isEmpty();
		assertThat(database.queryForObject("""
				select (select count(*) from app.route_journal_entry where id = ?)
				    + (select count(*) from app.document_document where id = ?)""", Integer.class, line, document))
			.isZero();
	}

	@Test
	void itRestrictsAndLifts() {
		granted(filed(Right.BEPERKING), line, "");
		assertThat(caseStage.read(id, school)).doesNotContain(line);
		MarkView mark = marks.marks(number, left).get(0);
		marks.lift(number, mark.id(), WHY, true, left);
		assertThat(caseStage.read(id, school)).contains(line);
		assertThat(notices.of(number, school)).extracting(NoticeView::what)
			.containsExactlyInAnyOrder("RESTRICTED", "LIFTED");
	}

	@Test
	void itWithholdsByTwoPeople() {
		marks.withhold(number, line, WHY, left);
		UUID mark = marks.marks(number, left).get(0).id();
		assertThat(caseStage.tasks(mark)).containsExactly("approveWithholding");
		marks.approve(number, mark, Actor.person(UserId.fresh(), left.unit(), left.organisation(), left.role()));
		assertThat(caseStage.tasks(mark)).containsExactly("reviewWithholding");
		assertThat(caseStage.read(id, parent)).doesNotContain(line);
	}

	@Test
	void itDoesNotWithholdByTwoAccountsInTheSameHands() {
		Actor one = stage.actor("g.bos");
		Actor two = stage.actor("r.schouten");
		marks.withhold(number, line, WHY, as(one));
		UUID mark = marks.marks(number, left).get(0).id();
		reset(left.user(), one, two);
		try {
			assertThatThrownBy(() -> marks.approve(number, mark, as(two))).isInstanceOf(NotAllowed.class)
				.hasMessage("identity.proposal.tied");
			assertThat(database.queryForList(
					"select reason_code from app.audit_entry where case_file = ? and actor_user = ? and decision = 'DENY'",
					String.class, id.value(), two.user().value()))
				.containsExactly("R31_SOD");
		}
		finally {
			reset(null, one, two);
		}
		marks.approve(number, mark, as(two));
	}

	/** In the unit that left. */
	private Actor as(Actor person) {
		return Actor.person(person.user(), left.unit(), left.organisation(), left.role());
	}

	private void reset(@Nullable UserId by, Actor... people) {
		for (Actor person : people) {
			database.update("update app.identity_person set password_reset_by = ? where id = ?",
					(by != null) ? by.value() : null, person.user().value());
		}
	}

	private UUID asked(Actor source, Actor recipient) {
		UUID consent = UUID.randomUUID();
		database.update(
				"""
						insert into app.sharing_consent (id, case_file_id, request, kind, source_unit_id, recipient_unit_id, categories,
						    purpose, asked_by, asked_at, text_version, text, valid_until, version)
						values (?, ?, gen_random_uuid(), 'DOORBREKING_GEHEIM', ?, ?, '{FUNC}', 'D2', ?, now(), 'x',
						    'Mogen wij dit vertellen?', now() + interval '1 month', 0)""",
				consent, id.value(), source.unit().value(), recipient.unit().value(), source.user().value());
		return consent;
	}

	/** Nobody reads by it, until the unit comes back. */
	@Test
	void whatItGaveStandsStill() {
		UUID grant = given();
		assertThat(grants.list(id, school)).filteredOn((one) -> one.id().value().equals(grant))
			.extracting(GrantView::state)
			.containsExactly(GrantView.State.STANDING_STILL);
	}

	private UUID given() {
		UUID grant = UUID.randomUUID();
		database.update("""
				insert into app.sharing_grant (id, case_file_id, request, source_unit_id, recipient_unit_id, categories,
				    record_ids, purpose, phases, necessity, proportionality, subsidiarity, informed_who, valid_from,
				    valid_until, created_by, created_at, version)
				values (?, ?, gen_random_uuid(), ?, ?, '{FAMILY}', '{}', 'D2', 2, repeat('x', 20), repeat('x', 20),
				    repeat('x', 20), '{}', now(), now() + interval '1 day', ?, now(), 0)""", grant, id.value(),
				left.unit().value(), school.unit().value(), left.user().value());
		return grant;
	}

	@Test
	void whatItGaveEndsOnAnObjectionThatItUpholds() {
		UUID grant = given();
		RightsRequestView request = filed(Right.BEZWAAR);
		granted(request, null, "");
		assertThat(database.queryForObject("select revoked_reason from app.sharing_grant where id = ?", String.class,
				grant))
			.as("not what was said to the family")
			.isEqualTo("AVG 21");
		assertThat(database.queryForObject("select upheld from app.sharing_objection where id = ?", Boolean.class,
				request.id()))
			.isTrue();
	}

	@Test
	void itHearsWhatItReadWhenItWasThere() {
		UUID of = caseStage.line(id, school, DataCategory.NOTE_SHARED, "Gesprek.");
		database.update("update app.route_case_relation set until_on = null where case_file_id = ? and unit_id = ?",
				id.value(), left.unit().value());
		database.update(
				"""
						insert into app.audit_entry (occurred_at, actor_user, actor_unit, actor_role, action, decision, case_file,
						    category) values (now(), ?, ?, ?, 'READ', 'PERMIT', ?, 'NOTE_SHARED')""",
				left.user().value(), left.unit().value(), left.role().name(), id.value());
		leaves(left);
		desk.file(number, new FileRequest(UUID.randomUUID(), Right.WISSING, school.unit(), "Wij willen dit."), parent);
		RightsRequestView request = desk.of(number, parent).get(0);
		answers.answer(number, new AnswerRequest(request.id(), true, "Gewist.", null, of, ""), school);
		NoticeView notice = notices.of(number, left).get(0);
		assertThat(caseStage.tasks(notice.id())).containsExactly(Notices.TASK);
		notices.read(number, notice.id(), left);
		assertThat(caseStage.tasks(notice.id())).isEmpty();
	}

	@Test
	void itLearnsNothingElse() {
		assertThat(cases.facts(id).relation(left.unit())).isEqualTo(RelationKind.FORMER);
		assertThat(marks.records(number, left)).extracting(OwnRecord::id).containsExactly(line);
	}

	private RightsRequestView filed(Right right) {
		desk.file(number, new FileRequest(UUID.randomUUID(), right, left.unit(), "Wij willen dit."), parent);
		return desk.of(number, left).stream().filter(RightsRequestView::isOpen).findFirst().orElseThrow();
	}

	private void granted(RightsRequestView request, @Nullable UUID record, String correction) {
		answers.answer(number, new AnswerRequest(request.id(), true, "Wij doen dit.", null, record, correction), left);
	}

	private void leaves(Actor actor) {
		database.update("update app.route_case_relation set until_on = ? where case_file_id = ? and unit_id = ?",
				LocalDate.of(2020, 1, 1), id.value(), actor.unit().value());
	}

}
