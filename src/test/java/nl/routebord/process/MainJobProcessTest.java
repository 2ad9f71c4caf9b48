package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.consultation.AskPartners;
import nl.routebord.consultation.ConsultationDesk;
import nl.routebord.consultation.ConsultationPurpose;
import nl.routebord.consultation.GiveView;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.consultation.PlanDesk;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.consultation.SetPlan;
import nl.routebord.demo.DemoStage;
import nl.routebord.document.LetterPrinter;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.pupil.GuardianInput;
import nl.routebord.pupil.PupilInput;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.ContactFamily;
import nl.routebord.route.OpenCase;
import nl.routebord.route.Position;
import nl.routebord.route.RecordViews;
import nl.routebord.tlv.AdviceOutcome;
import nl.routebord.tlv.AnnexKind;
import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.ApplicationDesk;
import nl.routebord.tlv.ApplicationStatus;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.AssessmentDesk;
import nl.routebord.tlv.Cluster;
import nl.routebord.tlv.DecideTlv;
import nl.routebord.tlv.DecisionDesk;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GiveAdvice;
import nl.routebord.tlv.Ground;
import nl.routebord.tlv.NewAnnex;
import nl.routebord.tlv.ParentsView;
import nl.routebord.tlv.PlaceAvailable;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.PupilView;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvReading;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The main job through the entrances, on the engine of the application: what people do
 * moves the diagrams, and only that.
 */
@RoutebordTest
class MainJobProcessTest {

