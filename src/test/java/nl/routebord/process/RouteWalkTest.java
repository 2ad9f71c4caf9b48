package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.RoutePicture;
import nl.routebord.tlv.TlvApplicationId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Each path through the four diagrams, on the real engine and database. */
@RoutebordTest
class RouteWalkTest {

	private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

	private final CaseFileId caseFile = CaseFileId.fresh();

	private final TlvApplicationId application = TlvApplicationId.fresh();

	private final UnitId school = new UnitId(UUID.randomUUID());

	private final UnitId municipality = new UnitId(UUID.randomUUID());

	private final UnitId consultant = new UnitId(UUID.randomUUID());

	private final UserId firstExpert = new UserId(UUID.randomUUID());

	private final UserId secondExpert = new UserId(UUID.randomUUID());

	@Autowired
	private EngineBed bed;

	@BeforeEach
	void forgetCalls() {
		bed.called.clear();
	}

	@Test
	void routeRunsFromSignalByTlvToAftercare() {
		start();
		assertThat(waiting()).containsExactly("userTask_contactFamily");
		act(() -> bed.route.familyContacted(caseFile));
		assertThat(waiting()).containsExactly("userTask_recordViews");
		act(() -> bed.route.viewsRecorded(caseFile));
		assertThat(waiting()).containsExactly("userTask_askPartners");
		act(this::ask);
		assertThat(waiting()).containsExactly("userTask_giveView", "userTask_giveView");
		act(() -> bed.consultation.viewGiven(caseFile, municipality));
		act(() -> bed.consultation.viewGiven(caseFile, consultant));
		assertThat(waiting()).containsExactly("userTask_setPlan");
		act(() -> bed.consultation.planSet(caseFile, PlanOutcome.TLV, DAY));
		assertThat(waiting()).containsExactly("userTask_applyForTlv");
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		assertThat(judging()).containsExactly("userTask_checkCompleteness");
		completeAndAdvised();
		assertThat(judging()).containsExactly("userTask_prepareDecision");
		act(() -> bed.tlv.proposed(application));
		assertThat(judging()).containsExactly("userTask_decide");
		act(() -> bed.tlv.decided(application, true, DAY));
		assertThat(judging()).containsExactly("serviceTask_issueDecision");
		assertThat(bed.called).as("the letter is a step of its own").isEmpty();
		bed.trace.run("serviceTask_issueDecision", application.value());
		assertThat(judging()).containsExactly("timer_objectionWindow");
		bed.trace.run("timer_objectionWindow", application.value());
		assertThat(judging()).isEmpty();
		assertThat(waiting()).containsExactly("timer_aftercare6");
		bed.trace.run("timer_aftercare6", caseFile.value());
		assertThat(waiting()).containsExactly("userTask_checkAftercare6");
		act(() -> bed.route.aftercareChecked(caseFile));
		bed.trace.run("timer_aftercare13", caseFile.value());
		act(() -> bed.route.aftercareChecked(caseFile));
		assertThat(waiting()).isEmpty();
		assertThat(bed.called).containsExactly("issueDecision", "closeObjectionWindow");
		assertThat(bed.trace.passed(caseFile.value())).contains("end_decided", "end_closed")
			.doesNotContain("end_closedByPlan", "end_withdrawn", "serviceTask_remindIntake");
	}

