package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.routebord.RoutebordTest;
import nl.routebord.consent.AskConsent;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.ConsentView;
import nl.routebord.consent.Signer;
import nl.routebord.consent.SigningMethod;
import nl.routebord.demo.DemoStage;
import nl.routebord.grant.AskAccess;
import nl.routebord.grant.GiveGrant;
import nl.routebord.grant.GrantId;
import nl.routebord.grant.GrantView;
import nl.routebord.grant.Informed;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.document.DocumentView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Grants, consents and questions on the real database, by the people of the demo region.
 */
@RoutebordTest
class CaseGrantsTest {

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private DemoStage stage;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseGrants grants;

	@Autowired
	private CaseConsents consents;

	@Autowired
	private CaseConsentAnswers answers;

	@Autowired
	private ConsentEndings endings;

	@Autowired
	private CaseQuestions questions;

	@Autowired
	private ConsentBirthdays birthdays;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private LocalDate today;

	private Actor school;

	private Actor swv;

	private Actor leerplicht;

	private Actor family;

	private CaseFileId id;

	private String number;

	@BeforeEach
	void aCaseInTheKernpartnersConsultation() {
		today = LocalDate.now(clock);
		school = stage.actor("a.demir");
		swv = stage.actor("f.elzinga");
		leerplicht = stage.actor("r.schouten");
		family = stage.actor("g.bos");
		Opened opened = opening
			.open(new OpenCase(UUID.randomUUID(), RouteRegion.pupil("Delen" + System.nanoTime(), "", "99AA00", "9901"),
					"WORRY", today.minusDays(1).toString(), "Noor komt al twee weken niet.", false), school);
		id = opened.id();
		number = opened.number();
		caseStage.consult(id, school);
		caseStage.invite(id, family.unit(), school);
		note(school, DataCategory.DIDACT, "Toets gemaakt.");
		note(school, DataCategory.HEALTH, "Diagnose van de arts.");
		note(family, DataCategory.FUNC, "Twee uur per dag.");
	}

	/** The demo people's work lists are as they were. */
	@AfterEach
	void noTaskStays() {
		database.update("update app.route_task set done_at = opened_at where case_file_id = ? and done_at is null",
				id.value());
	}

	@Test
	void grantShowsAtTheNextRequestAndRevokingHidesAtTheNext() {
		assertThat(texts(swv)).doesNotContain("Toets gemaakt.", "Diagnose van de arts.");
		assertThat(grants.preview(id, give(DataCategory.DIDACT), school).opens()).extracting(OwnRecord::category)
			.containsExactly(DataCategory.DIDACT);
		assertThat(texts(swv)).as("a preview gives nothing").doesNotContain("Toets gemaakt.");
		GrantId grant = grants.give(id, give(DataCategory.DIDACT), null, school);
		assertThat(texts(swv)).contains("Toets gemaakt.").doesNotContain("Diagnose van de arts.");
		assertThat(texts(leerplicht)).doesNotContain("Toets gemaakt.");
		assertThat(database.queryForObject(
				"select count(*) from app.audit_entry where case_file = ? and actor_unit = ? and category = 'DIDACT'"
						+ " and grant_id = ?",
				Integer.class, id.value(), swv.unit().value(), grant.value()))
			.as("the log says on which grant the reading rested")
			.isPositive();
		grants.revoke(id, grant, "Het plan is klaar.", school);
		assertThat(texts(swv)).doesNotContain("Toets gemaakt.");
		assertThat(grants.list(id, school)).extracting(GrantView::state).containsExactly(GrantView.State.REVOKED);
	}

	@Test
	void grantOfOneRecordOpensThatRecordOnly() {
		note(school, DataCategory.DIDACT, "Tweede toets.");
		UUID chosen = grants.own(id, school)
			.stream()
			.filter((record) -> record.category() == DataCategory.DIDACT)
			.map(OwnRecord::id)
			.findFirst()
			.orElseThrow();
		GiveGrant one = give(DataCategory.DIDACT);
		grants.give(id,
				new GiveGrant(one.request(), one.recipient(), one.categories(), Set.of(chosen), one.purpose(), Set.of(),
						one.necessity(), one.proportionality(), one.subsidiarity(), one.informed(), one.until(), null),
				null, school);
		assertThat(texts(swv).stream().filter((text) -> text.equals("Toets gemaakt.") || text.equals("Tweede toets.")))
			.hasSize(1);
	}

