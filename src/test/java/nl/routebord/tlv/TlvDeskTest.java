package nl.routebord.tlv;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.DomainException;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Browser;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole of a tlv on the real engine and database. */
@RoutebordTest
class TlvDeskTest {

	private static final Actor SYSTEM = Actor.system("test");

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvDesk desk;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private TermDesk terms;

	@Autowired
	private TlvReading reading;

	@Autowired
	private DocumentDesk documents;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private TlvNumbers numbers;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void applicationIsDecidedIssuedAndToldOnce() throws IOException {
		TlvApplicationId id = region.pending();
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_prepareDecision");
		region.decide(region.grant(id, "Omdat <b>vet</b> ${7*7} & klein"));
		assertThat(trace.waitsAt(id.value())).containsExactly("serviceTask_issueDecision");
		trace.run("serviceTask_issueDecision", id.value());
		desk.issue(id, SYSTEM);
		assertThat(trace.waitsAt(id.value())).containsExactly("timer_objectionWindow");
		assertThatThrownBy(() -> desk.objectionWindowPassed(id, SYSTEM)).isInstanceOf(IllegalStateException.class);
		TlvView view = reading.view(id, region.school());
		assertThat(view.status()).isEqualTo(ApplicationStatus.GRANTED);
		DecisionView decision = Objects.requireNonNull(view.decision());
		assertThat(decision.number()).matches("VO8701-\\d{4}-\\d{5}");
		assertThat(decision.issued()).isTrue();
		DocumentId letter = new DocumentId(Objects.requireNonNull(decision.letter()));
		String text = text(documents.open(letter, cases.facts(view.caseFile()), region.school()).bytes());
		assertThat(text).contains("Omdat <b>vet</b> ${7*7} & klein", decision.number(), "bezwaar", "Tlvproef VO8701",
				view.number());
		assertThat(count("select count(*) from app.document_document where case_file = ? and category = 'TLV_FILE'",
				view.caseFile().value()))
			.isEqualTo(1);
		assertThat(database.queryForList("select address from app.outbox_mail where effect_key like ?", String.class,
				"tlv:" + id.value() + ":decided%"))
			.containsExactlyInAnyOrder("tlv.school@voorbeeld.nl", "ouder@voorbeeld.nl");
		assertThat(database.queryForList("select subject || body from app.outbox_mail where effect_key like ?",
				String.class, "tlv:" + id.value() + "%"))
			.noneMatch((mail) -> mail.contains("Ilyas") || mail.contains("Proef"));
	}

	@Test
	void everyFaultOfAnEmptyApplicationIsToldAtOnce() {
		TlvApplicationId id = applications.start(UUID.randomUUID(), region.caseReadyToApply(), region.school());
		assertThatThrownBy(() -> applications.submit(id, region.version(id), region.school())).isInstanceOfSatisfying(
				RuleViolated.class, (violated) -> assertThat(violated.faults()).hasSizeGreaterThan(8));
	}

	@Test
	void whereTheRouteIsNotThereYetTheSchoolIsToldSoFromTheStart() {
		CaseFileId caseFile = region.newCase();
		Browser school = Browser.as(port, "tlv.school", TlvRegion.PASSWORD);
		String route = "/routes/" + cases.head(caseFile, region.school()).number();
		assertThat(school.get("/tlv/nieuw?route=" + route.substring("/routes/".length())).body())
			.contains("maar nog niet indienen");
		TlvApplicationId id = applications.start(UUID.randomUUID(), caseFile, region.school());
		applications.save(id, region.version(id), region.content(), region.school());
		region.annex(id);
		assertThatThrownBy(() -> applications.submit(id, region.version(id), region.school())).isInstanceOfSatisfying(
				RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting(Fault::code)
					.containsExactly("tlv.fault.not-awaited"));
		String last = "/tlv/" + reading.view(id, region.school()).number() + "/aanvraag/controleren";
		assertThat(school.get(last).body()).contains("maar nog niet indienen");
		HttpResponse<String> refused = school.post(last, last, "version", String.valueOf(region.version(id)));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("De route staat nog niet bij het aanvragen").doesNotContain("Iemand");
		assertThat(school.get(route).body()).contains("Concept, nog niet in te dienen");
		assertThat(reading.view(id, region.school()).status()).isEqualTo(ApplicationStatus.DRAFT);
		TlvApplicationId ready = region.draft();
		assertThat(school.get("/tlv/" + reading.view(ready, region.school()).number() + "/aanvraag/vraag").body())
			.doesNotContain("maar nog niet indienen");
	}