	/** Ids, dates and words; the last four are the engine's own, of parallel steps. */
	private static final Set<String> ALLOWED = Set.of("caseFileId", "invitation", "directorUnit", "intakeDueAt",
			"partnerUnit", "viewsDueAt", "planDueAt", "planOutcome", "evaluationDueAt", "tlvApplicationId",
			"judgeDueAt", "completeness", "expert", "adviceDueAt", "decisionDueAt", "verdict", "tlvOutcome",
			"objectionEndsAt", "aftercare6At", "aftercare6DueAt", "aftercare13At", "aftercare13DueAt", "loopCounter",
			"nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

	@Autowired
	private DemoStage stage;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private ConsultationDesk consultations;

	@Autowired
	private PlanDesk plans;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private TlvReading reading;

	@Autowired
	private LetterPrinter printer;

	@Test
	void whatPeopleDoMovesTheRouteFromSignalToAftercare() {
		CaseFileId caseFile = signalled();
		expectWaiting(caseFile, "userTask_contactFamily");
		steps.contactFamily(caseFile, new ContactFamily(request(), null, today().toString(), "PARENTS_AND_PUPIL",
				"Samen gesproken.", "PUBLIC_TASK", true), school());
		expectWaiting(caseFile, "userTask_recordViews");
		steps.recordViews(caseFile,
				new RecordViews(request(), null, "Een rustige plek.", "", "", "Wilde nu niet praten."), school());
		expectWaiting(caseFile, "userTask_askPartners");
		consult(caseFile);
		expectWaiting(caseFile, "userTask_setPlan");
		plan(caseFile);
		expectWaiting(caseFile, "userTask_applyForTlv");
		TlvApplicationId application = submitted(caseFile);
		expectJudging(caseFile, application, "userTask_checkCompleteness");
		judge(caseFile, application);
		expectJudging(caseFile, application, "userTask_prepareDecision");
		decisions.propose(grant(application), person("t.mulder"));
		expectJudging(caseFile, application, "userTask_decide");
		decisions.decide(new DecideTlv(application, version(application, person("j.brandsma")), true, true),
				person("j.brandsma"));
		expectJudging(caseFile, application, "serviceTask_issueDecision");
		assertThat(decision(application).issued()).as("the letter is a step of its own").isFalse();
		trace.run("serviceTask_issueDecision", application.value());
		expectJudging(caseFile, application, "timer_objectionWindow");
		objectionWindowPasses(caseFile, application);
		expectWaiting(caseFile, "timer_aftercare6");
		assertThat(trace.passed(caseFile.value())).contains("callActivity_tlvApplication", "end_decided")
			.doesNotContain("end_closed", "end_withdrawn", "end_notProcessed", "end_closedEarly");
		keepsNoVariableHistory();
	}

	private CaseFileId signalled() {
		PupilInput pupil = new PupilInput("Robin", "", "Proces" + System.nanoTime(), "05-05-2012", "", "Voorbeeldlaan",
				"1", "1005 AB", "Waterdam", false, "9901", "99AA00", "VO", "2a", "01-08-2025",
				List.of(new GuardianInput("K. Proces", true, "ouder@voorbeeld.nl", "", "", "", "", "")));
		return opening
			.open(new OpenCase(request(), pupil, "SUPPORT_NEED", today().toString(), "Komt niet meer in de klas.",
					true), school())
			.id();
	}

	private void consult(CaseFileId caseFile) {
		List<Actor> partners = List.of(person("f.elzinga"), person("r.schouten"), person("g.bos"));
		consultations.ask(new AskPartners(request(), caseFile, ConsultationPurpose.SUPPORT_NEED, "Wat is er nodig?",
				partners.stream().map(Actor::unit).toList()), school());
		expectWaiting(caseFile, "userTask_giveView", "userTask_giveView", "userTask_giveView");
		for (int given = 0; given < partners.size(); given++) {
			assertThat(open("userTask_giveView", caseFile.value())).isEqualTo(partners.size() - given);
			consultations.giveView(new GiveView(request(), caseFile, "Een kleine groep."), partners.get(given));
		}
	}

	private void plan(CaseFileId caseFile) {
		NewAgreement agreement = new NewAgreement("Wekelijks bellen", person("g.bos").unit(), null,
				today().plusDays(14));
		plans.set(new SetPlan(request(), caseFile, "Weer leren", "Naar het vso, met steun thuis.", PlanOutcome.TLV,
				null, List.of(agreement)), school());
	}

	private TlvApplicationId submitted(CaseFileId caseFile) {
		TlvApplicationId application = applications.start(request(), caseFile, content(), school());
		byte[] opp = printer.print("letters/demo-annex", Map.of(), Locale.forLanguageTag("nl"));
		applications.annex(application,
				new NewAnnex(request(), AnnexKind.OPP, "Opp", today(), "opp.pdf", new ByteArrayInputStream(opp)),
				school());
		expectWaiting(caseFile, "userTask_applyForTlv");
		applications.submit(application, version(application, school()), school());
		return application;
	}

	private void judge(CaseFileId caseFile, TlvApplicationId application) {
		UserId first = person("l.haverkamp").user();
		UserId second = person("p.noordhof").user();
		assessments.complete(application, version(application, person("m.veenstra")), Set.of(first, second),
				person("m.veenstra"));
		expectJudging(caseFile, application, "userTask_answerInvitation", "userTask_answerInvitation");
		advices.accept(application, person("l.haverkamp"));
		advices.accept(application, person("p.noordhof"));
		expectJudging(caseFile, application, "userTask_giveAdvice", "userTask_giveAdvice");
		advices.advise(application, advice(), person("l.haverkamp"));
		assertThat(open("userTask_giveAdvice", application.value())).as("the second expert is waited for").isOne();
		assertThat(reading.view(application, school()).status()).isEqualTo(ApplicationStatus.IN_REVIEW);
		advices.advise(application, advice(), person("p.noordhof"));
	}

	private void objectionWindowPasses(CaseFileId caseFile, TlvApplicationId application) {
		LocalDate lastDay = Objects.requireNonNull(decision(application).objectionUntil());
		Date due = trace.job("timer_objectionWindow", application.value()).getDuedate();
		assertThat(due).isEqualTo(ProcessVariables.none()
			.after(ProcessVariables.OBJECTION_ENDS, lastDay)
			.values()
			.get(ProcessVariables.OBJECTION_ENDS));
		assertThat(cases.head(caseFile, school()).positions()).contains(Position.TLV_APPLICATION);
		stage.on(lastDay,
				() -> assertThatThrownBy(() -> trace.run("timer_objectionWindow", application.value()))
					.as("not on the last day itself")
					.hasStackTraceContaining("the term is not over yet"));
		stage.on(lastDay.plusDays(1), () -> trace.run("timer_objectionWindow", application.value()));
		assertThat(trace.waitsAt(application.value())).isEmpty();
		assertThat(cases.head(caseFile, school()).positions()).containsExactly(Position.TLV_KEPT, Position.TLV_UNUSED);
		assertThat(reading.view(application, school()).status()).isEqualTo(ApplicationStatus.GRANTED);
	}

	private void expectWaiting(CaseFileId caseFile, String... elements) {
		assertThat(waiting(caseFile)).containsExactly(elements);
		keepsOnlyIdsDatesAndWords(caseFile.value());
	}

	private void expectJudging(CaseFileId caseFile, TlvApplicationId application, String... elements) {
		assertThat(trace.waitsAt(application.value())).containsExactly(elements);
		assertThat(waiting(caseFile)).isEmpty();
		keepsOnlyIdsDatesAndWords(caseFile.value());
		keepsOnlyIdsDatesAndWords(application.value());
	}

	private List<String> waiting(CaseFileId caseFile) {
		return trace.waitsAt(caseFile.value())
			.stream()
			.filter((element) -> !element.startsWith("callActivity_"))
			.toList();
	}

	private long open(String task, UUID subject) {
		return engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(subject.toString())
			.taskDefinitionKey(task)
			.count();
	}

	private void keepsOnlyIdsDatesAndWords(UUID subject) {
		List<VariableInstance> variables = new ArrayList<>();
		engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(subject.toString())
			.list()
			.forEach((instance) -> variables.addAll(engine.getRuntimeService()
				.createVariableInstanceQuery()
				.processInstanceIdIn(instance.getId())
				.list()));
		assertThat(variables).extracting(VariableInstance::getName).isSubsetOf(ALLOWED);
		assertThat(variables).extracting(VariableInstance::getValue).allSatisfy((value) -> {
			if (value instanceof String text) {
				assertThat(text).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z_]+");
			}
			else if (value != null) { // not yet known: null until its step
				assertThat(value).isInstanceOfAny(Date.class, Integer.class);
			}
		});
	}

