package nl.routebord.admission;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseStage;
import nl.routebord.terms.DevelopmentPlanTerm;
import nl.routebord.terms.WorkingDays;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From a request for admission to the evaluation of the development plan. */
@RoutebordTest
class AdmissionDeskTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private AdmissionDesk desk;

	@Autowired
	private DevelopmentPlanDesk plans;

	@Autowired
	private AdmissionCalendar calendar;

	@Autowired
	private CaseStage stage;

	@Autowired
	private PretendedTime time;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void s28AfterTenWeeksTheSchoolHasToPlaceThePupil() {
		CaseFileId caseFile = region.caseReadyToApply();
		UUID id = received(caseFile, false);
		AdmissionView view = desk.of(caseFile, region.school()).get(0);
		assertThat(stage.tasks(id)).containsExactly("decideAdmission");
		on(view.placementFrom().minusDays(1), calendar::runDueNow);
		assertThat(stage.tasks(id)).doesNotContain("placeTemporarily");
		on(view.placementFrom(), calendar::runDueNow);
		on(view.placementFrom(), calendar::runDueNow);
		assertThat(stage.tasks(id)).containsExactlyInAnyOrder("decideAdmission", "placeTemporarily");
		desk.placed(new AsRead(caseFile, id, null), region.school());
		assertThat(stage.tasks(id)).containsExactly("decideAdmission");
	}

	@Test
	void aStepOfOneCaseIsNotThereInAnother() {
		CaseFileId caseFile = region.caseReadyToApply();
		CaseFileId other = region.caseReadyToApply();
		UUID id = received(caseFile, false);
		assertThatThrownBy(() -> desk.extend(new AsRead(other, id, null), region.school()))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> plans.evaluate(new AsRead(other, id, null), region.today(), region.school()))
			.isInstanceOf(NotFound.class);
		AdmissionView view = desk.of(caseFile, region.school()).get(0);
		assertThat(view.extended()).isFalse();
		assertThatThrownBy(() -> desk.extend(new AsRead(caseFile, id, view.version() + 1), region.school()))
			.isInstanceOf(Stale.class);
		desk.extend(new AsRead(caseFile, id, view.version()), region.school());
	}

	@Test
	void whoIsEnrolledSomewhereNeedsNoPlacement() {
		CaseFileId caseFile = region.caseReadyToApply();
		UUID id = received(caseFile, true);
		on(desk.of(caseFile, region.school()).get(0).placementFrom(), calendar::runDueNow);
		assertThat(stage.tasks(id)).containsExactly("decideAdmission");
	}

	@Test
	void admittedPupilGetsAPlanInWhichItIsHeard() {
		CaseFileId caseFile = region.caseReadyToApply();
		LocalDate today = region.today();
		UUID id = received(caseFile, false);
		desk.decide(new AsRead(caseFile, id, null), new DecideAdmission(AdmissionStatus.ADMITTED, today, "", null),
				region.school());
		assertThat(stage.tasks(id)).isEmpty();
		DevelopmentPlanView plan = plans.of(caseFile, region.school()).get(0);
		assertThat(plan.dueOn()).isEqualTo(new DevelopmentPlanTerm(today).dueDate(WorkingDays.ofTheAct()));
		assertThat(stage.tasks(plan.id())).containsExactly("setDevelopmentPlan");
		plans.set(new AsRead(caseFile, plan.id(), null),
				new SetDevelopmentPlan(today, today, "GEHEIM-STEM", "Rustige plek", today), region.school());
		assertThat(stage.tasks(plan.id())).containsExactly("evaluateDevelopmentPlan");
		plans.evaluate(new AsRead(caseFile, plan.id(), null), today, region.school());
		assertThat(plans.of(caseFile, region.school()).get(0).evaluatedOn()).isEqualTo(today);
		Actor officer = region.attendanceOfficer();
		assertThat(desk.of(caseFile, officer)).as("leerplicht reads enrolment").hasSize(1);
		assertThat(plans.of(caseFile, officer)).as("and no development plan").isEmpty();
		assertThatThrownBy(() -> desk.extend(new AsRead(caseFile, id, null), officer)).isInstanceOf(NotAllowed.class);
		region.strangers()
			.forEach((stranger) -> assertThatThrownBy(() -> desk.of(caseFile, stranger)).isInstanceOf(NotFound.class));
	}

	@Test
	void schoolKeepsItOnThePages() {
		CaseFileId caseFile = region.caseReadyToApply();
		String page = "/routes/" + stage.number(caseFile) + "/aanmelding";
		Browser school = Browser.as(port, "tlv.school", TlvRegion.PASSWORD);
		assertThat(school.post(page, page, "act", "receive", "receivedOn", "32-13-2026").statusCode()).isEqualTo(422);
		assertThat(school
			.post(page, page, "act", "receive", "request", UUID.randomUUID().toString(), "receivedOn",
					region.today().toString(), "enrolled", "NO")
			.statusCode()).isEqualTo(302);
		assertThat(school.get(page).body()).contains("Nog te besluiten", "Tijdelijk plaatsen vanaf");
		String id = desk.of(caseFile, region.school()).get(0).id().toString();
		assertThat(school
			.post(page, page, "act", "decide", "id", id, "outcome", "ADMITTED", "enrolledOn", region.today().toString())
			.statusCode()).isEqualTo(302);
		assertThat(school.get(page.replace("aanmelding", "opp")).body()).contains("Vaststellen uiterlijk op");
		assertThat(school.get("/routes/" + stage.number(caseFile)).body()).contains("Ontwikkelingsperspectief");
	}

	@Test
	void bothGoWithTheCase() {
		for (String table : List.of("admission_request", "admission_plan")) {
			assertThat(database.queryForObject(
					"select confdeltype::text from pg_constraint where conrelid = ('app.' || ?)::regclass and contype = 'f'",
					String.class, table))
				.isEqualTo("c");
		}
	}

	private UUID received(CaseFileId caseFile, boolean enrolled) {
		ReceiveAdmission command = new ReceiveAdmission(UUID.randomUUID(), caseFile, region.today(), enrolled);
		UUID id = desk.receive(command, region.school());
		assertThat(desk.receive(command, region.school())).isEqualTo(id);
		return id;
	}

	private void on(LocalDate day, Runnable act) {
		time.after(Duration.ofDays(region.today().until(day, ChronoUnit.DAYS)), act);
	}

}
