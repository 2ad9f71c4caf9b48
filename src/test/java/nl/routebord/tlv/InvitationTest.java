package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.routebord.RoutebordTest;
import nl.routebord.expert.RefusalReason;
import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseQuery;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseRow;
import nl.routebord.route.TaskView;
import nl.routebord.route.Worklist;
import nl.routebord.route.WorklistQuery;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An expert is invited, and says yes or no before there is anything to read. */
@RoutebordTest
class InvitationTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private TlvReading reading;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseReading lists;

	@Autowired
	private Worklist worklist;

	@Autowired
	private ProcessTrace trace;

	@LocalServerPort
	private int port;

	@Test
	void nothingOfThePupilIsReadBeforeTheExpertSaysYes() {
		TlvApplicationId id = region.invited();
		String number = reading.view(id, region.secretary()).number();
		assertThatThrownBy(() -> reading.view(id, region.psychiater())).isInstanceOf(NotFound.class);
		assertThat(reading.list(new TlvQuery(TlvQuery.Show.OPEN, null, 100), region.psychiater()).items())
			.noneMatch((row) -> row.id().equals(id));
		TaskView task = task(region.psychiater(), "userTask_answerInvitation", number);
		assertThat(task.pupil() + task.school()).isEmpty();
		Browser expert = Browser.as(port, "tlv.psychiater", TlvRegion.PASSWORD);
		String page = "/tlv/" + number + "/uitnodiging";
		assertThat(expert.get(page).body()).contains("Kinderpsychiater", "vso", "Aannemen en het dossier openen")
			.doesNotContain("Proef1", "Ilyas");
		assertThat(expert.post(page, page, "act", "decline").statusCode()).isEqualTo(422);
		assertThatThrownBy(() -> advices.advise(id, region.advice(), region.psychiater())).isInstanceOf(Conflict.class);
		String route = "/routes/" + region.route(id);
		assertThat(expert.get(route).statusCode()).isEqualTo(404);
		assertThat(expert.get("/routes").body()).doesNotContain(route);
		for (Actor one : List.of(region.psychiater(), region.otherExpert())) {
			assertThat(cases.sees(reading.view(id, region.secretary()).caseFile(), one)).isFalse();
		}
		assertThatThrownBy(() -> advices.invitation(id, region.otherExpert())).isInstanceOf(NotFound.class);
		assertThat(expert.post(page, page, "act", "accept").statusCode()).isEqualTo(302);
		assertThat(reading.view(id, region.psychiater()).content()).isNotNull();
		assertThat(expert.get(route).statusCode()).isEqualTo(200);
		assertThatThrownBy(() -> advices.invitation(id, region.otherExpert())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> advices.decline(id, RefusalReason.NO_TIME, region.psychiater()))
			.isInstanceOf(Conflict.class);
	}

	@Test
	void anotherIsAskedInThePlaceOfWhoDeclines() {
		TlvApplicationId id = region.invited();
		String number = reading.view(id, region.secretary()).number();
		advices.accept(id, region.psychiater());
		advices.decline(id, RefusalReason.NOT_INDEPENDENT, region.ortho());
		assertThatThrownBy(() -> reading.view(id, region.ortho())).isInstanceOf(NotFound.class);
		task(region.secretary(), "userTask_askOtherExpert", number);
		assertThat(assessments.refusals(id, region.secretary())).singleElement()
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(RefusalReason.NOT_INDEPENDENT));
		advices.advise(id, region.advice(), region.psychiater());
		assertThat(reading.view(id, region.school()).status()).as("one advice is not enough")
			.isEqualTo(ApplicationStatus.IN_REVIEW);
		assertFault(id, Set.of(region.ortho()), "expert.fault.asked-before");
		assertFault(id, Set.of(), "expert.fault.as-many");
		assertThat(Browser.as(port, "tlv.secretaris", TlvRegion.PASSWORD).get("/tlv/" + number + "/deskundigen").body())
			.contains("Ik ben niet onafhankelijk", "Naam tlv.ortho");
		assessments.askOthers(id, region.version(id), Set.of(region.otherExpert().user()), region.secretary());
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_answerInvitation");
		assertThatThrownBy(
				() -> assessments.askOthers(id, region.version(id), Set.of(region.ortho().user()), region.secretary()))
			.isInstanceOf(Conflict.class);
		advices.accept(id, region.otherExpert());
		advices.advise(id, region.advice(), region.otherExpert());
		assertThat(reading.view(id, region.decider()).advices()).hasSize(2)
			.extracting(AdviceView::expert)
			.doesNotContain(region.ortho().user());
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_prepareDecision");
	}

	@Test
	void aColleaguesYesOpensNothingToWhoDidNotSayYes() {
		TlvApplicationId id = region.invited();
		TlvView view = reading.view(id, region.secretary());
		advices.accept(id, region.ortho());
		assertReads(id, view.caseFile(), region.ortho(), true);
		assertReads(id, view.caseFile(), region.psychiater(), false);
		assertReads(id, view.caseFile(), region.otherExpert(), false);
		assertThat(task(region.psychiater(), "userTask_answerInvitation", view.number()).pupil()).isEmpty();
		Browser asked = Browser.as(port, "tlv.psychiater", TlvRegion.PASSWORD);
		assertThat(asked.get("/tlv/" + view.number() + "/uitnodiging").statusCode()).isEqualTo(200);
		advices.decline(id, RefusalReason.NOT_INDEPENDENT, region.psychiater());
		assertReads(id, view.caseFile(), region.psychiater(), false);
		for (String page : List.of("/routes/" + region.route(id), "/routes/" + region.route(id) + "/dossier",
				"/tlv/" + view.number())) {
			assertThat(asked.get(page).statusCode()).as(page).isEqualTo(404);
		}
	}

	@Test
	void whatIsSentTwiceIsDoneOnce() {
		TlvApplicationId id = region.submitted();
		long read = region.version(id);
		for (int time = 0; time < 2; time++) {
			assessments.complete(id, read, Set.of(region.ortho().user(), region.psychiater().user()),
					region.secretary());
		}
		long asked = region.version(id);
		assertThat(asked).isEqualTo(read + 1);
		assertThatThrownBy(() -> assessments.complete(id, read,
				Set.of(region.ortho().user(), region.otherChildExpert().user()), region.secretary()))
			.isInstanceOf(Stale.class);
		for (int time = 0; time < 2; time++) {
			advices.accept(id, region.ortho());
			advices.decline(id, RefusalReason.NO_TIME, region.psychiater());
		}
		assertThat(region.version(id)).isEqualTo(asked + 2);
		assertThatThrownBy(() -> advices.decline(id, RefusalReason.NOT_MY_FIELD, region.psychiater()))
			.isInstanceOf(Conflict.class);
		long declined = region.version(id);
		for (int time = 0; time < 2; time++) {
			assessments.askOthers(id, declined, Set.of(region.otherChildExpert().user()), region.secretary());
		}
		for (int time = 0; time < 2; time++) {
			advices.accept(id, region.otherChildExpert());
			advices.advise(id, region.advice(), region.ortho());
			advices.advise(id, region.advice(), region.otherChildExpert());
		}
		assertThat(reading.view(id, region.decider()).advices()).hasSize(2);
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_prepareDecision");
	}

	@Test
	void aSupplementIsAskedOnce() {
		TlvApplicationId id = region.submitted();
		long read = region.version(id);
		LocalDate lastDay = region.today().plusDays(14);
		for (int time = 0; time < 2; time++) {
			assessments.incomplete(id, read, "Het opp", lastDay, region.secretary());
		}
		assertThat(reading.view(id, region.secretary()).suspensions()).hasSize(1);
		assertThatThrownBy(() -> assessments.incomplete(id, read, "Nog iets", lastDay, region.secretary()))
			.isInstanceOf(Stale.class);
	}

	@Test
	void aYesHoldsUntilTheCaseLeavesThePhase() {
		TlvApplicationId withdrawn = region.inReview();
		CaseFileId caseFile = reading.view(withdrawn, region.secretary()).caseFile();
		assertReads(withdrawn, caseFile, region.ortho(), true);
		TlvApplicationId next = region.submittedAfter(withdrawn);
		assertThat(reading.view(next, region.secretary()).caseFile()).isEqualTo(caseFile);
		assertReads(next, caseFile, region.ortho(), false);
	}

	private void assertReads(TlvApplicationId id, CaseFileId caseFile, Actor expert, boolean reads) {
		assertThat(cases.sees(caseFile, expert)).isEqualTo(reads);
		assertThat(region.listed(TlvQuery.Show.OPEN, expert)).extracting(TlvRow::id)
			.matches((ids) -> ids.contains(id) == reads);
		assertThat(lists.list(CaseQuery.all().text(cases.head(caseFile, region.secretary()).number()), expert).items())
			.extracting(CaseRow::id)
			.matches((ids) -> ids.contains(caseFile) == reads);
	}

	@Test
	void whoHadNoTimeIsAskedOnceMoreLater() {
		TlvApplicationId id = region.invited();
		advices.decline(id, RefusalReason.NO_TIME, region.ortho());
		advices.decline(id, RefusalReason.NOT_MY_FIELD, region.psychiater());
		assertThat(assessments.experts(id, region.secretary())).extracting(TlvExpert::user)
			.contains(region.ortho().user(), region.otherExpert().user())
			.doesNotContain(region.psychiater().user());
		assessments.askOthers(id, region.version(id), Set.of(region.ortho().user(), region.otherChildExpert().user()),
				region.secretary());
		advices.accept(id, region.ortho());
		advices.accept(id, region.otherChildExpert());
		advices.advise(id, region.advice(), region.ortho());
		advices.advise(id, region.advice(), region.otherChildExpert());
		assertThat(reading.view(id, region.school()).status()).isEqualTo(ApplicationStatus.DECISION_PENDING);
	}

	private void assertFault(TlvApplicationId id, Set<Actor> chosen, String code) {
		assertThatThrownBy(() -> assessments.askOthers(id, region.version(id),
				Set.copyOf(chosen.stream().map(Actor::user).toList()), region.secretary()))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::code).contains(code));
	}

	private TaskView task(Actor actor, String kind, String number) {
		List<TaskView> mine = worklist.mine(actor, new WorklistQuery(WorklistQuery.Term.ALL, kind, false, null, 100))
			.tasks()
			.items();
		return mine.stream().filter((task) -> task.subjectNumber().equals(number)).findFirst().orElseThrow();
	}

}
