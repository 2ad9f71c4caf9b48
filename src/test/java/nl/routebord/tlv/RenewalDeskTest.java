package nl.routebord.tlv;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.region.HolidayDesk;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import nl.routebord.region.SchoolType;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseStage;
import nl.routebord.terms.SchoolYear;
import nl.routebord.route.Position;
import nl.routebord.web.Browser;
import nl.routebord.web.StatementCount;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The last school year of a tlv through the process, as if it were later. */
@RoutebordTest
class RenewalDeskTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private UseDesk uses;

	@Autowired
	private RenewalDesk renewals;

	@Autowired
	private TlvCalendar calendar;

	@Autowired
	private RenewalCampaign campaign;

	@Autowired
	private TlvReading reading;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private RenewalBatch batch;

	@Autowired
	private HolidayDesk holidays;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseStage stage;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private PretendedTime time;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void s25NothingIsDoneAndTheTlvExpires() {
		TlvApplicationId id = used();
		LocalDate end = end(id);
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		on(LocalDate.of(end.getYear() - 1, Month.SEPTEMBER, 30), calendar::runDueNow);
		assertThat(renewals.view(id, region.decider())).isEmpty();
		on(LocalDate.of(end.getYear() - 1, Month.OCTOBER, 1), calendar::runDueNow);
		on(LocalDate.of(end.getYear() - 1, Month.OCTOBER, 2), calendar::runDueNow);
		assertThat(trace.waitsAt(id.value())).contains("userTask_chooseRenewal");
		assertThat(trace.timerRunsAfter("start_renewalLate", id.value()))
			.isEqualTo(LocalDate.of(end.getYear(), Month.APRIL, 30));
		assertThat(trace.timerRunsAfter("boundary_chooseLate", id.value())).isEqualTo(end);
		assertThat(cases.head(caseFile, region.school()).positions()).contains(Position.TLV_RENEWAL);
		on(LocalDate.of(end.getYear(), Month.MAY, 1), () -> trace.run("start_renewalLate", id.value()));
		assertThat(stage.tasks(id.value())).contains("renewalLate", "userTask_chooseRenewal");
		on(LocalDate.of(end.getYear(), Month.MAY, 2), () -> {
			Campaign all = campaign.of(new Campaign.Filter(null, null), region.secretary());
			assertThat(all.rows()).extracting(CampaignRow::number)
				.contains(uses.life(id, region.decider()).orElseThrow().number());
			assertThat(all.schools()).extracting(Campaign.SchoolCount::school).contains("Tlvproef 87BB00");
			assertThat(campaign.of(new Campaign.Filter(null, CampaignStage.RETURNED), region.decider()).rows())
				.allMatch((row) -> row.stage() == CampaignStage.RETURNED);
			assertThat(campaign.of(new Campaign.Filter(null, null), region.strangers().get(0)).rows()).isEmpty();
		});
		on(end, calendar::runDueNow);
		assertThat(uses.life(id, region.decider()).orElseThrow().status()).isEqualTo(TlvStatus.ACTIVE);
		on(end.plusDays(1), () -> {
			trace.run("boundary_chooseLate", id.value());
			calendar.runDueNow();
		});
		assertThat(trace.waitsAt(id.value())).doesNotContain("userTask_chooseRenewal");
		LifeView life = uses.life(id, region.decider()).orElseThrow();
		assertThat(life.status()).isEqualTo(TlvStatus.EXPIRED);
		assertThat(life.endedOn()).isEqualTo(end);
		assertThat(renewals.view(id, region.decider()).orElseThrow().outcome()).isEqualTo(RenewalOutcome.ENDED);
		assertThat(stage.tasks(id.value())).doesNotContain("renewalLate", "userTask_chooseRenewal");
		assertThat(cases.head(caseFile, region.school()).positions()).doesNotContain(Position.TLV_RENEWAL);
	}

	@Test
	void s17SchoolAsksForANewTlvOfThePreviousIssuerAndItSettlesTheOldOne() {
		TlvApplicationId old = used();
		LocalDate end = end(old);
		on(LocalDate.of(end.getYear() - 1, Month.OCTOBER, 1), calendar::runDueNow);
		Actor vso = region.careCoordinatorOfReceivingSchool();
		assertThatThrownBy(() -> renewals.choose(old, new ChooseRenewal(ChooseRenewal.Intent.NEW_TLV), region.school()))
			.isInstanceOf(Conflict.class);
		renewals.choose(old, new ChooseRenewal(ChooseRenewal.Intent.NEW_TLV), vso);
		assertThat(renewals.view(old, vso).orElseThrow().issuer()).isEqualTo("VO8701");
		assertThat(trace.waitsAt(old.value())).contains("userTask_applyForRenewal");
		CaseFileId caseFile = reading.view(old, region.school()).caseFile();
		TlvApplicationId next = applications.start(UUID.randomUUID(), caseFile, vso);
		applications.save(next, reading.view(next, vso).version(), region.content(), vso);
		region.annex(next, vso);
		applications.submit(next, reading.view(next, vso).version(), vso);
		assertThat(trace.waitsAt(old.value())).contains("timer_renewalDecision");
		assertThat(trace.waitsAt(next.value())).containsExactly("userTask_checkCompleteness");
		CompetenceView competence = reading.view(next, region.secretary()).competence();
		assertThat(competence).isNotNull();
		assertThat(competence.isCompetent()).isTrue();
		region.advised(next);
		assertThat(renewal(next, region.otherDecider()).obstacles()).containsExactly("begin");
		refusesAsNotSimple(next);
		region.decide(next);
		trace.run("serviceTask_issueDecision", next.value());
		assertThat(renewals.view(old, region.decider()).orElseThrow().outcome()).isEqualTo(RenewalOutcome.RENEWED);
		assertThat(trace.waitsAt(old.value())).doesNotContain("timer_renewalDecision");
		assertThat(uses.life(old, region.decider()).orElseThrow().status()).isEqualTo(TlvStatus.ACTIVE);
	}

	@Test
	void simpleRenewalsAreConfirmedOneByOneOnOnePageByTwoPeople() {
		TlvApplicationId old = used();
		LocalDate end = SchoolYear.of(region.today()).end();
		database.update("update app.tlv set end_on = ? where application_id = ?", end, old.value());
		calendar.runDueNow();
		Actor vso = region.careCoordinatorOfReceivingSchool();
		renewals.choose(old, new ChooseRenewal(ChooseRenewal.Intent.NEW_TLV), vso);
		GrantedTlv asked = new GrantedTlv(TlvKind.VSO, FundingCategory.CAT2, end.plusDays(1), end.plusYears(1));
		TlvApplicationId next = region.submitted(reading.view(old, region.school()).caseFile(),
				region.content(asked, Cluster.FOUR, ""), vso);
		region.advised(next);
		String number = reading.view(next, region.decider()).number();
		String page = "/tlv/verlengingen/besluiten";
		String one = "/tlv/" + number + "/verlenging/";
		Browser preparer = Browser.as(port, "tlv.besluit2", TlvRegion.PASSWORD);
		assertThat(preparer.get("/tlv/verlengingen").body()).contains(page);
		assertThat(preparer.get(page).body()).contains("Voor te bereiden", number);
		int rows = batch.of(null, region.otherDecider()).items().size();
		assertThat(StatementCount.of(() -> preparer.get(page))).as("of at most twenty renewals on a page")
			.hasSizeLessThan(20 + 30 * rows);
		var unsure = preparer.post(page, one + "voorstel", "version", version(next), "why", "Zelfgeschreven");
		assertThat(unsure.statusCode()).isEqualTo(422);
		assertThat(unsure.body()).contains("Zelfgeschreven", "Bij aanvraag " + number);
		String from = Cursor.of("1970-01-01", "").text();
		assertThat(preparer.post(page, one + "voorstel", "version", version(next), "why", "Zelfgeschreven", "van", from)
			.body()).as("a fault on a later page shows that page").contains(from, number);
		assertThat(preparer
			.post(page, one + "voorstel", "version", version(next), "why", "Zelfgeschreven", "confirmed", "true")
			.statusCode()).isEqualTo(302);
		assertThat(renewal(next, region.otherDecider()).act()).as("a colleague takes it").isFalse();
		assertThatThrownBy(() -> decisions.decide(region.taking(next), region.otherDecider()))
			.isInstanceOf(NotAllowed.class);
		Browser decider = Browser.as(port, "tlv.besluit1", TlvRegion.PASSWORD);
		assertThat(decider.get(page).body()).contains("Vast te stellen", "Zelfgeschreven", number);
		assertThat(decider.post(page, one + "vaststelling", "version", "0", "confirmed", "true").statusCode())
			.isEqualTo(409);
		assertThat(decider.post(page, one + "vaststelling", "version", version(next), "confirmed", "true").statusCode())
			.isEqualTo(302);
		assertThat(reading.view(next, region.school()).status()).isEqualTo(ApplicationStatus.GRANTED);
		assertThat(trace.waitsAt(next.value())).containsExactly("serviceTask_issueDecision");
		assertThatThrownBy(() -> batch.of(null, region.secretary())).isInstanceOf(NotFound.class);
	}

	@Test
	void aRefusedRenewalClosesAtOnce() {
		TlvApplicationId old = used();
		on(LocalDate.of(end(old).getYear() - 1, Month.OCTOBER, 1), calendar::runDueNow);
		Actor vso = region.careCoordinatorOfReceivingSchool();
		renewals.choose(old, new ChooseRenewal(ChooseRenewal.Intent.NEW_TLV), vso);
		CaseFileId caseFile = reading.view(old, region.school()).caseFile();
		TlvApplicationId next = region.submitted(caseFile, region.content(), vso);
		region.advised(next);
		region.decide(new ProposeTlv(next, reading.view(next, region.decider()).version(), false, null, null, null,
				null, region.grounds(next, "De leerling kan terug."), "", "", true, true));
		assertThat(renewals.view(old, region.decider()).orElseThrow().outcome()).as("not made known yet").isNull();
		trace.run("serviceTask_issueDecision", next.value());
		assertThat(renewals.view(old, region.decider()).orElseThrow().outcome()).isEqualTo(RenewalOutcome.REFUSED);
		assertThat(trace.waitsAt(old.value())).doesNotContain("timer_renewalDecision");
		assertThat(uses.life(old, region.decider()).orElseThrow().status()).isEqualTo(TlvStatus.ACTIVE);
	}

	/** R-TLV-09: what the school judges can change until it is carried out. */
	@Test
	void schoolCanChooseOtherwiseUntilItHasApplied() {
		TlvApplicationId old = used();
		on(LocalDate.of(end(old).getYear() - 1, Month.OCTOBER, 1), calendar::runDueNow);
		Actor vso = region.careCoordinatorOfReceivingSchool();
		Actor receiving = region.receivingSchool();
		choose(old, ChooseRenewal.Intent.RETURN, receiving);
		choose(old, ChooseRenewal.Intent.NEW_TLV, receiving);
		assertThat(trace.waitsAt(old.value())).contains("userTask_applyForRenewal")
			.doesNotContain("userTask_arrangeReturn");
		assertThat(stage.tasks(old.value())).doesNotContain("userTask_arrangeReturn");
		assertThat(taskRoles(old)).as("who only receives pupils may not write an application")
			.containsExactly("SCHOOL_CARE_COORDINATOR");
		assertThat(renewals.view(old, receiving).orElseThrow().canApply()).isFalse();
		assertThat(renewals.view(old, vso).orElseThrow().canApply()).isTrue();
		choose(old, ChooseRenewal.Intent.RETURN, vso);
		assertThat(trace.waitsAt(old.value())).contains("userTask_arrangeReturn");
		choose(old, ChooseRenewal.Intent.NEW_TLV, vso);
		CaseFileId caseFile = reading.view(old, region.school()).caseFile();
		TlvApplicationId next = region.submitted(caseFile, region.content(), vso);
		assertThat(renewals.view(old, vso).orElseThrow().canChoose()).isFalse();
		assertThatThrownBy(() -> choose(old, ChooseRenewal.Intent.RETURN, vso)).isInstanceOf(Conflict.class);
		applications.withdraw(next, reading.view(next, vso).version(), "Toch niet", vso);
		assertThat(trace.waitsAt(old.value())).as("to be applied for again, or not")
			.contains("userTask_applyForRenewal");
		choose(old, ChooseRenewal.Intent.RETURN, vso);
		assertThat(trace.waitsAt(old.value())).contains("userTask_arrangeReturn");
	}

	@Test
	void schoolWithoutACoordinatorIsToldThatItCannotApply() {
		TlvApplicationId old = used();
		Actor other = region.schoolWithoutCoordinator();
		uses.announce(old, "87BB02", region.secretary());
		on(region.today().plusDays(1),
				() -> uses.redeem(new RedeemTlv(uses.life(old, region.secretary()).orElseThrow().number(),
						LocalDate.of(2013, 3, 12), region.today(), SchoolType.VSO), other));
		on(LocalDate.of(end(old).getYear() - 1, Month.OCTOBER, 1), calendar::runDueNow);
		assertThatThrownBy(() -> choose(old, ChooseRenewal.Intent.NEW_TLV, other)).isInstanceOfSatisfying(
				RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting(Fault::code)
					.containsExactly("tlvlife.fault.no-coordinator"));
		choose(old, ChooseRenewal.Intent.RETURN, other);
		assertThat(trace.waitsAt(old.value())).contains("userTask_arrangeReturn");
	}

	private void choose(TlvApplicationId id, ChooseRenewal.Intent intent, Actor school) {
		renewals.choose(id, new ChooseRenewal(intent), school);
	}

	private List<String> taskRoles(TlvApplicationId id) {
		return database.queryForList("""
				select role from app.route_task where subject_id = ? and kind = 'userTask_applyForRenewal'
				and done_at is null""", String.class, id.value());
	}

	@Test
	void pupilGoesBackToRegularEducationAndNothingWaitsAnyMore() {
		TlvApplicationId id = used();
		LocalDate end = end(id);
		on(LocalDate.of(end.getYear() - 1, Month.OCTOBER, 1), calendar::runDueNow);
		renewals.choose(id, new ChooseRenewal(ChooseRenewal.Intent.RETURN), region.receivingSchool());
		assertThat(trace.waitsAt(id.value())).contains("userTask_arrangeReturn");
		uses.leave(id, new LeaveSchool(region.today(), LeaveSchool.Destination.REGULAR), region.receivingSchool());
		assertThat(renewals.view(id, region.decider()).orElseThrow().outcome()).isEqualTo(RenewalOutcome.RETURNED);
		assertThat(trace.waitsAt(id.value())).doesNotContain("userTask_arrangeReturn");
		assertThat(uses.life(id, region.decider()).orElseThrow().status()).isEqualTo(TlvStatus.ENDED_EARLY);
	}

	@Test
	void schoolChoosesOnThePage() {
		TlvApplicationId id = used();
		on(LocalDate.of(end(id).getYear() - 1, Month.OCTOBER, 1), calendar::runDueNow);
		String page = "/tlv/" + reading.view(id, region.school()).number() + "/verlenging";
		Browser vso = Browser.as(port, "tlv.vso", TlvRegion.PASSWORD);
		assertThat(vso.post(page, page).statusCode()).isEqualTo(422);
		assertThat(vso.post(page, page, "intent", "NEW_TLV").statusCode()).isEqualTo(302);
		assertThat(vso.get(page).body()).contains("Een nieuwe tlv aanvragen", "VO8701", "De zorgcoördinator van",
				"Toch anders kiezen");
		Browser coordinator = Browser.as(port, "tlv.vso.zorg", TlvRegion.PASSWORD);
		assertThat(coordinator.get(page).body()).contains("/tlv/nieuw?route=");
	}

	@Test
	void swvReadsWhetherItWillBeInTime() {
		region.secretary();
		Browser secretary = Browser.as(port, "tlv.secretaris", TlvRegion.PASSWORD);
		assertThat(secretary.get("/tlv/verlengingen").statusCode()).isEqualTo(200);
		assertThat(secretary.get("/tlv/verlengingen?stand=TO_CHOOSE&school=Tlvproef").body()).contains("Verlengingen");
		assertThat(secretary.get("/tlv/verlengingen/vakanties").statusCode()).as("where it was").isEqualTo(302);
		String page = "/vakanties";
		var wrong = secretary.post(page, page, "kind", "HOLIDAY", "name", "", "from", "01-07-2098", "until",
				"30-06-2098");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Vul de naam in", "niet vóór de eerste");
		var kept = secretary.post(page, page, "kind", "HOLIDAY", "name", "Zomer 2098", "from", "12-07-2098", "until",
				"24-08-2098");
		assertThat(kept.statusCode()).isEqualTo(302);
		assertThat(secretary.get(page).body()).contains("Zomer 2098");
		UUID id = database.queryForObject("select id from app.region_school_holiday where name = 'Zomer 2098'",
				UUID.class);
		assertThatThrownBy(() -> holidays.remove(id, region.strangers().get(0))).as("of another swv")
			.isInstanceOf(NotFound.class);
		assertThat(secretary.post(page, page + "/" + id + "/weg").statusCode()).isEqualTo(302);
		assertThat(secretary.get(page).body()).doesNotContain("Zomer 2098");
	}

	private void refusesAsNotSimple(TlvApplicationId next) {
		assertThatThrownBy(() -> batch.proposal(next, 0, "Omdat", true, region.otherDecider())).isInstanceOfSatisfying(
				RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting(Fault::code)
					.containsExactly("tlvlife.simple.not.begin"));
	}

	private RenewalRow renewal(TlvApplicationId id, Actor actor) {
		return batch.of(null, actor).items().stream().filter((row) -> row.id().equals(id)).findFirst().orElseThrow();
	}

	private String version(TlvApplicationId id) {
		return String.valueOf(reading.view(id, region.decider()).version());
	}

	private TlvApplicationId used() {
		region.receivingSchool();
		TlvApplicationId id = region.granted();
		trace.run("serviceTask_issueDecision", id.value());
		uses.announce(id, "87BB00", region.secretary());
		uses.redeem(new RedeemTlv(uses.life(id, region.secretary()).orElseThrow().number(), LocalDate.of(2013, 3, 12),
				region.today(), SchoolType.VSO), region.receivingSchool());
		return id;
	}

	private LocalDate end(TlvApplicationId id) {
		return uses.life(id, region.decider()).orElseThrow().endOn();
	}

	private void on(LocalDate day, Runnable act) {
		time.after(Duration.ofDays(region.today().until(day, java.time.temporal.ChronoUnit.DAYS)), act);
	}

}