	@Test
	void sameRequestGivesTheSameDraftAndASecondApplicationIsRefused() {
		CaseFileId caseFile = region.caseReadyToApply();
		UUID request = UUID.randomUUID();
		TlvApplicationId id = applications.start(request, caseFile, region.school());
		assertThat(applications.start(request, caseFile, region.school())).isEqualTo(id);
		assertThatThrownBy(() -> applications.start(UUID.randomUUID(), caseFile, region.school()))
			.isInstanceOf(Conflict.class);
	}

	@Test
	void submittingTwiceSubmitsOnce() {
		TlvApplicationId id = region.draft();
		long version = region.version(id);
		applications.submit(id, version, region.school());
		assertThatThrownBy(() -> applications.submit(id, version, region.school())).isInstanceOf(DomainException.class)
			.isNotInstanceOf(RuleViolated.class);
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_checkCompleteness");
	}

	@Test
	void draftIsThereForTheSchoolOnly() {
		TlvApplicationId id = region.draft();
		for (Actor actor : List.of(region.secretary(), region.decider(), region.ortho(), region.consultant(),
				region.attendanceOfficer())) {
			assertThatThrownBy(() -> reading.view(id, actor)).isInstanceOf(NotFound.class);
		}
	}

	@Test
	void strangersFindNothingAnywhere() {
		TlvApplicationId id = region.pending();
		ProposeTlv grant = region.grant(id);
		DecideTlv taking = region.taking(id);
		for (Actor stranger : region.strangers()) {
			assertThatThrownBy(() -> reading.view(id, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> reading.checks(id, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> assessments.experts(id, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> advices.advise(id, region.advice(), stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> decisions.propose(grant, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> decisions.decide(taking, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> decisions.sendBack(id, 0, "x", stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> reading.proposals(id, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> reading.openProposal(id, stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> applications.withdraw(id, 0, "x", stranger)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> terms.extend(id, 0, region.today().plusDays(80), "x", stranger))
				.isInstanceOf(NotFound.class);
			for (TlvQuery.Show show : TlvQuery.Show.values()) {
				assertThat(reading.list(new TlvQuery(show, null, 100), stranger).items())
					.noneMatch((row) -> row.id().equals(id));
			}
		}
	}

	@Test
	void attendanceOfficerOfTheCaseSeesNoApplication() {
		TlvApplicationId id = region.pending();
		assertThatThrownBy(() -> reading.view(id, region.attendanceOfficer())).isInstanceOf(NotFound.class);
		assertThat(reading.list(new TlvQuery(TlvQuery.Show.OPEN, null, 100), region.attendanceOfficer()).items())
			.isEmpty();
	}

	@Test
	void secretariatSeesWhatIsThereAndWhenButNeverWhatItSays() {
		TlvApplicationId id = region.pending();
		region.decide(region.grant(id, "GEHEIM-BESLUIT"));
		TlvView view = reading.view(id, region.secretary());
		assertThat(view.content()).isNull();
		assertThat(view.items()).extracting(TlvItem::key).contains("request", "parents-view", "annex.OPP");
		assertThat(view.advices()).hasSize(2)
			.allMatch((advice) -> advice.motivation().isEmpty() && advice.outcome() == null);
		assertThat(view.toString()).doesNotContain("GEHEIM", "kleine klas", "prikkels");
		assertThat(Objects.requireNonNull(view.decision()).motivation()).isEmpty();
	}

	@Test
	void consultantSeesStatusAndDatesOnly() {
		TlvView view = reading.view(region.pending(), region.consultant());
		assertThat(view.status()).isEqualTo(ApplicationStatus.DECISION_PENDING);
		assertThat(view.content()).isNull();
		assertThat(view.items()).isEmpty();
		assertThat(view.advices()).isEmpty();
	}

	@Test
	void expertIsNotLedByTheOther() {
		TlvApplicationId id = region.inReview();
		advices.advise(id, region.advice(), region.ortho());
		assertThat(reading.view(id, region.psychiater()).toString()).doesNotContain("GEHEIM-ADVIES");
		assertThat(reading.view(id, region.decider()).toString()).contains("GEHEIM-ADVIES");
	}

	@Test
	void a7A8ExpertAdvisesOnceAndOnlyWhenAsked() {
		TlvApplicationId id = region.inReview();
		assertThatThrownBy(() -> advices.advise(id, region.advice(), region.otherExpert()))
			.isInstanceOf(NotFound.class);
		advices.advise(id, region.advice(), region.ortho());
		advices.advise(id, region.advice(), region.ortho());
		GiveAdvice other = new GiveAdvice(AdviceOutcome.NOT_ADMISSIBLE, null, null, "Toch anders", "Ouders", "Opp",
				"BIG 12345");
		assertThatThrownBy(() -> advices.advise(id, other, region.ortho())).isInstanceOf(Conflict.class);
		assertThatThrownBy(() -> database.update("update app.tlv_advice set motivation = 'x' where application_id = ?",
				id.value()))
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void fiveHundredNumbersTakenAtOnceAreUniqueAndGaplessThoughOthersFail() throws Exception {
		List<Runnable> many = new ArrayList<>();
		List<Integer> given = Collections.synchronizedList(new ArrayList<>());
		for (int nr = 0; nr < 600; nr++) {
			boolean fails = nr % 6 == 0;
			many.add(() -> transaction.executeWithoutResult((status) -> {
				TlvNumber number = numbers.next("VO8799", 2026);
				if (fails) {
					status.setRollbackOnly();
				}
				else {
					given.add(number.sequence());
				}
			}));
		}
		assertThat(Together.run(many)).isEmpty();
		assertThat(given).hasSize(500).doesNotHaveDuplicates();
		assertThat(Collections.max(given) - Collections.min(given)).isEqualTo(499);
	}

	@Test
	void incompleteApplicationIsSupplementedAndJudgedAgain() {
		TlvApplicationId id = region.draft();
		applications.submit(id, region.version(id), region.school());
		assertThatThrownBy(() -> assessments.complete(id, region.version(id),
				Set.of(region.ortho().user(), region.psychiater().user()), region.secretary()))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::field).containsExactly("documents"));
		assessments.incomplete(id, region.version(id), "Het opp ontbreekt", region.today().plusWeeks(2),
				region.secretary());
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_supplement");
		assertThat(reading.view(id, region.school()).asked()).isEqualTo("Het opp ontbreekt");
		assertThat(reading.view(id, region.decider()).asked()).isEmpty();
		assertThatThrownBy(() -> desk.notProcessed(id, SYSTEM)).isInstanceOf(IllegalStateException.class);
		region.annex(id);
		applications.supplement(id, region.version(id), region.content(), region.school());
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_checkCompleteness");
		region.complete(id);
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_giveAdvice", "userTask_giveAdvice");
	}

	@Test
	void withdrawnApplicationLeavesTheProcess() {
		TlvApplicationId id = region.inReview();
		applications.withdraw(id, region.version(id), "De leerling verhuist", region.school());
		assertThat(reading.view(id, region.school()).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
		assertThat(trace.waitsAt(id.value())).isEmpty();
		assertThatThrownBy(() -> applications.withdraw(id, region.version(id), "Nog eens", region.school()))
			.isInstanceOf(DomainException.class);
	}

	@Test
	void listShowsEachRoleItsWork() {
		TlvApplicationId id = region.pending();
		assertThat(listed(TlvQuery.Show.TO_DECIDE, region.decider())).contains(id);
		assertThat(listed(TlvQuery.Show.OPEN, region.secretary())).contains(id);
		assertThat(listed(TlvQuery.Show.TO_ADVISE, region.ortho())).doesNotContain(id);
		assertThat(listed(TlvQuery.Show.MINE, region.school())).contains(id);
	}

	private List<TlvApplicationId> listed(TlvQuery.Show show, Actor actor) {
		List<TlvApplicationId> ids = new ArrayList<>();
		String cursor = null;
		do {
			var page = reading.list(new TlvQuery(show, cursor, 5), actor);
			page.items().forEach((row) -> ids.add(row.id()));
			cursor = page.next();
		}
		while (cursor != null);
		assertThat(ids).doesNotHaveDuplicates();
		return ids;
	}

	private int count(String sql, Object... arguments) {
		return Objects.requireNonNull(database.queryForObject(sql, Integer.class, arguments));
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

}
