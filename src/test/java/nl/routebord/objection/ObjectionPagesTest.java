package nl.routebord.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.DomainException;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseStage;
import nl.routebord.tlv.AdviceOutcome;
import nl.routebord.tlv.Cluster;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GiveAdvice;
import nl.routebord.tlv.GrantedTlv;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.TestScores;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvDesk;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvPeriod;
import nl.routebord.tlv.TlvQuery;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.tlv.TlvRow;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Objections over real HTTP and by their entrances: who may, who reads, who decides. */
@RoutebordTest
class ObjectionPagesTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvDesk tlvs;

	@Autowired
	private TlvReading tlvReading;

	@Autowired
	private ObjectionDesk desk;

	@Autowired
	private ObjectionIntake intake;

	@Autowired
	private VerdictDesk verdicts;

	@Autowired
	private ObjectionReading reading;

	@Autowired
	private CaseStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void secretariatRegistersAndCorrespondsWithoutReading() {
		TlvApplicationId tlv = granted();
		String page = page(tlv);
		Browser secretary = browser("tlv.secretaris");
		assertThat(secretary.get(page).body()).contains("Bezwaar registreren");
		HttpResponse<String> empty = secretary.post(page, page, "request", UUID.randomUUID().toString(), "objectorName",
				"");
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("Kies wie bezwaar maakt", "Vul de dag van ontvangst in");
		HttpResponse<String> done = secretary.post(page, page, "request", UUID.randomUUID().toString(), "objector",
				"PARENT", "objectorName", "M. Ouder", "channel", "DESK", "receivedOn", region.today().toString());
		assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
		ObjectionView view = only(tlv, region.secretary());
		assertThat(view.content()).as("the file is not for the secretariat").isNull();
		String id = view.id().value().toString();
		verdicts.write(view.id(), view.version(), "GEHEIM-BEZWAAR", region.thirdDecider());
		assertThat(secretary.get(page).body()).contains("M. Ouder", "Ontvangst bevestigen", "Zes weken verdagen")
			.doesNotContain("GEHEIM-BEZWAAR");
		assertThat(browser("tlv.besluit4").get(page).body()).contains("GEHEIM-BEZWAAR")
			.doesNotContain("Zes weken verdagen");
		HttpResponse<String> stale = secretary.post(page, page + "/" + id + "/behandeling", "act", "complete",
				"version", "99");
		assertThat(stale.statusCode()).isEqualTo(409);
		HttpResponse<String> acknowledged = secretary.post(page, page + "/" + id + "/behandeling", "act", "complete",
				"version", String.valueOf(only(tlv, region.secretary()).version()));
		assertThat(acknowledged.statusCode()).isEqualTo(302);
		assertThat(stage.tasks(view.id().value())).containsExactly("userTask_askLbt");
	}

	@Test
	void deciderTakesEachStepAndTheTlvFollows() {
		TlvApplicationId tlv = granted();
		ObjectionId id = advised(tlv, ObjectionOutcome.FOUNDED);
		String page = page(tlv);
		Browser decider = browser("tlv.besluit4");
		assertThat(decider.get(page).body()).contains("Besluiten op het bezwaar", "Wat gebeurt er met de tlv?")
			.doesNotContain("ernstig meervoudig beperkt");
		database.update("update app.tlv_application set emb = true where id = ?", tlv.value());
		assertThat(decider.get(page).body()).as("domain.md 2.4").contains("ernstig meervoudig beperkt");
		HttpResponse<String> wrong = decider.post(page, page + "/" + id.value() + "/oordeel", "act", "decide",
				"version", version(id), "outcome", "UNFOUNDED", "effect", "REVOKE", "motivation",
				"Omdat <b>het</b> zo is");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("U wijkt af van het advies", "Bevestig dat u de stukken heeft gelezen",
				"Omdat &lt;b&gt;het&lt;/b&gt; zo is");
		String[] decision = { "act", "decide", "version", version(id), "outcome", "FOUNDED", "effect", "REVOKE",
				"motivation", "Omdat het zo is", "lessons", "views", "lessons", "term", "confirmed", "true" };
		HttpResponse<String> done = decider.post(page, page + "/" + id.value() + "/oordeel", decision);
		assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
		assertThat(decider.post(page, page + "/" + id.value() + "/oordeel", decision).statusCode())
			.as("a second click is the same decision")
			.isEqualTo(302);
		assertThat(database.queryForObject("select status from app.tlv where application_id = ?", String.class,
				tlv.value()))
			.isEqualTo("REVOKED");
		verdicts.issue(id, Actor.system("test"));
		verdicts.issue(id, Actor.system("test"));
		assertThat(browser("tlv.school").get(page + "/" + id.value() + "/brief").statusCode()).isEqualTo(200);
		assertThat(browser("tlv.secretaris").get(page + "/" + id.value() + "/brief").statusCode()).isEqualTo(404);
		assertThat(browser("tlv.school").get(page.replace("/bezwaar", "")).body()).contains("is ingetrokken");
		assertThat(browser("tlv.secretaris").get("/bezwaren/leerpunten").body()).contains("Zienswijzen",
				"Beslistermijn");
	}

	@Test
	void anotherNumberTakesThePlaceOfTheOldOne() {
		TlvApplicationId tlv = granted();
		ObjectionId id = advised(tlv, ObjectionOutcome.PARTLY_FOUNDED);
		var before = tlvReading.view(tlv, region.decider()).decision();
		verdicts.decide(new DecideObjection(id, Long.parseLong(version(id)), ObjectionOutcome.PARTLY_FOUNDED,
				ObjectionEffect.REPLACE,
				new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, before.beginOn(), before.endOn()),
				"Een lichtere categorie volstaat", "", Set.of("category"), "", true), region.thirdDecider());
		List<String> numbers = database.queryForList(
				"select number || ' ' || status from app.tlv where application_id = ? order by number", String.class,
				tlv.value());
		assertThat(numbers).hasSize(2);
		assertThat(numbers.get(0)).isEqualTo(before.number() + " SUPERSEDED");
		assertThat(numbers.get(1)).endsWith(" ISSUED");
		assertThat(reading.view(id, region.secretary()).newNumber()).isEqualTo(numbers.get(1).split(" ")[0]);
		assertThat(tlvReading.view(tlv, region.decider()).decision().number()).as("what was decided first stays")
			.isEqualTo(before.number());
		String shown = browser("tlv.school").get(page(tlv).replace("/bezwaar", "")).body();
		assertThat(shown).contains("Vervangen door " + numbers.get(1).split(" ")[0], "Na bezwaar vervangen",
				"Gedeeltelijk gegrond");
	}

	@Test
	void whoDecidedOrAdvisedFirstDoesNotDecideAgain() {
		TlvApplicationId tlv = granted();
		ObjectionId id = advised(tlv, ObjectionOutcome.UNFOUNDED);
		for (Actor involved : List.of(region.decider(), region.expertAsDecider(), region.deciderOfTheBoard())) {
			assertThatThrownBy(() -> verdicts.decide(keep(id), involved)).isInstanceOf(NotAllowed.class);
		}
		assertThat(reading.view(id, region.decider()).can(ObjectionStep.DECIDE)).isFalse();
		assertThat(reading.view(id, region.thirdDecider()).can(ObjectionStep.DECIDE)).isTrue();
		assertThat(database.queryForObject(
				"select count(*) from app.audit_entry where action = 'DECIDE_OBJECTION' and decision = 'DENY' and case_file = ?",
				Integer.class, tlvReading.view(tlv, region.school()).caseFile().value()))
			.isEqualTo(3);
	}

	@Test
	void whoDecidedFirstTakesNoStepThatJudges() {
		TlvApplicationId tlv = granted();
		ObjectionId id = intake.receive(new ReceiveObjection(UUID.randomUUID(), tlv, ObjectorKind.PARENT, "M. Ouder",
				false, ReceivedBy.DESK, region.today(), null), region.secretary());
		desk.acknowledge(id, Long.parseLong(version(id)), Set.of(), null, region.secretary());
		desk.askLbt(id, Long.parseLong(version(id)), "Alle stukken", region.secretary());
		long read = Long.parseLong(version(id));
		Hearing hearing = new Hearing(region.today(), "De ouders", "Verslag", null, null);
		Actor first = region.decider();
		for (Runnable act : List.<Runnable>of(() -> verdicts.heard(id, read, hearing, first),
				() -> verdicts.judgeLateness(id, read, true, "Ziekenhuis", first),
				() -> verdicts.advised(id, read, new LbtAdvice(region.today(), ObjectionOutcome.FOUNDED, "Ja"), first),
				() -> verdicts.write(id, read, "Grond", first))) {
			assertThatThrownBy(act::run).isInstanceOf(NotAllowed.class);
		}
		assertThat(reading.view(id, first).steps()).isEmpty();
		assertThat(browser("tlv.besluit1").get(page(tlv)).body()).doesNotContain("act\" value=\"hear");
		assertThat(reading.view(id, region.thirdDecider()).can(ObjectionStep.HEAR)).isTrue();
		verdicts.heard(id, read, hearing, region.thirdDecider());
	}

	@Test
	void anotherTlvDoesNotBeginBeforeTheOneItReplaces() {
		TlvApplicationId tlv = granted();
		ObjectionId id = advised(tlv, ObjectionOutcome.PARTLY_FOUNDED);
		var before = tlvReading.view(tlv, region.decider()).decision();
		assertThatThrownBy(
				() -> verdicts.decide(
						new DecideObjection(id, Long.parseLong(version(id)), ObjectionOutcome.PARTLY_FOUNDED,
								ObjectionEffect.REPLACE,
								new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, before.beginOn().minusDays(1),
										before.endOn()),
								"Lichter", "", Set.of("category"), "", true),
						region.thirdDecider()))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::code)
						.contains("tlv.fault.begin-before-old"));
	}

	@Test
	void aDecisionSentTwiceAtOnceIsOneDecision() throws Exception {
		TlvApplicationId tlv = granted();
		ObjectionId id = advised(tlv, ObjectionOutcome.UNFOUNDED);
		DecideObjection command = keep(id);
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService both = Executors.newFixedThreadPool(2);
		List<Future<Boolean>> answers = new ArrayList<>();
		for (int one = 0; one < 2; one++) {
			answers.add(both.submit(() -> {
				start.await();
				try {
					verdicts.decide(command, region.thirdDecider());
					return true;
				}
				catch (DomainException ex) {
					return false;
				}
			}));
		}
		start.countDown();
		int decided = 0;
		for (Future<Boolean> answer : answers) {
			decided += answer.get() ? 1 : 0;
		}
		both.shutdown();
		assertThat(decided).as("both hear that it is decided").isEqualTo(2);
		assertThat(database.queryForObject(
				"select count(*) from app.audit_entry where action = 'DECIDE_OBJECTION' and decision = 'PERMIT' and subject = ?",
				Integer.class, id.value()))
			.isEqualTo(1);
	}

	@Test
	void strangersFindNothing() {
		TlvApplicationId tlv = granted();
		ObjectionId id = advised(tlv, ObjectionOutcome.UNFOUNDED);
		String page = page(tlv);
		for (String stranger : List.of("tlv.vreemd1", "tlv.vreemd2", "tlv.vreemd3", "tlv.vreemd4", "tlv.vreemd5")) {
			Browser browser = browser(stranger);
			assertThat(browser.get(page).statusCode()).as(stranger).isEqualTo(404);
			assertThat(browser.get(page + "/" + id.value() + "/brief").statusCode()).isEqualTo(404);
			assertThat(browser.api("GET", "/api/v1/objections/" + id.value(), stranger, "").statusCode()).isIn(401,
					404);
		}
		for (Actor stranger : region.strangers()) {
			assertThatThrownBy(() -> reading.view(id, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> intake.requireMayReceive(tlv, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> verdicts.decide(keep(id), stranger)).isInstanceOf(DomainException.class);
		}
	}

	@Test
	void onlyTheSchoolThatAppliedObjectsItself() {
		TlvApplicationId tlv = granted();
		Actor school = region.school();
		ObjectionId id = intake.object(tlv, UUID.randomUUID(), "Wij vroegen om een langere periode", school);
		assertThat(reading.view(id, school).content().grounds()).startsWith("Wij vroegen");
		Actor other = Actor.person(UserId.fresh(), UnitId.fresh(), school.organisation(), Role.SCHOOL_CARE_COORDINATOR);
		assertThatThrownBy(() -> intake.object(tlv, UUID.randomUUID(), "Ik ook", other))
			.isInstanceOf(DomainException.class);
		assertThatThrownBy(() -> intake.object(tlv, UUID.randomUUID(), "Ik ook", region.secretary()))
			.isInstanceOf(NotAllowed.class);
		assertThat(browser("tlv.school").get(page(tlv)).body()).contains("Wij vroegen", "Bezwaar indienen")
			.doesNotContain("Ontvangst bevestigen: compleet", "De termijn is voorbij");
		database.update("update app.tlv_application set ended_on = ? where id = ?", region.today().minusWeeks(8),
				tlv.value());
		assertThat(browser("tlv.school").get(page(tlv)).body()).contains("Bezwaar maken kon tot en met",
				"De termijn is voorbij");
	}

	@Test
	void aParentWithGezagObjectsAndOneWithoutFindsNothing() {
		TlvApplicationId tlv = granted();
		CaseFileId caseFile = tlvReading.view(tlv, region.school()).caseFile();
		Actor parent = stage.kin(caseFile, Role.PARENT, region.school());
		ObjectionId id = intake.object(tlv, UUID.randomUUID(), "Wij willen dit niet", parent);
		assertThat(reading.view(id, parent).status()).isEqualTo(ObjectionStatus.RECEIVED);
		assertThat(reading.of(tlv, parent).mayObject()).isTrue();
		database.update("update app.pupil_guardian set has_authority = false where pupil_id = "
				+ "(select pupil_id from app.route_case_file where id = ?)", caseFile.value());
		assertThatThrownBy(() -> intake.object(tlv, UUID.randomUUID(), "Nog eens", parent))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> reading.view(id, parent)).isInstanceOf(NotFound.class);
	}

	@Test
	void learningSupportIsTakenBackAndDesignatedAfterAll() {
		GrantedTlv support = new GrantedTlv(TlvKind.LWOO, null, region.begin(), null);
		TestScores scores = new TestScores(80, new BigDecimal("0.30"), new BigDecimal("0.40"), null, null, false, "",
				null);
		TlvApplicationId tlv = region.submitted(region.caseReadyToApply(),
				region.content(support, Cluster.FOUR, "87AA00", scores), region.school());
		region.advised(tlv, new GiveAdvice(AdviceOutcome.ADMISSIBLE, null, null, "Past", "Ouders", "Opp", "BIG 1"));
		region.decide(new ProposeTlv(tlv, tlvReading.view(tlv, region.decider()).version(), true, TlvKind.LWOO, null,
				region.begin(), null, region.grounds(tlv, "De scores passen."), "", "", true, true));
		tlvs.issue(tlv, Actor.system("test"));
		ObjectionId against = advised(tlv, ObjectionOutcome.FOUNDED);
		givesIn(against, ObjectionEffect.REVOKE, null);
		assertThat(tlvReading.view(tlv, region.school()).decision().endedOn()).isEqualTo(region.today());
		String shown = page(tlv).replace("/bezwaar", "");
		assertThat(browser("tlv.school").get(shown).body()).contains("De leerwegondersteuning is ingetrokken op")
			.contains("rb-tag--negative");
		assertThat(listed(tlv)).isEqualTo("revoked");
		verdicts.issue(against, Actor.system("test"));
		givesIn(advised(tlv, ObjectionOutcome.FOUNDED), ObjectionEffect.GRANT, support);
		assertThat(tlvReading.view(tlv, region.school()).decision().endedOn()).isNull();
		assertThat(listed(tlv)).isEmpty();
		assertThat(database.queryForObject("select count(*) from app.tlv where application_id = ?", Integer.class,
				tlv.value()))
			.isZero();
	}

	@Test
	void withdrawnWithItsDayAndAfterAConfirmation() {
		TlvApplicationId tlv = granted();
		ObjectionId id = intake.receive(new ReceiveObjection(UUID.randomUUID(), tlv, ObjectorKind.PARENT, "M. Ouder",
				false, ReceivedBy.DESK, region.today(), null), region.secretary());
		long read = Long.parseLong(version(id));
		for (int time = 0; time < 2; time++) {
			desk.acknowledge(id, read, Set.of(), null, region.secretary());
		}
		String page = page(tlv);
		Browser secretary = browser("tlv.secretaris");
		HttpResponse<String> unsure = secretary.post(page, page + "/" + id.value() + "/behandeling", "act", "withdraw",
				"version", version(id));
		assertThat(unsure.statusCode()).isEqualTo(422);
		assertThat(unsure.body()).contains("Vul de dag van de intrekking in", "Kies hoe het bezwaar is ingetrokken",
				"Bevestig dat u de intrekking", "<details class=\"rb-unfold\" open=\"open\"><summary>Intrekking");
		String[] sure = { "act", "withdraw", "version", version(id), "withdrawnOn", region.today().toString(),
				"withdrawnWay", "IN_WRITING", "withdrawnSure", "true" };
		for (int time = 0; time < 2; time++) {
			assertThat(secretary.post(page, page + "/" + id.value() + "/behandeling", sure).statusCode())
				.isEqualTo(302);
		}
		assertThat(reading.view(id, region.secretary()).status()).isEqualTo(ObjectionStatus.WITHDRAWN);
	}

	@Test
	void invisibleTextIsNoText() {
		TlvApplicationId tlv = granted();
		ObjectionId id = advised(tlv, ObjectionOutcome.FOUNDED);
		String page = page(tlv);
		assertThat(browser("tlv.besluit4")
			.post(page, page + "/" + id.value() + "/oordeel", "act", "decide", "version", version(id), "outcome",
					"FOUNDED", "effect", "REVOKE", "motivation", "\u200b\u00a0\u2060", "lessons", "none", "confirmed",
					"true")
			.statusCode()).isEqualTo(422);
	}

	@Test
	void whatIsGrantedAfterAnObjectionIsSaidInTheListToo() {
		TlvApplicationId tlv = region.pending();
		region.decide(new ProposeTlv(tlv, tlvReading.view(tlv, region.decider()).version(), false, null, null, null,
				null, region.grounds(tlv, "De leerling kan blijven."), "", "", true, true));
		tlvs.issue(tlv, Actor.system("test"));
		givesIn(advised(tlv, ObjectionOutcome.FOUNDED), ObjectionEffect.GRANT,
				new GrantedTlv(TlvKind.VSO, FundingCategory.CAT2, region.begin(), TlvPeriod.minEnd(region.begin())));
		assertThat(listed(tlv)).isEqualTo("granted");
	}

	private String listed(TlvApplicationId tlv) {
		return region.listed(TlvQuery.Show.ENDED, region.school())
			.stream()
			.filter((row) -> row.id().equals(tlv))
			.map(TlvRow::held)
			.findFirst()
			.orElseThrow();
	}

	private void givesIn(ObjectionId id, ObjectionEffect effect, @Nullable GrantedTlv granted) {
		verdicts.decide(new DecideObjection(id, Long.parseLong(version(id)), ObjectionOutcome.FOUNDED, effect, granted,
				"Na heroverweging", "", Set.of("none"), "", true), region.thirdDecider());
	}

	private TlvApplicationId granted() {
		TlvApplicationId id = region.pending();
		region.decide(id);
		tlvs.issue(id, Actor.system("test"));
		return id;
	}

	private ObjectionId advised(TlvApplicationId tlv, ObjectionOutcome advice) {
		ObjectionId id = intake.receive(new ReceiveObjection(UUID.randomUUID(), tlv, ObjectorKind.PARENT, "M. Ouder",
				false, ReceivedBy.DESK, region.today(), null), region.secretary());
		desk.acknowledge(id, Long.parseLong(version(id)), Set.of(), null, region.secretary());
		desk.askLbt(id, Long.parseLong(version(id)), "Alle stukken", region.secretary());
		verdicts.heard(id, Long.parseLong(version(id)), new Hearing(region.today(), "De ouders", "Verslag", null, null),
				region.thirdDecider());
		verdicts.advised(id, Long.parseLong(version(id)), new LbtAdvice(region.today(), advice, "Advies"),
				region.thirdDecider());
		return id;
	}

	private DecideObjection keep(ObjectionId id) {
		return new DecideObjection(id, Long.parseLong(version(id)), ObjectionOutcome.UNFOUNDED, ObjectionEffect.KEEP,
				null, "Na heroverweging", "", Set.of(), "", true);
	}

	private ObjectionView only(TlvApplicationId tlv, Actor actor) {
		return reading.of(tlv, actor).objections().get(0);
	}

	private String version(ObjectionId id) {
		return String.valueOf(reading.view(id, region.secretary()).version());
	}

	private String page(TlvApplicationId tlv) {
		TlvView view = tlvReading.view(tlv, region.school());
		return "/tlv/" + view.number() + "/bezwaar";
	}

	private Browser browser(String username) {
		return Browser.as(port, username, TlvRegion.PASSWORD);
	}

}
