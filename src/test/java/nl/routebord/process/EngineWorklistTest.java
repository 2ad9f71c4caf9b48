package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.routebord.RoutebordTest;
import nl.routebord.consultation.ConsultationProcess;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.OpenCase;
import nl.routebord.route.RouteProcess;
import nl.routebord.route.RouteRegion;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvProcess;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The work list follows the engine of the application, in the same transaction. */
@RoutebordTest
class EngineWorklistTest {

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private RouteProcess route;

	@Autowired
	private ConsultationProcess consultation;

	@Autowired
	private TlvProcess tlv;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private StrayCases strays;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private LocalDate today;

	private CaseFileId caseFile;

	@BeforeEach
	void openCase() {
		today = LocalDate.now(clock);
		caseFile = opening
			.open(new OpenCase(UUID.randomUUID(), RouteRegion.pupil(""), "WORRY", today.minusDays(1).toString(),
					"Zorgen.", false), region.opened().careCoordinator())
			.id();
	}

	@Test
	void aTaskStandsWithTheUnitWhoseWorkItIsUntilItIsDone() {
		assertThat(open()).containsExactly("userTask_contactFamily SCHOOL_CARE_COORDINATOR");
		assertThat(units("userTask_contactFamily")).containsExactly(region.careCoordinator().unit().value());
		assertThat(due("userTask_contactFamily")).as("5 working days").isBetween(today.plusDays(5), today.plusDays(12));
		trace.act(() -> route.familyContacted(caseFile));
		assertThat(open()).containsExactly("userTask_recordViews SCHOOL_CARE_COORDINATOR");
	}

	@Test
	void eachPartnerHasATaskOfItsOwn() {
		ask();
		assertThat(open()).containsExactly("userTask_giveView ATTENDANCE_OFFICER", "userTask_giveView FAMILY_WORKER");
		assertThat(due("userTask_giveView")).isEqualTo(today.plusDays(14));
		trace.act(() -> consultation.viewGiven(caseFile, region.familyWorker().unit()));
		assertThat(open()).containsExactly("userTask_giveView ATTENDANCE_OFFICER");
		trace.act(() -> consultation.viewsClosed(caseFile));
		assertThat(open()).as("no task is left behind").containsExactly("userTask_setPlan SCHOOL_CARE_COORDINATOR");
	}

	@Test
	void partnersWhoAnswerAtTheSameMomentBothCount() {
		ask();
		List<Actor> partners = List.of(region.familyWorker(), region.attendanceOfficer());
		CompletableFuture
			.allOf(partners.stream()
				.map((partner) -> CompletableFuture
					.runAsync(() -> trace.act(() -> consultation.viewGiven(caseFile, partner.unit()))))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(open()).containsExactly("userTask_setPlan SCHOOL_CARE_COORDINATOR");
	}

	@Test
	void theDirectorsTasksGoAlongWhenAnotherUnitTakesOver() {
		trace.act(() -> route.handedOver(caseFile, region.attendanceOfficer().unit()));
		assertThat(open()).containsExactly("userTask_contactFamily ATTENDANCE_OFFICER");
		trace.act(() -> route.familyContacted(caseFile));
		trace.act(() -> route.viewsRecorded(caseFile));
		assertThat(open()).containsExactly("userTask_askPartners ATTENDANCE_OFFICER");
	}

	@Test
	void closingTheCaseEmptiesTheWorkList() {
		ask();
		trace.act(() -> route.closed(caseFile));
		assertThat(open()).isEmpty();
		assertThat(trace.waitsAt(caseFile.value())).isEmpty();
	}

	@Test
	void anOpenCaseThatLostItsRouteIsFound() {
		assertThat(strays.find()).doesNotContain(caseFile);
		engine.getRuntimeService()
			.deleteProcessInstance(trace.instance(Elements.PUPIL_ROUTE, caseFile.value()).getId(), "by hand");
		assertThat(strays.find()).contains(caseFile);
		assertThat(open()).as("nor is its task left").isEmpty();
	}

	@Test
	void aRouteThatEndedByItselfIsNotLost() {
		trace.act(() -> route.closed(caseFile));
		assertThat(strays.find()).doesNotContain(caseFile);
	}

	@Test
	void whatIsRolledBackLeavesNeitherStepNorTask() {
		try {
			trace.act(() -> {
				route.familyContacted(caseFile);
				throw new IllegalStateException("the act fails after its step");
			});
		}
		catch (IllegalStateException ex) {
			assertThat(open()).containsExactly("userTask_contactFamily SCHOOL_CARE_COORDINATOR");
			assertThat(trace.waitsAt(caseFile.value())).contains("userTask_contactFamily");
		}
	}

	@Test
	void tasksOfAnApplicationAreAboutTheApplication() {
		TlvApplicationId application = TlvApplicationId.fresh();
		ask();
		trace.act(() -> consultation.viewsClosed(caseFile));
		trace.act(() -> consultation.planSet(caseFile, PlanOutcome.TLV, today));
		assertThat(open()).containsExactly("userTask_applyForTlv SCHOOL_CARE_COORDINATOR");
		trace.act(() -> tlv.submitted(caseFile, application, today.plusDays(7)));
		assertThat(open()).containsExactly("userTask_checkCompleteness SWV_SECRETARIAT");
		assertThat(database.queryForList(
				"select subject_id from app.route_task where case_file_id = ? and done_at is null", UUID.class,
				caseFile.value()))
			.containsExactly(application.value());
	}

	@Test
	void aReminderLeavesTheTaskOnTheList() {
		trace.run("boundary_intakeDue", caseFile.value());
		assertThat(open()).containsExactly("userTask_contactFamily SCHOOL_CARE_COORDINATOR");
	}

	private void ask() {
		trace.act(() -> route.familyContacted(caseFile));
		trace.act(() -> route.viewsRecorded(caseFile));
		trace.act(() -> consultation.asked(caseFile,
				List.of(region.attendanceOfficer().unit(), region.familyWorker().unit()), today.plusDays(14),
				today.plusDays(42)));
	}

	private List<String> open() {
		return database.queryForList(
				"select kind || ' ' || role from app.route_task where case_file_id = ? and done_at is null order by 1",
				String.class, caseFile.value());
	}

	private List<UUID> units(String kind) {
		return database.queryForList(
				"select unit_id from app.route_task where case_file_id = ? and kind = ? and done_at is null",
				UUID.class, caseFile.value(), kind);
	}

	private LocalDate due(String kind) {
		return database.queryForList(
				"select distinct due_on from app.route_task where case_file_id = ? and kind = ? and done_at is null",
				LocalDate.class, caseFile.value(), kind)
			.get(0);
	}

}