	@Test
	void aRefusedTlvLeadsBackToTheEvaluationOfThePlan() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		completeAndAdvised();
		act(() -> bed.tlv.proposed(application));
		act(() -> bed.tlv.decided(application, false, DAY));
		bed.trace.run("serviceTask_issueDecision", application.value());
		bed.trace.run("timer_objectionWindow", application.value());
		assertThat(waiting()).containsExactly("userTask_evaluatePlan");
		act(() -> bed.consultation.evaluated(caseFile, PlanOutcome.TLV, DAY));
		assertThat(waiting()).as("a new application can follow").containsExactly("userTask_applyForTlv");
	}

	@Test
	void aProposalThatIsSentBackIsPreparedAgain() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		completeAndAdvised();
		refused(() -> bed.tlv.sentBack(application));
		act(() -> bed.tlv.proposed(application));
		refused(() -> bed.tlv.proposed(application));
		act(() -> bed.tlv.sentBack(application));
		assertThat(judging()).containsExactly("userTask_prepareDecision");
		refused(() -> bed.tlv.decided(application, true, DAY));
		act(() -> bed.tlv.proposed(application));
		act(() -> bed.tlv.decided(application, true, DAY));
		assertThat(judging()).containsExactly("serviceTask_issueDecision");
	}

	@Test
	void anotherExpertIsAskedInThePlaceOfOneWhoDeclines() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		act(() -> bed.tlv.complete(application, List.of(firstExpert, secondExpert), DAY, DAY));
		assertThat(judging()).containsExactly("userTask_answerInvitation", "userTask_answerInvitation");
		refused(() -> bed.tlv.advised(application, firstExpert));
		act(() -> bed.tlv.declined(application, firstExpert));
		refused(() -> bed.tlv.accepted(application, firstExpert));
		act(() -> bed.tlv.accepted(application, secondExpert));
		assertThat(judging()).containsExactlyInAnyOrder("userTask_askOtherExpert", "userTask_giveAdvice");
		UserId other = UserId.fresh();
		act(() -> bed.tlv.askedOthers(application, List.of(firstExpert), List.of(other), DAY.plusWeeks(1)));
		refused(() -> bed.tlv.accepted(application, firstExpert));
		act(() -> bed.tlv.advised(application, secondExpert));
		assertThat(judging()).as("the other is waited for").containsExactly("userTask_answerInvitation");
		act(() -> bed.tlv.accepted(application, other));
		act(() -> bed.tlv.advised(application, other));
		assertThat(judging()).containsExactly("userTask_prepareDecision");
	}

	/** As it was before preparing was a step of its own. */
	@Test
	void anApplicationOnTheOldDiagramGoesOnToItsDecision() throws IOException {
		String old = new ClassPathResource("bpmn-before/tlv-application-one-act.bpmn")
			.getContentAsString(StandardCharsets.UTF_8);
		RepositoryService diagrams = bed.engine.getRepositoryService();
		String deployed = diagrams.createDeployment().addString("tlv-application.bpmn", old).deploy().getId();
		try {
			atTlv();
			act(() -> bed.tlv.submitted(caseFile, application, DAY));
			assertThat(bed.tlv.invites(application)).isFalse();
			completeAndAdvised();
			assertThat(judging()).containsExactly("userTask_decide");
			act(() -> bed.tlv.proposed(application));
			act(() -> bed.tlv.sentBack(application));
			act(() -> bed.tlv.proposed(application));
			assertThat(judging()).containsExactly("userTask_decide");
			act(() -> bed.tlv.decided(application, true, DAY));
			assertThat(judging()).containsExactly("serviceTask_issueDecision");
		}
		finally {
			diagrams.deleteDeployment(deployed, true);
		}
	}

	@Test
	void anIncompleteApplicationIsSupplementedAndJudgedAgain() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		act(() -> bed.tlv.incomplete(application, DAY, DAY));
		assertThat(judging()).containsExactly("userTask_supplement");
		act(() -> bed.tlv.supplemented(application, DAY));
		assertThat(judging()).containsExactly("userTask_checkCompleteness");
	}

	@Test
	void anApplicationNotSupplementedInTimeIsNotProcessed() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		act(() -> bed.tlv.incomplete(application, DAY, DAY));
		bed.trace.run("boundary_supplementDue", application.value());
		assertThat(judging()).as("a person decides").containsExactly("userTask_decideNotProcess");
		act(() -> bed.tlv.notProcessed(application));
		assertThat(bed.called).containsExactly("notProcess");
		assertThat(judging()).isEmpty();
		assertThat(waiting()).containsExactly("userTask_evaluatePlan");
		assertThat(bed.trace.passed(caseFile.value())).contains("end_notProcessed");
	}

	@Test
	void anApplicationNotSupplementedInTimeCanBeProcessedOrSupplementedLate() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		act(() -> bed.tlv.incomplete(application, DAY, DAY));
		bed.trace.run("boundary_supplementDue", application.value());
		act(() -> bed.tlv.processed(application, DAY));
		assertThat(judging()).containsExactly("userTask_checkCompleteness");
		act(() -> bed.tlv.incomplete(application, DAY, DAY));
		bed.trace.run("boundary_supplementDue", application.value());
		act(() -> bed.tlv.supplemented(application, DAY));
		assertThat(judging()).containsExactly("userTask_checkCompleteness");
		assertThat(bed.called).isEmpty();
	}

	@Test
	void aWithdrawnApplicationStopsAllItsSteps() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		act(() -> bed.tlv.complete(application, List.of(firstExpert, secondExpert), DAY, DAY));
		act(() -> bed.tlv.withdrawn(application));
		assertThat(judging()).isEmpty();
		assertThat(waiting()).containsExactly("userTask_evaluatePlan");
		refused(() -> bed.tlv.withdrawn(application));
	}

	@Test
	void theDirectorGoesOnWithoutTheViewsThatDidNotCome() {
		atConsultation();
		act(this::ask);
		act(() -> bed.consultation.viewGiven(caseFile, municipality));
		act(() -> bed.consultation.viewsClosed(caseFile));
		assertThat(waiting()).containsExactly("userTask_setPlan");
		refused(() -> bed.consultation.viewGiven(caseFile, consultant));
		refused(() -> bed.consultation.viewsClosed(caseFile));
	}

	@Test
	void aPlanGoesByEvaluationTableAndEscalationBackToSchool() {
		atConsultation();
		act(this::ask);
		act(() -> bed.consultation.viewsClosed(caseFile));
		act(() -> bed.consultation.planSet(caseFile, PlanOutcome.PLAN, DAY));
		assertThat(waiting()).containsExactly("userTask_evaluatePlan");
		act(() -> bed.consultation.evaluated(caseFile, PlanOutcome.PLAN, DAY.plusWeeks(6)));
		assertThat(waiting()).containsExactly("userTask_evaluatePlan");
		act(() -> bed.consultation.evaluated(caseFile, PlanOutcome.TABLE, DAY));
		assertThat(waiting()).containsExactly("userTask_holdTable");
		act(() -> bed.consultation.tableHeld(caseFile, DAY));
		act(() -> bed.consultation.planSet(caseFile, PlanOutcome.ESCALATION, DAY));
		assertThat(waiting()).containsExactly("userTask_escalate");
		act(() -> bed.consultation.escalated(caseFile, DAY));
		act(() -> bed.consultation.planSet(caseFile, PlanOutcome.AFTERCARE, DAY));
		assertThat(waiting()).containsExactly("timer_aftercare6");
	}

	@Test
	void aPlanCanCloseTheRoute() {
		atConsultation();
		act(this::ask);
		act(() -> bed.consultation.viewsClosed(caseFile));
		act(() -> bed.consultation.planSet(caseFile, PlanOutcome.CLOSE, DAY));
		assertThat(waiting()).isEmpty();
		assertThat(bed.trace.passed(caseFile.value())).contains("end_closedByPlan");
		act(() -> bed.route.closed(caseFile));
	}

	@Test
	void remindersLeaveTheStepOpen() {
		start();
		bed.trace.run("boundary_intakeDue", caseFile.value());
		assertThat(waiting()).containsExactly("userTask_contactFamily");
		act(() -> bed.route.familyContacted(caseFile));
		act(() -> bed.route.viewsRecorded(caseFile));
		act(this::ask);
		bed.trace.run("boundary_viewsDue", caseFile.value());
		act(() -> bed.consultation.viewsClosed(caseFile));
		bed.trace.run("boundary_planDue", caseFile.value());
		act(() -> bed.consultation.planSet(caseFile, PlanOutcome.PLAN, DAY));
		bed.trace.run("boundary_evaluationDue", caseFile.value());
		assertThat(waiting()).containsExactly("userTask_evaluatePlan");
		assertThat(bed.called).containsExactly("remindIntake", "remindViews", "remindPlan", "remindEvaluation");
	}

	@Test
	void timersStartWhenTheLastDayIsOver() {
		start();
		assertThat(bed.trace.job("boundary_intakeDue", caseFile.value()).getDuedate())
			.isEqualTo("2027-03-01T23:00:00Z");
	}

	@Test
	void closingACaseStopsEveryStepOfItInAllProcesses() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		act(() -> bed.tlv.complete(application, List.of(firstExpert, secondExpert), DAY, DAY));
		act(() -> bed.route.closed(caseFile));
		assertThat(waiting()).isEmpty();
		assertThat(judging()).isEmpty();
		assertThat(bed.trace.passed(caseFile.value())).contains("end_closedEarly");
		act(() -> bed.route.closed(caseFile));
	}

	@Test
	void aCaseIsNotClosedBetweenADecisionAndItsLetter() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		completeAndAdvised();
		act(() -> bed.tlv.proposed(application));
		act(() -> bed.tlv.decided(application, true, DAY));
		assertThatThrownBy(() -> act(() -> bed.route.closed(caseFile))).isInstanceOf(Conflict.class)
			.hasMessage("step.letter-pending");
		bed.trace.run("serviceTask_issueDecision", application.value());
		act(() -> bed.route.closed(caseFile));
		assertThat(waiting()).isEmpty();
	}

	@Test
	void aStepIsDoneOnce() {
		start();
		refused(() -> start());
		refused(() -> bed.consultation.planSet(caseFile, PlanOutcome.PLAN, DAY));
		act(() -> bed.route.familyContacted(caseFile));
		refused(() -> bed.route.familyContacted(caseFile));
	}

	@Test
	void onlyIdsDatesAndWordsAreKept() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		act(() -> bed.tlv.complete(application, List.of(firstExpert, secondExpert), DAY, DAY));
		String route = bed.trace.instance(Elements.PUPIL_ROUTE, caseFile.value()).getId();
		String judged = bed.trace.instance(Elements.TLV_APPLICATION, application.value()).getId();
		assertThat(names(route)).containsOnly("caseFileId", "directorUnit", "intakeDueAt", "planOutcome",
				"tlvApplicationId", "judgeDueAt");
		assertThat(names(judged)).containsOnly("caseFileId", "tlvApplicationId", "judgeDueAt", "completeness",
				"adviceDueAt", "decisionDueAt", "expert", "loopCounter", "nrOfInstances", "nrOfActiveInstances",
				"nrOfCompletedInstances");
		assertThat(bed.engine.getHistoryService().createHistoricVariableInstanceQuery().count()).isZero();
		assertThat(bed.engine.getHistoryService().createHistoricDetailQuery().count()).isZero();
	}

	@Test
	void pictureSaysWhatIsDoneAndWhereTheRouteWaits() {
		atTlv();
		act(() -> bed.tlv.submitted(caseFile, application, DAY));
		completeAndAdvised();
		act(() -> bed.tlv.proposed(application));
		act(() -> bed.tlv.decided(application, true, DAY));
		RoutePicture picture = bed.route.picture(caseFile);
		assertThat(picture.processes()).extracting(RoutePicture.Process::key)
			.containsExactly("pupil-route", "signalling", "kernpartner-consultation", "tlv-application", "objection",
					"tlv-renewal");
		assertThat(picture.processes().get(0).active()).containsExactly("callActivity_tlvApplication");
		assertThat(picture.processes().get(3).active()).containsExactly("serviceTask_issueDecision");
		assertThat(picture.processes().get(1).steps()).extracting(RoutePicture.Step::state)
			.containsOnly(RoutePicture.StepState.DONE);
		assertThat(picture.processes().get(3).steps())
			.contains(new RoutePicture.Step("userTask_supplement", "Aanvraag aanvullen", RoutePicture.StepState.OPEN));
	}

	@Test
	void aCaseWithoutARouteHasAnOpenPicture() {
		assertThat(bed.route.picture(caseFile).processes()).flatExtracting(RoutePicture.Process::active).isEmpty();
	}

	private List<String> names(String instance) {
		return bed.engine.getRuntimeService()
			.createVariableInstanceQuery()
			.processInstanceIdIn(instance)
			.list()
			.stream()
			.map(VariableInstance::getName)
			.toList();
	}

	private void start() {
		act(() -> bed.route.start(caseFile, school, DAY));
	}

	private void atConsultation() {
		start();
		act(() -> bed.route.familyContacted(caseFile));
		act(() -> bed.route.viewsRecorded(caseFile));
	}

	private void atTlv() {
		atConsultation();
		act(this::ask);
		act(() -> bed.consultation.viewsClosed(caseFile));
		act(() -> bed.consultation.planSet(caseFile, PlanOutcome.TLV, DAY));
	}

	private void ask() {
		bed.consultation.asked(caseFile, List.of(municipality, consultant), DAY, DAY.plusWeeks(4));
	}

	private void completeAndAdvised() {
		act(() -> bed.tlv.complete(application, List.of(firstExpert, secondExpert), DAY, DAY));
		if (bed.tlv.invites(application)) {
			act(() -> bed.tlv.accepted(application, firstExpert));
			act(() -> bed.tlv.accepted(application, secondExpert));
		}
		act(() -> bed.tlv.advised(application, firstExpert));
		act(() -> bed.tlv.advised(application, secondExpert));
	}

	private void act(Runnable ports) {
		bed.trace.act(ports);
	}

	private void refused(Runnable ports) {
		assertThatThrownBy(() -> act(ports)).asInstanceOf(InstanceOfAssertFactories.type(Conflict.class))
			.extracting(Conflict::code)
			.isEqualTo("step.not-available");
	}

	private List<String> waiting() {
		return bed.trace.waitsAt(caseFile.value())
			.stream()
			.filter((element) -> !element.startsWith("callActivity_"))
			.toList();
	}

	private List<String> judging() {
		return bed.trace.waitsAt(application.value());
	}

}