	@Test
	void onlyTheSourceGivesAndTakesBack() {
		GrantId grant = grants.give(id, give(DataCategory.DIDACT), null, school);
		assertThatThrownBy(() -> grants.revoke(id, grant, "Niet van mij.", swv)).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> grants.revoke(id, grant, "Wie is dit?", stage.actor("x.consulent")))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> grants.give(id, give(DataCategory.LPA_ENF), null, school)).as("not its own")
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> grants.give(id, give(DataCategory.DIDACT), null, stage.actor("x.consulent")))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void renewalIsANewGrantWithFreshReasons() {
		GrantId first = grants.give(id, give(DataCategory.DIDACT), null, school);
		assertThatThrownBy(
				() -> grants.give(id, renewed(first, "De begeleider maakt het plan voor de klas."), null, school))
			.isInstanceOf(RuleViolated.class);
		grants.give(id, renewed(first, "Het plan loopt door tot de zomer."), null, school);
		assertThat(grants.list(id, school)).hasSize(2);
	}

	@Test
	void notTellingTheFamilyWaitsForASecondPerson() {
		GiveGrant silent = give(DataCategory.DIDACT);
		GrantId grant = grants.give(id,
				new GiveGrant(silent.request(), silent.recipient(), silent.categories(), Set.of(), silent.purpose(),
						Set.of(), silent.necessity(), silent.proportionality(), silent.subsidiarity(),
						Informed.not("De vader heeft gedreigd met geweld."), silent.until(), null),
				null, school);
		assertThat(texts(swv)).doesNotContain("Toets gemaakt.");
		assertThat(tasks("approveSilence")).isOne();
		assertThatThrownBy(() -> grants.approveSilence(id, grant, school)).isInstanceOf(NotAllowed.class);
		grants.approveSilence(id, grant,
				Actor.person(UserId.fresh(), school.unit(), school.organisation(), school.role()));
		assertThat(texts(swv)).contains("Toets gemaakt.");
		assertThat(tasks("approveSilence")).isZero();
	}

	@Test
	void twoWhoSendTheSameFormAtOnceGiveOneGrant() throws Exception {
		GiveGrant command = give(DataCategory.DIDACT);
		ExecutorService two = Executors.newFixedThreadPool(2);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<GrantId>> given = new ArrayList<>();
		for (int person = 0; person < 2; person++) {
			given.add(two.submit(() -> {
				start.await();
				return grants.give(id, command, null, school);
			}));
		}
		start.countDown();
		assertThat(given.get(0).get()).isEqualTo(given.get(1).get());
		two.shutdown();
		assertThat(grants.list(id, school)).hasSize(1);
	}

	@Test
	void consentNeedsAllWhoSignAtThatAgeAndOneWithdrawsForAll() {
		GrantId grant = grants.give(id, to(school, DataCategory.FUNC, Purpose.D2), null, family);
		assertThat(grant).isNotNull();
		assertThat(texts(school)).as("a consent is needed as well").doesNotContain("Twee uur per dag.");
		assertThat(closed(family)).containsExactly(Map.of(DataCategory.FUNC, "R13_CONSENT:none"));
		ConsentId consent = consents.ask(id, ask(), family);
		assertThat(consents.list(id, family)).extracting(ConsentView::state).containsExactly(ConsentView.State.ASKED);
		Signer parent = Signer.parent(consents.custodians(id, family).get(0).id());
		answers.record(id, consent, parent, SigningMethod.GESPREK, family);
		assertThat(state(consent)).isEqualTo(ConsentView.State.PARTIAL);
		assertThat(texts(school)).doesNotContain("Twee uur per dag.");
		answers.record(id, consent, Signer.PUPIL, SigningMethod.FORMULIER, family);
		assertThat(state(consent)).isEqualTo(ConsentView.State.VALID);
		assertThat(texts(school)).contains("Twee uur per dag.");
		assertThat(closed(school)).containsExactly(Map.of());
		ConsentId second = consents.ask(id, ask(), family);
		answers.recordRefusal(id, second, Signer.PUPIL, family);
		assertThat(state(consent)).as("a later no ends what runs").isEqualTo(ConsentView.State.WITHDRAWN);
		assertThat(texts(school)).doesNotContain("Twee uur per dag.");
	}

	/** B.8, steps 15 and 16: each who may know of it reads what the policy decides. */
	@Test
	void aGrantSaysThatItOpensNothingOnceTheConsentIsWithdrawn() {
		GiveGrant command = to(school, DataCategory.FUNC, Purpose.D2);
		assertThat(grants.preview(id, command, family).consented()).isEmpty();
		ConsentId consent = consents.ask(id, ask(), family);
		Signer parent = Signer.parent(consents.custodians(id, family).get(0).id());
		answers.record(id, consent, parent, SigningMethod.GESPREK, family);
		answers.record(id, consent, Signer.PUPIL, SigningMethod.GESPREK, family);
		assertThat(grants.preview(id, command, family).consented()).containsExactly(DataCategory.FUNC);
		grants.give(id, command, null, family);
		Actor mother = caseStage.kin(id, Role.PARENT, school);
		answers.withdraw(id, consent, mother);
		for (Actor reader : List.of(family, school, mother)) {
			assertThat(closed(reader)).containsExactly(Map.of(DataCategory.FUNC, "R13_CONSENT:withdrawn"));
			assertThat(grants.list(id, reader)).allMatch(GrantView::isClosed);
		}
	}

	private List<Map<DataCategory, String>> closed(Actor reader) {
		return grants.list(id, reader).stream().map(GrantView::closed).toList();
	}

	@Test
	void consentIsAskedOnlyWhereItIsTheGroundAndAnsweredByWhoMustSign() {
		AskConsent noGround = new AskConsent(UUID.randomUUID(), AskConsent.Kind.AVG_6_1_A, swv.unit(), null,
				Set.of(DataCategory.DIDACT), Purpose.D2, null, "");
		assertThatThrownBy(() -> consents.ask(id, noGround, school)).isInstanceOf(RuleViolated.class);
		ConsentId consent = consents.ask(id, ask(), family);
		assertThat(consents.list(id, family).get(0).text()).contains("Gezinswerker", "Belastbaarheid", "nee");
		assertThatThrownBy(
				() -> answers.record(id, consent, Signer.parent(UUID.randomUUID()), SigningMethod.GESPREK, family))
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> answers.record(id, consent, Signer.PUPIL, SigningMethod.GESPREK, school))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> answers.record(id, consent, Signer.PUPIL, SigningMethod.PORTAAL, family))
			.as("staff does not sign on the family's page")
			.isInstanceOf(RuleViolated.class);
	}

	/** A.2: a school has no secrecy to lift; what a doctor was told lies under one. */
	@Test
	void onlyWhoHoldsASecrecyAsksToLiftItAndWhoHoldsOneAsksNothingElse() {
		assertThat(consents.kinds(school.role())).containsExactly(AskConsent.Kind.AVG_6_1_A);
		assertThat(faults(AskConsent.Kind.DOORBREKING_GEHEIM, school)).containsExactly("no-secrecy");
		assertThat(faults(AskConsent.Kind.AVG_6_1_A, school)).isEmpty();
		Actor doctor = stage.actor("a.jonker");
		caseStage.invite(id, doctor.unit(), school);
		assertThat(faults(AskConsent.Kind.AVG_6_1_A, doctor)).containsExactly("secrecy");
		assertThat(faults(AskConsent.Kind.DOORBREKING_GEHEIM, doctor)).isEmpty();
	}

	private List<String> faults(AskConsent.Kind kind, Actor asker) {
		try {
			consents.check(id, new AskConsent(UUID.randomUUID(), kind, leerplicht.unit(), null,
					Set.of(DataCategory.FUNC), Purpose.D2, null, ""), asker);
			return List.of();
		}
		catch (RuleViolated violated) {
			return violated.faults()
				.stream()
				.map((fault) -> fault.code().replace("sharing.consent.fault.", ""))
				.toList();
		}
	}

	/** S29. */
	@Test
	void whoReceivedAndWhoDirectsHearThatAConsentEndedAndTheFamilyGetsALetter() {
		ConsentId consent = consents.ask(id, ask(DataCategory.YC_FACT, swv), family);
		Signer parent = Signer.parent(consents.custodians(id, family).get(0).id());
		answers.recordRefusal(id, consents.ask(id, ask(DataCategory.FUNC, leerplicht), family), parent, family);
		assertThat(tasks("readConsentEnded")).as("nobody had agreed: nothing was told").isZero();
		answers.record(id, consent, parent, SigningMethod.GESPREK, family);
		answers.record(id, consent, Signer.PUPIL, SigningMethod.GESPREK, family);
		Actor mother = caseStage.kin(id, Role.PARENT, school);
		answers.withdraw(id, consent, mother);
		assertThat(tasks("readConsentEnded")).isOne();
		assertThat(tasks("planWithoutSharing")).isOne();
		assertThatThrownBy(() -> answers.withdraw(id, consent, mother)).as("an old page").isInstanceOf(Conflict.class);
		assertThatThrownBy(() -> answers.refuse(id, consent, mother)).as("an old page").isInstanceOf(Conflict.class);
		assertThat(endings.unread(id, swv)).singleElement()
			.matches(ConsentEndings.Ending::received)
			.matches((one) -> !one.directs());
		assertThat(endings.unread(id, school)).singleElement().matches(ConsentEndings.Ending::directs);
		assertThat(endings.unread(id, leerplicht)).isEmpty();
		assertThatThrownBy(() -> endings.read(id, consent, leerplicht)).isInstanceOf(NotFound.class);
		endings.read(id, consent, swv);
		endings.read(id, consent, school);
		assertThat(endings.unread(id, swv)).isEmpty();
		assertThat(tasks("readConsentEnded") + tasks("planWithoutSharing")).isZero();
		assertThat(reading.timeline(id, mother, null, 50).documents()).as("confirmed")
			.extracting(DocumentView::title)
			.contains("Bevestiging: toestemming gestopt");
	}

	private AskConsent ask(DataCategory category, Actor recipient) {
		return new AskConsent(UUID.randomUUID(), AskConsent.Kind.DOORBREKING_GEHEIM, recipient.unit(), null,
				Set.of(category), Purpose.D2, null, "");
	}

	@Test
	void thirtyDaysBeforeABirthdayTheSourceIsToldOnce() {
		born(today.minusYears(16).plusDays(20));
		ConsentId consent = consents.ask(id, ask(), family);
		birthdays.lookAhead();
		assertThat(tasks("askConsentAgain")).as("nobody signed yet").isZero();
		Signer parent = Signer.parent(consents.custodians(id, family).get(0).id());
		answers.record(id, consent, parent, SigningMethod.GESPREK, family);
		answers.record(id, consent, Signer.PUPIL, SigningMethod.GESPREK, family);
		birthdays.lookAhead();
		birthdays.lookAhead();
		assertThat(tasks("askConsentAgain")).isOne();
		consents.ask(id, ask(), family);
		assertThat(tasks("askConsentAgain")).isZero();
		birthdays.lookAhead();
		assertThat(tasks("askConsentAgain")).as("once for each birthday").isZero();
	}

	@Test
	void questionBecomesATaskOfTheSourceAndItsAnswerOneOfTheAsker() {
		RequestView asked = questions.ask(id,
				new AskAccess(UUID.randomUUID(), school.unit(), DataCategory.DIDACT, "Ik maak het plan voor de klas."),
				swv);
		assertThat(tasks("answerAccessRequest")).isOne();
		assertThat(questions.list(id, leerplicht)).as("nobody else hears of it").isEmpty();
		grants.refuse(id, asked.id(), "Een conclusie is genoeg.", school);
		assertThat(tasks("answerAccessRequest")).isZero();
		assertThat(tasks("readAccessAnswer")).isOne();
		assertThat(questions.list(id, swv)).extracting(RequestView::state).containsExactly(RequestView.State.REFUSED);
		questions.read(id, asked.id(), swv);
		assertThat(tasks("readAccessAnswer")).isZero();
		RequestView again = questions.ask(id,
				new AskAccess(UUID.randomUUID(), school.unit(), DataCategory.DIDACT, "Nu is er meer nodig dan toen."),
				swv);
		grants.give(id, give(DataCategory.DIDACT), again.id(), school);
		assertThat(questions.list(id, swv)).extracting(RequestView::state)
			.containsExactly(RequestView.State.GRANTED, RequestView.State.REFUSED);
		assertThatThrownBy(() -> questions.ask(id,
				new AskAccess(UUID.randomUUID(), leerplicht.unit(), DataCategory.LPA_ENF,
						"Ik wil het proces-verbaal zien."),
				swv))
			.as("that it exists is not told")
			.isInstanceOf(NotFound.class);
	}

	private ConsentView.State state(ConsentId consent) {
		return consents.list(id, family)
			.stream()
			.filter((one) -> one.id().equals(consent))
			.map(ConsentView::state)
			.findFirst()
			.orElseThrow();
	}

	private AskConsent ask() {
		return new AskConsent(UUID.randomUUID(), AskConsent.Kind.AVG_6_1_A, school.unit(), null,
				Set.of(DataCategory.FUNC), Purpose.D2, null, "");
	}

	@Test
	void previewOfOneRecordListsItsCorrectionsAsTheyWillBeRead() {
		UUID record = caseStage.line(id, school, DataCategory.DIDACT, "Tien fouten.");
		UUID correction = caseStage.line(id, school, DataCategory.DIDACT, "Het waren er elf.");
		database.update("update app.route_journal_entry set about_id = ? where id = ?", record, correction);
		GiveGrant all = give(DataCategory.DIDACT);
		GiveGrant one = new GiveGrant(UUID.randomUUID(), all.recipient(), all.categories(), Set.of(record),
				all.purpose(), all.phases(), all.necessity(), all.proportionality(), all.subsidiarity(), all.informed(),
				all.until(), null);
		List<UUID> promised = grants.preview(id, one, school).opens().stream().map(OwnRecord::id).toList();
		assertThat(promised).containsExactlyInAnyOrder(record, correction);
		List<UUID> before = caseStage.read(id, swv);
		grants.give(id, one, null, school);
		assertThat(caseStage.read(id, swv)).containsAll(promised)
			.filteredOn((line) -> !before.contains(line) && !promised.contains(line))
			.as("and nothing else but the line that tells of the grant")
			.hasSizeLessThanOrEqualTo(1);
	}

	private GiveGrant give(DataCategory category) {
		return to(swv, category, Purpose.D2);
	}

	private GiveGrant to(Actor recipient, DataCategory category, Purpose purpose) {
		return new GiveGrant(UUID.randomUUID(), recipient.unit(), Set.of(category), Set.of(), purpose, Set.of(),
				"De begeleider maakt het plan voor de klas.", "Zonder deze uitslag kan zij niet beginnen.",
				"Anoniem overleggen is al gedaan.",
				Informed.on(today, Informed.Way.GESPREK, Set.of(Informed.Who.OUDERS)), today.plusDays(90), null);
	}

	private GiveGrant renewed(GrantId first, String necessity) {
		return new GiveGrant(UUID.randomUUID(), swv.unit(), Set.of(DataCategory.DIDACT), Set.of(), Purpose.D2, Set.of(),
				necessity, "De nieuwe toets komt in mei pas.", "Een samenvatting zegt te weinig nu.",
				Informed.on(today, Informed.Way.BRIEF, Set.of(Informed.Who.OUDERS)), today.plusDays(90), first);
	}

	private void note(Actor author, DataCategory category, String text) {
		steps.addContact(id, new AddContact(UUID.randomUUID(), "NOTE", today.toString(), category.name(), text),
				author);
	}

	private void born(LocalDate day) {
		database.update("update app.pupil_pupil set birth_date = ? where id = (select pupil_id from app.route_case_file"
				+ " where id = ?)", day, id.value());
	}

	private List<String> texts(Actor actor) {
		return reading.timeline(number, actor, null, 100).timeline().items().stream().map(TimelineItem::text).toList();
	}

	private int tasks(String kind) {
		Integer count = database.queryForObject(
				"select count(*) from app.route_task where case_file_id = ? and kind = ? and done_at is null",
				Integer.class, id.value(), kind);
		return (count != null) ? count : 0;
	}

}
