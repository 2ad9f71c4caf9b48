package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import nl.routebord.RoutebordTest;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.document.DocumentView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.TaskView;
import nl.routebord.route.Worklist;
import nl.routebord.route.WorklistQuery;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** R-COMP-04, Awb 2:3: what one swv sends on arrives at another, and is only its own. */
@RoutebordTest
class SendingOnTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private TermDesk terms;

	@Autowired
	private TlvReading reading;

	@Autowired
	private DocumentDesk documents;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private Worklist worklist;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void itArrivesWithWhatTheSchoolSentAndTheFirstDay() {
		TlvApplicationId sent = region.submitted();
		TlvApplicationId there = sentOn(sent);
		TlvView before = reading.view(sent, region.school());
		TlvView view = reading.view(there, region.school());
		assertThat(before.status()).isEqualTo(ApplicationStatus.NOT_COMPETENT_FORWARDED);
		assertThat(before.forwarding())
			.isEqualTo(new ForwardingView("", null, "Tlvproef VO8702 (VO8702)", view.number()));
		assertThat(view.status()).isEqualTo(ApplicationStatus.SUBMITTED);
		assertThat(view.number()).isNotEqualTo(before.number());
		assertThat(Objects.requireNonNull(view.forwarding()).from()).isEqualTo("Tlvproef VO8701");
		assertThat(view.content()).isEqualTo(before.content());
		assertThat(view.annexes()).isEqualTo(before.annexes());
		assertThat(Objects.requireNonNull(view.term()).receivedOn())
			.isEqualTo(Objects.requireNonNull(before.term()).receivedOn());
		assertThat(trace.waitsAt(sent.value())).isEmpty();
		assertThat(trace.waitsAt(there.value())).containsExactly("userTask_checkCompleteness");
		assertThat(trace.waitsAt(view.caseFile().value())).as("the route waits for it")
			.containsExactly("callActivity_tlvApplication");
	}

	@Test
	void eachSwvHasItsOwnAndNothingOfTheOther() {
		TlvApplicationId sent = region.submitted();
		region.complete(sent);
		TlvApplicationId there = sentOn(sent);
		CaseFileId caseFile = reading.view(there, region.school()).caseFile();
		assertThat(tasks(caseFile, region.secretaryElsewhere())).containsExactly("userTask_checkCompleteness");
		assertThat(tasks(caseFile, region.secretary())).isEmpty();
		for (Actor first : List.of(region.secretary(), region.decider())) {
			assertThat(reading.view(sent, first).status()).isEqualTo(ApplicationStatus.NOT_COMPETENT_FORWARDED);
			assertThatThrownBy(() -> reading.view(there, first)).isInstanceOf(NotFound.class);
			assertThat(listed(TlvQuery.Show.ENDED, first)).contains(sent);
			assertThat(listed(TlvQuery.Show.OPEN, first)).doesNotContain(there);
		}
		assertThatThrownBy(() -> reading.view(sent, region.ortho())).as("asked no more").isInstanceOf(NotFound.class);
		for (Actor second : List.of(region.secretaryElsewhere(), region.decidersElsewhere().get(0))) {
			assertThat(reading.view(there, second).status()).isEqualTo(ApplicationStatus.SUBMITTED);
			assertThatThrownBy(() -> reading.view(sent, second)).isInstanceOf(NotFound.class);
			assertThat(listed(TlvQuery.Show.OPEN, second)).contains(there);
			assertThat(listed(TlvQuery.Show.ENDED, second)).doesNotContain(sent);
		}
		long version = region.version(there);
		refused(() -> assessments.complete(there, version, Set.of(), region.secretary()));
		refused(() -> assessments.incomplete(there, version, "Iets", region.today().plusDays(14), region.secretary()));
		refused(() -> terms.extend(there, version, region.today().plusWeeks(9), "Meer tijd", region.secretary()));
		refused(() -> assessments.notCompetent(sent, version, false, "", "Nee", region.secretaryElsewhere()));
	}

	@Test
	void theOtherDecidesWithItsOwnPeopleAndNumber() {
		TlvApplicationId there = sentOn(region.submitted());
		CaseFileId caseFile = reading.view(there, region.school()).caseFile();
		Actor secretary = region.secretaryElsewhere();
		List<Actor> experts = region.expertsElsewhere();
		List<Actor> deciders = region.decidersElsewhere();
		assessments.overrideCompetence(there, region.version(there), "De leerling gaat hier naar school", secretary);
		assessments.complete(there, region.version(there), Set.of(experts.get(0).user(), experts.get(1).user()),
				secretary);
		experts.forEach((expert) -> {
			advices.accept(there, expert);
			advices.advise(there, region.advice(), expert);
		});
		assertThat(tasks(caseFile, deciders.get(0))).containsExactly("userTask_prepareDecision");
		assertThat(tasks(caseFile, region.decider())).isEmpty();
		refused(() -> decisions.propose(proposal(there, deciders.get(0)), region.otherDecider()));
		decisions.propose(proposal(there, deciders.get(0)), deciders.get(0));
		DecideTlv taking = new DecideTlv(there, region.version(there), true, true);
		refused(() -> decisions.decide(taking, region.decider()));
		decisions.decide(taking, deciders.get(1));
		trace.run("serviceTask_issueDecision", there.value());
		assertThat(Objects.requireNonNull(reading.view(there, region.school()).decision()).number())
			.startsWith("VO8702-");
		assertThat(trace.waitsAt(caseFile.value())).containsExactly("callActivity_tlvApplication");
		assertThat(letters(caseFile, deciders.get(1))).hasSize(1);
		assertThat(letters(caseFile, region.school())).as("also that it was sent on").hasSize(2);
		assertThat(letters(caseFile, region.decider())).as("its own").hasSize(1);
		assertThat(letters(caseFile, region.decider())).doesNotContainAnyElementsOf(letters(caseFile, deciders.get(1)));
	}

	private List<DocumentId> letters(CaseFileId caseFile, Actor actor) {
		return documents.list(cases.facts(caseFile), actor)
			.stream()
			.filter((document) -> document.title() != null && document.title().startsWith("Brief"))
			.map(DocumentView::id)
			.toList();
	}

	@Test
	void itDoesNotGoBackAndASecondClickSendsItOnce() throws InterruptedException {
		TlvApplicationId sent = region.submitted();
		long version = region.version(sent);
		List<Runnable> clicks = new ArrayList<>();
		for (int click = 0; click < 4; click++) {
			clicks.add(() -> assessments.notCompetent(sent, version, true, "VO-8702", "Daar", region.secretary()));
		}
		Together.run(clicks);
		assessments.notCompetent(sent, version, true, "VO-8702", "Daar", region.secretary());
		assertThat(database.queryForObject("select count(*) from app.tlv_application where forwarded_from = ?",
				Integer.class, sent.value()))
			.isEqualTo(1);
		TlvApplicationId there = there(sent);
		assertThatThrownBy(() -> assessments.notCompetent(there, region.version(there), true, "VO8701", "Terug",
				region.secretaryElsewhere()))
			.isInstanceOfSatisfying(RuleViolated.class, (violated) -> {
				assertThat(violated.faults().get(0).code()).isEqualTo("tlv.fault.forwarded-back");
				assertThat(violated.faults().get(0).arguments()).containsExactly("Tlvproef VO8701");
			});
		assessments.notCompetent(there, region.version(there), true, "PO8701", "Basisonderwijs",
				region.secretaryElsewhere());
		TlvApplicationId third = there(there);
		assertThatThrownBy(() -> assessments.notCompetent(third, region.version(third), true, "VO8701", "Terug",
				region.primarySecretary()))
			.isInstanceOf(RuleViolated.class);
		assertThat(trace.waitsAt(third.value())).containsExactly("userTask_checkCompleteness");
	}

	@Test
	void thePagesSayWhereItWentAndWhereItCameFrom() {
		TlvApplicationId sent = region.submitted();
		region.primarySecretary();
		String tlv = "/tlv/" + reading.view(sent, region.school()).number();
		Browser first = Browser.as(port, "tlv.secretaris", TlvRegion.PASSWORD);
		assertThat(first.get(tlv + "/compleet").body()).contains("Beoordeel uiterlijk op", "Doorzenden naar");
		String[] act = { "version", String.valueOf(region.version(sent)), "act", "forward", "forwardedTo", "VO8702",
				"reason", "De leerling woont daar" };
		for (int click = 0; click < 2; click++) {
			assertThat(first.post(tlv, tlv + "/compleet", act).headers().firstValue("Location"))
				.hasValueSatisfying((to) -> assertThat(to).endsWith(tlv));
		}
		String there = "/tlv/" + reading.view(there(sent), region.school()).number();
		assertThat(first.get(tlv).body()).contains("doorgezonden naar Tlvproef VO8702", there.substring(5))
			.doesNotContain("id=\"ogen\"");
		assertThat(first.get(there).statusCode()).isEqualTo(404);
		String task = "op volledigheid";
		assertThat(first.get("/routes/" + region.route(sent)).body()).doesNotContain(task);
		assertThat(Browser.as(port, "tlv.school", TlvRegion.PASSWORD).get("/routes/" + region.route(sent)).body())
			.contains(task);
		Browser second = Browser.as(port, "tlv.vreemd1", TlvRegion.PASSWORD);
		assertThat(second.get(there).body()).contains("Tlvproef VO8701 heeft deze aanvraag op");
		assertThat(second.get(tlv).statusCode()).isEqualTo(404);
		assertThat(second.get(there + "/compleet").body()).contains("Zelf behandelen")
			.doesNotContain("value=\"VO8701\"");
	}

	private TlvApplicationId sentOn(TlvApplicationId sent) {
		List.of(region.expertsElsewhere(), region.decidersElsewhere());
		assessments.notCompetent(sent, region.version(sent), true, "VO8702", "De leerling woont daar",
				region.secretary());
		return there(sent);
	}

	private TlvApplicationId there(TlvApplicationId sent) {
		return TlvApplicationId.of(Objects.requireNonNull(database.queryForObject(
				"select id::text from app.tlv_application where forwarded_from = ?", String.class, sent.value())));
	}

	private ProposeTlv proposal(TlvApplicationId id, Actor decider) {
		List<Ground> grounds = List
			.of(new Ground("Een kleine groep is nodig", List.of(reading.passages(id, decider).get(0).key())));
		return new ProposeTlv(id, region.version(id), true, TlvKind.VSO, FundingCategory.CAT2, region.begin(),
				TlvPeriod.minEnd(region.begin()), grounds, "", "", true, true);
	}

	private List<String> tasks(CaseFileId caseFile, Actor actor) {
		return worklist.mine(actor, new WorklistQuery(WorklistQuery.Term.ALL, "", true, null, 100))
			.tasks()
			.items()
			.stream()
			.filter((task) -> task.caseFile().equals(caseFile))
			.map(TaskView::kind)
			.toList();
	}

	private List<TlvApplicationId> listed(TlvQuery.Show show, Actor actor) {
		return region.listed(show, actor).stream().map(TlvRow::id).toList();
	}

	private static void refused(Runnable act) {
		assertThatThrownBy(act::run).isInstanceOf(NotFound.class);
	}

}