	private void keepsNoVariableHistory() {
		assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().count()).isZero();
		assertThat(engine.getHistoryService().createHistoricDetailQuery().count()).isZero();
	}

	private ApplicationContent content() {
		return new ApplicationContent(TlvKind.VSO, FundingCategory.CAT1, begin(), end(), Cluster.FOUR, "99BB00",
				"Vso De Kade", PlaceAvailable.YES, "Begeleiding", "Te weinig", "Prikkels", "Leert graag", "Te groot",
				ParentsView.AGREE, "Eens.", today(), PupilView.GIVEN, "Een kleine school.");
	}

	private GiveAdvice advice() {
		return new GiveAdvice(AdviceOutcome.ADMISSIBLE, FundingCategory.CAT1, end(), "Een kleine groep is nodig.",
				"Ouders en leerling", "Opp", "REG-1");
	}

	private ProposeTlv grant(TlvApplicationId application) {
		return new ProposeTlv(application, version(application, person("j.brandsma")), true, TlvKind.VSO,
				FundingCategory.CAT1, begin(), end(),
				List.of(new Ground("Beide adviezen zijn gelijk.", List.of("parents:1"))), "", "", true, true);
	}

	private DecisionView decision(TlvApplicationId application) {
		return Objects.requireNonNull(reading.view(application, school()).decision());
	}

	private long version(TlvApplicationId application, Actor actor) {
		return reading.view(application, actor).version();
	}

	private LocalDate begin() {
		return LocalDate.of(today().getYear() + 1, Month.JANUARY, 11);
	}

	private LocalDate end() {
		return LocalDate.of(today().getYear() + 2, Month.JULY, 31);
	}

	private LocalDate today() {
		return stage.today();
	}

	private Actor school() {
		return person("a.demir");
	}

	private Actor person(String username) {
		return stage.actor(username);
	}

	private static UUID request() {
		return UUID.randomUUID();
	}

}
