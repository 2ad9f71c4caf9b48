package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import nl.routebord.allocation.AllocationCalendar;
import nl.routebord.allocation.AllocationDesk;
import nl.routebord.allocation.UnchargedStay;
import nl.routebord.allocation.YearCharge;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.SchoolType;
import nl.routebord.residential.AsKept;
import nl.routebord.residential.ClaimStatus;
import nl.routebord.residential.ClaimView;
import nl.routebord.residential.DormantTlv;
import nl.routebord.residential.LeavingDesk;
import nl.routebord.residential.LeavingFor;
import nl.routebord.residential.OriginBasis;
import nl.routebord.residential.PlacementDesk;
import nl.routebord.residential.PlacementId;
import nl.routebord.residential.PlacementReading;
import nl.routebord.residential.PlacementView;
import nl.routebord.residential.PromiseDesk;
import nl.routebord.residential.RecordLeaving;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.residential.StartPlacement;
import nl.routebord.residential.StayDesk;
import nl.routebord.residential.StayKind;
import nl.routebord.residential.StayStatus;
import nl.routebord.residential.StayStep;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseStage;
import nl.routebord.route.Position;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.AskNewNumber;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.RedeemTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvCalendar;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvPeriod;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.tlv.UseDesk;
import nl.routebord.tlv.UseView;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** S19 to S24 of domain.md through the entrances and the engine, on their own days. */
@RoutebordTest
class StayWalkTest {

	private static final LocalDate BORN = LocalDate.of(2013, 3, 12);

	@Autowired
	private TlvRegion region;

	@Autowired
	private DemoStage stage;

	@Autowired
	private CaseStage people;

	@Autowired
	private PlacementDesk placements;

	@Autowired
	private LeavingDesk leavings;

	@Autowired
	private StayDesk stays;

	@Autowired
	private PlacementReading reading;

	@Autowired
	private PromiseDesk promises;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private TlvReading tlvs;

	@Autowired
	private UseDesk uses;

	@Autowired
	private TlvCalendar calendar;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseReading files;

	@Autowired
	private AllocationCalendar counting;

	@Autowired
	private AllocationDesk allocation;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private FlywayConnectionDetails owner;

	private CaseFileId caseFile;

	@BeforeEach
	void longAgo() {
		region.longAgo();
	}

	@Test
	void s20TlvSleepsForFourteenMonthsAndWakesOnTheSameNumberThroughANewModel() {
		TlvApplicationId tlv = issued(day("2025-03-10"));
		PlacementId stay = placed(day("2025-04-01"), day("2026-05-31"), StayKind.CLOSED_YOUTH_CARE,
				ResidentialRegime.DORMANT_TLV);
		assertThat(trace.waitsAt(stay.value())).containsExactly("timer_talk", "timer_update", "timer_warning",
				Elements.NOTIFY_ORIGIN);
		assertThat(trace.dueOn(stay.value(), Elements.NOTIFY_ORIGIN)).isEqualTo("2025-04-08");
		assertThat(cases.facts(caseFile).phases()).contains(Phase.P5);
		assertThat(cases.head(caseFile, region.school()).positions()).contains(Position.PLACED)
			.doesNotContain(Position.TLV_UNUSED);
		PlacementView seen = view(region.institution());
		assertThat(seen.origin()).isNotNull();
		assertThat(seen.origin().swv()).isEqualTo("VO8701");
		assertThat(seen.origin().basis()).isEqualTo(OriginBasis.ENROLMENT);
		assertThat(view(region.school()).details()).isNotNull();
		asRule(tlv, "2025-05-01", null, null);
		on("2025-04-07", () -> step(stay, StayStep.NOTIFY));
		assertThat(mailed(stay, "notified")).contains("tlv.secretaris@voorbeeld.nl", "tlv.besluit1@voorbeeld.nl");
		assertThatThrownBy(() -> on("2025-04-08", () -> step(stay, StayStep.NOTIFY))).isInstanceOf(Conflict.class);
		on("2025-05-13", () -> assertThat(lateSteps(caseFile)).isEmpty());
		on("2025-05-14", () -> assertThat(lateSteps(caseFile)).containsExactly(StayStep.AGREE));
		on("2025-05-12", () -> step(stay, StayStep.AGREE));

		Deployment newer = changedModel();
		on("2025-07-01", () -> trace.run("timer_update", stay.value()));
		assertThat(people.tasks(stay.value())).contains(Elements.UPDATE_STAY);
		on("2025-07-03", () -> step(stay, StayStep.UPDATE));
		warns(stay, "2025-10-01", "2026-01-31");
		on("2025-10-01", calendar::runDueNow);
		assertThat(trace.waitsAt(tlv.value())).as("no renewal while it sleeps").doesNotContain(Elements.CHOOSE_RENEWAL);
		warns(stay, "2026-01-31", "2026-04-30");
		on("2026-04-19", () -> trace.run("timer_talk", stay.value()));
		on("2026-04-20", () -> step(stay, StayStep.TALK));
		warns(stay, "2026-04-30", "2026-06-30");
		assertThat(trace.waitsAt(stay.value())).contains(Elements.RECORD_LEAVING);

		on("2026-05-11", () -> uses.announce(tlv, "87BB00", region.secretary()));
		assertThat(codes(tlv, day("2026-05-11"))).as("A25: the end is not recorded")
			.containsExactly("tlvlife.fault.asleep");
		assertThat(database.queryForObject("""
				select count(*) from app.audit_entry where case_file = ? and reason_code = 'R42_STATE'
				""", Integer.class, caseFile.value())).isEqualTo(1);
		on("2026-05-18", () -> leave(stay, "2026-05-31", LeavingFor.VSO, null));
		assertThat(cases.facts(caseFile).phases()).contains(Phase.P5, Phase.P6);
		assertThat(codes(tlv, day("2026-05-31"))).containsExactly("tlvlife.fault.away");
		keepsIdsDatesAndWords(stay);
		on("2026-06-01", () -> trace.run("timer_lastDay", stay.value()));
		assertThat(people.tasks(stay.value())).as("R-RES-16, until it is known").contains("checkEnrolment");
		UseView woken = redeem(tlv, day("2026-06-01"));
		assertThat(redeem(tlv, day("2026-06-01"))).as("a second message changes nothing").isEqualTo(woken);
		asRule(tlv, "2026-06-01", "2026-06-01", DormantTlv.LeftFor.VSO);
		assertThat(people.tasks(stay.value())).isEmpty();
		assertThat(trace.waitsAt(stay.value())).isEmpty();
		assertThat(trace.waitsAt(tlv.value())).as("the renewal begins at once").contains(Elements.CHOOSE_RENEWAL);
		assertThat(view(region.institution()).status()).isEqualTo(StayStatus.SETTLED);
		assertThat(cases.facts(caseFile).phases()).doesNotContain(Phase.P5);
		engine.getRepositoryService().deleteDeployment(newer.getId(), true);
	}

	@Test
	void s21TlvExpiresAsleepAndTheSwvOfOriginGivesANewNumber() {
		TlvApplicationId tlv = issued(day("2025-03-10"));
		PlacementId stay = placed(day("2025-04-01"), day("2026-08-31"), StayKind.CLOSED_YOUTH_CARE,
				ResidentialRegime.DORMANT_TLV);
		on("2026-08-01", calendar::runDueNow);
		assertThat(status(tlv)).isEqualTo("EXPIRED");
		asRule(tlv, "2026-08-01", null, null);
		assertThat(reading.claims(caseFile, region.decider())).extracting(ClaimView::status)
			.containsExactly(ClaimStatus.OPEN);
		on("2026-08-20", () -> leave(stay, "2026-08-31", LeavingFor.VSO, null));
		assertThat(people.tasks(stay.value())).contains(Elements.REDEEM_CLAIM, Elements.ARRANGE_SCHOOL);
		TlvApplicationId[] next = new TlvApplicationId[1];
		on("2026-08-21", () -> {
			next[0] = region.submitted(caseFile, region.content(), region.school());
			region.advised(next[0]);
			grant(next[0], day("2026-09-01"));
		});
		assertThat(number(next[0])).startsWith("VO8701-2026-").isNotEqualTo(number(tlv));
		assertThat(TlvPeriod.minEnd(day("2026-09-01"))).isEqualTo("2028-07-31");
		assertThat(reading.claims(caseFile, region.decider())).extracting(ClaimView::status)
			.containsExactly(ClaimStatus.REDEEMED);
		assertThat(people.tasks(stay.value())).doesNotContain(Elements.REDEEM_CLAIM);
		on("2026-09-01", () -> {
			trace.run("timer_lastDay", stay.value());
			uses.announce(next[0], "87BB00", region.secretary());
		});
		assertThat(codes(tlv, day("2026-09-01"))).as("never used again").containsExactly("tlvlife.fault.expired");
		redeem(next[0], day("2026-09-01"));
		assertThat(trace.waitsAt(stay.value())).isEmpty();
		assertThat(outcome(stay)).isEqualTo("CLAIM_USED");
	}

	@Test
	void s21TheSwvItselfBeginsTheShortProcedureOnceAndTwoPeopleDecide() {
		TlvApplicationId tlv = issued(day("2025-03-10"));
		PlacementId stay = placed(day("2025-04-01"), day("2026-08-31"), StayKind.CLOSED_YOUTH_CARE,
				ResidentialRegime.DORMANT_TLV);
		AskNewNumber asked = new AskNewNumber(number(tlv), day("2026-09-01"), day("2028-07-31"), "Gaat naar vso");
		assertThatThrownBy(() -> promises.keep(caseFile, asked, region.decider())).as("nothing is promised yet")
			.isInstanceOf(NotFound.class);
		on("2026-08-01", calendar::runDueNow);
		assertThat(reading.claims(caseFile, region.decider())).extracting(ClaimView::mayAsk).containsExactly(true);
		assertThat(reading.claims(caseFile, region.secretary())).extracting(ClaimView::mayAsk).containsExactly(false);
		on("2026-08-20", () -> leave(stay, "2026-08-31", LeavingFor.VSO, null));
		TlvApplicationId[] next = new TlvApplicationId[1];
		on("2026-08-21", () -> {
			assertThatThrownBy(() -> promises.keep(caseFile, asked, region.secretary())).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> promises.keep(caseFile,
					new AskNewNumber(number(tlv), day("2026-09-01"), day("2027-07-31"), ""), region.decider()))
				.isInstanceOfSatisfying(RuleViolated.class,
						(violated) -> assertThat(violated.faults()).extracting((fault) -> fault.field())
							.contains("why"));
			assertThatThrownBy(() -> promises.keep(caseFile,
					new AskNewNumber(number(tlv), day("2026-09-01"), day("2027-07-31"), "Nodig"), region.decider()))
				.as("not a whole school year")
				.isInstanceOfSatisfying(RuleViolated.class,
						(violated) -> assertThat(violated.faults()).extracting((fault) -> fault.field())
							.containsExactly("end"));
			next[0] = promises.keep(caseFile, asked, region.decider());
			assertThat(promises.keep(caseFile, asked, region.otherDecider())).as("a second time").isEqualTo(next[0]);
			advices.accept(next[0], region.ortho());
			advices.accept(next[0], region.psychiater());
			region.advise(next[0], region.advice());
			grant(next[0], day("2026-09-01"));
		});
		assertThat(number(next[0])).startsWith("VO8701-2026-").isNotEqualTo(number(tlv));
		assertThat(reading.claims(caseFile, region.decider())).extracting(ClaimView::status, ClaimView::mayAsk)
			.containsExactly(tuple(ClaimStatus.REDEEMED, false));
		assertThat(people.tasks(stay.value())).doesNotContain(Elements.REDEEM_CLAIM);
	}

	@Test
	void s22StraightToAnotherInstitutionOriginAndTlvStay() {
		TlvApplicationId tlv = issued(day("2025-03-10"));
		PlacementId first = placed(day("2025-10-06"), day("2026-06-30"), StayKind.CLOSED_YOUTH_CARE,
				ResidentialRegime.DORMANT_TLV);
		PlacementId[] second = new PlacementId[1];
		on("2026-02-02",
				() -> second[0] = leavings.transfer(kept(first),
						start(day("2026-02-02"), day("2026-07-31"), StayKind.OPEN_RES_YOUTH, "87RR01", null),
						region.institution()));
		assertThat(trace.waitsAt(first.value())).isEmpty();
		assertThat(status(tlv)).isEqualTo("DORMANT");
		List<PlacementView> both = reading.of(caseFile, region.decider());
		assertThat(both).extracting(PlacementView::status).containsExactly(StayStatus.SETTLED, StayStatus.RUNNING);
		assertThat(both.get(1).origin()).isNotNull();
		assertThat(both.get(1).origin().swv()).as("not that of the institution").isEqualTo("VO8701");
		assertThat(both.get(1).origin().lookedThrough()).isTrue();
		assertThatThrownBy(() -> placements.cancel(kept(second[0]), region.institution())).isInstanceOf(NotFound.class);
		on("2026-03-02", () -> {
			stays.contest(kept(second[0]), "De leerling kwam van elders", region.decider());
			stays.settle(kept(second[0]), "VO8702", "In overleg", region.decider());
		});
		assertThat(reading.of(caseFile, region.decider()).get(1).origin().swv()).as("never computed anew")
			.isEqualTo("VO8701");
		on("2026-07-20", () -> leavings.leave(kept(second[0]),
				new RecordLeaving(day("2026-07-31"), LeavingFor.MBO, day("2026-08-01")), region.nextInstitution()));
		assertThat(status(tlv)).as("until the last day").isEqualTo("DORMANT");
		on("2026-07-31", () -> calendar.runDueNow());
		on("2026-08-01", () -> trace.run("timer_lastDay", second[0].value()));
		on("2026-08-01", calendar::runDueNow);
		assertThat(status(tlv)).as("over by then").isEqualTo("EXPIRED");
		assertThat(reading.claims(caseFile, region.decider())).as("who goes to mbo needs none").isEmpty();
		assertThat(trace.waitsAt(second[0].value())).isEmpty();
		assertThat(people.tasks(second[0].value())).isEmpty();
	}

	@Test
	void s23s24AnOpenStayByCurrentLawLeavesAnUnusedTlvAloneAndToMboASleepingOneIsReleased() {
		TlvApplicationId tlv = issued(day("2025-03-10"));
		PlacementId stay = placed(day("2026-01-12"), day("2026-06-30"), StayKind.OPEN_RES_YOUTH, null);
		assertThat(view(region.institution()).details().regime()).isEqualTo(ResidentialRegime.CURRENT_LAW);
		assertThat(status(tlv)).isEqualTo("ISSUED");
		int before = norms();
		on("2026-02-01", counting::runDueNow);
		assertThat(norms()).as("S23: the norm of 2027 is the origin's, once").isEqualTo(before + 1);
		whileNobodyKnowsTheOrigin(stay, () -> {
			on("2026-02-01", counting::runDueNow);
			assertThat(norms()).as("charged to nobody for now").isEqualTo(before);
			assertThat(allocation.uncharged(region.decider())).extracting(UnchargedStay::caseNumber)
				.contains(people.number(caseFile));
			assertThat(allocation.uncharged(region.primarySecretary())).extracting(UnchargedStay::caseNumber)
				.doesNotContain(people.number(caseFile));
		});
		on("2026-02-01", counting::runDueNow);
		assertThat(norms()).isEqualTo(before + 1);
		on("2026-02-02", () -> placements.cancel(kept(stay), region.institution()));
		on("2026-02-03", counting::runDueNow);
		assertThat(norms()).as("taken back").isEqualTo(before);
		assertThat(cases.facts(caseFile).phases()).doesNotContain(Phase.P5);
		PlacementId again = placed(day("2026-02-09"), day("2026-06-30"), StayKind.OPEN_RES_YOUTH,
				ResidentialRegime.DORMANT_TLV);
		assertThat(status(tlv)).isEqualTo("DORMANT");
		on("2026-02-10", () -> placements.cancel(kept(again), region.institution()));
		assertThat(status(tlv)).as("R-RES-18").isEqualTo("ISSUED");
		PlacementId third = placed(day("2026-02-16"), day("2026-06-30"), StayKind.OPEN_RES_YOUTH,
				ResidentialRegime.DORMANT_TLV);
		on("2026-03-02", () -> placements.extend(kept(third), day("2026-07-15"), region.institution()));
		assertThat(trace.timerRunsAfter("timer_talk", third.value()).plusDays(1)).isEqualTo("2026-06-03");
		on("2026-06-03", () -> trace.run("timer_talk", third.value()));
		on("2026-06-04", () -> placements.extend(kept(third), day("2026-07-30"), region.institution()));
		assertThat(trace.waitsAt(third.value())).as("talked over later").contains("timer_talk");
		on("2026-06-22", () -> leave(third, "2026-06-21", LeavingFor.MBO, day("2026-06-24")));
		assertThat(status(tlv)).isEqualTo("RELEASED");
		asRule(tlv, "2026-06-22", "2026-06-22", DormantTlv.LeftFor.MBO);
		assertThat(trace.waitsAt(third.value())).isEmpty();
		assertThat(people.tasks(third.value())).as("two days enrolled nowhere").containsExactly("checkEnrolment");
	}

	@Test
	void s19WhereAYoungPersonInDetentionIsNobodyReadsWhoMayNot() {
		on("2025-10-06", () -> caseFile = region.caseReadyToApply(pupil(), region.school()));
		PlacementId stay = placed(day("2025-11-03"), day("2025-12-31"), StayKind.JJI, ResidentialRegime.DORMANT_TLV);
		PlacementView own = view(region.institution());
		assertThat(own.details()).isNotNull();
		assertThat(own.details().kind()).isEqualTo(StayKind.JJI);
		for (Actor other : List.of(region.school(), region.attendanceOfficer())) {
			PlacementView seen = view(other);
			assertThat(seen.discreet()).isTrue();
			assertThat(seen).extracting(PlacementView::details, PlacementView::origin, PlacementView::groundShownOn)
				.containsOnlyNulls();
		}
		PlacementView swv = view(region.secretary());
		assertThat(swv.details()).isNull();
		assertThat(swv.groundShownOn()).isEqualTo("2025-11-03");
		copyOfTheInstitution(own);
		theFamilyOfATwelveYearOldReads();
		assertThat(database.queryForObject("select p::text from app.residential_placement p where id = ?", String.class,
				stay.value()))
			.doesNotContain("JJI", "De Hoeve");
		assertThat(files.timeline(caseFile, region.school(), null, 50).timeline().items().toString())
			.doesNotContain("JJI", "De Hoeve");
		assertThatThrownBy(() -> reading.of(caseFile, region.strangers().get(0))).isInstanceOf(NotFound.class);
		on("2025-12-12", () -> leave(stay, "2025-12-14", LeavingFor.REGULAR, day("2025-12-15")));
		assertThat(view(region.school()).backFrom()).isEqualTo("2025-12-15");
		on("2025-12-15", () -> trace.run("timer_lastDay", stay.value()));
		assertThat(trace.waitsAt(stay.value())).isEmpty();
		assertThat(people.tasks(stay.value())).as("no day between").isEmpty();
		assertThat(reading.of(caseFile, region.school())).as("of P5 and P6 only").isEmpty();
	}

	/**
	 * Privacy.md B.6: until 16 a parent with gezag reads it, the child itself redacted.
	 */
	private void theFamilyOfATwelveYearOldReads() {
		PlacementView parent = view(people.kin(caseFile, Role.PARENT, region.school()));
		assertThat(parent.details()).isNotNull();
		assertThat(parent.details().kind()).isEqualTo(StayKind.JJI);
		assertThat(parent.origin()).isNull();
		assertThat(parent.own() || parent.mayContest()).isFalse();
		PlacementView child = view(people.kin(caseFile, Role.PUPIL, region.school()));
		assertThat(child.discreet()).isTrue();
		assertThat(child.details()).isNull();
	}

	/** As of who came from abroad. */
	private void whileNobodyKnowsTheOrigin(PlacementId stay, Runnable look) {
		asOwner("update app.residential_placement set origin_swv = null, origin_basis = 'UNKNOWN' where id = ?", stay);
		look.run();
		asOwner("update app.residential_placement set origin_swv = 'VO8701', origin_basis = 'ENROLMENT' where id = ?",
				stay);
	}

	private void asOwner(String change, PlacementId stay) {
		try (var connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
				var statement = connection.prepareStatement(change)) {
			connection.createStatement().execute("set app.job = 'migration'");
			statement.setObject(1, stay.value());
			assertThat(statement.executeUpdate()).isOne();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * AVG 15: what the institution keeps, cut to the person for whom the copy is made.
	 */
	private void copyOfTheInstitution(PlacementView own) {
		assertThat(reading.own(caseFile, (category) -> true, region.institution())).singleElement()
			.satisfies((one) -> assertThat(one.details()).isEqualTo(own.details()));
		assertThat(reading.own(caseFile, (category) -> category == DataCategory.RES_FACT, region.institution()))
			.singleElement()
			.satisfies((one) -> assertThat(one.details()).isNull());
		assertThat(reading.own(caseFile, (category) -> true, region.school())).as("it keeps none").isEmpty();
	}

	private TlvApplicationId issued(LocalDate day) {
		TlvApplicationId[] id = new TlvApplicationId[1];
		stage.on(day, () -> {
			caseFile = region.caseReadyToApply(pupil(), region.school());
			id[0] = region.submitted(caseFile, region.content(), region.school());
			region.advised(id[0]);
			grant(id[0], day);
		});
		return id[0];
	}

	private nl.routebord.pupil.PupilInput pupil() {
		return region.pupil("1005 AB", "8701", "87AA00", "VO", "01-08-2024");
	}

	private void grant(TlvApplicationId id, LocalDate begin) {
		region.decide(new ProposeTlv(id, tlvs.view(id, region.decider()).version(), true, TlvKind.VSO,
				FundingCategory.CAT1, begin, TlvPeriod.minEnd(begin), region.grounds(id, "Nodig"), "", "", true, true));
		trace.run(Elements.ISSUE_DECISION, id.value());
	}

	private PlacementId placed(LocalDate from, LocalDate until, StayKind kind, ResidentialRegime regime) {
		PlacementId[] id = new PlacementId[1];
		stage.on(from, () -> {
			people.invite(caseFile, region.familyWorker().unit(), region.school());
			people.consult(caseFile, region.school());
			StartPlacement command = start(from, until, kind, "87RR00", regime);
			id[0] = placements.start(command, region.familyWorker());
			assertThat(placements.start(command, region.familyWorker())).as("sent twice").isEqualTo(id[0]);
		});
		return id[0];
	}

	private StartPlacement start(LocalDate from, LocalDate until, StayKind kind, String school,
			ResidentialRegime regime) {
		return new StartPlacement(UUID.randomUUID(), caseFile, kind, "De Hoeve", school, false, false, from, until,
				regime);
	}

	private void step(PlacementId stay, StayStep step) {
		stays.done(kept(stay), step, stage.today(), region.institution());
	}

	private void leave(PlacementId stay, String last, LeavingFor to, LocalDate enrolled) {
		leavings.leave(kept(stay), new RecordLeaving(day(last), to, enrolled), region.institution());
	}

	private AsKept kept(PlacementId stay) {
		return new AsKept(caseFile, stay, null);
	}

	private void warns(PlacementId stay, String on, String next) {
		assertThat(trace.timerRunsAfter("timer_warning", stay.value()).plusDays(1)).isEqualTo(on);
		on(on, () -> trace.run("timer_warning", stay.value()));
		assertThat(mailed(stay, "warned:" + on)).contains("tlv.secretaris@voorbeeld.nl", "tlv.instelling@voorbeeld.nl",
				"tlv.school@voorbeeld.nl");
		assertThat(trace.timerRunsAfter("timer_warning", stay.value()).plusDays(1)).isEqualTo(next);
	}

	private List<String> mailed(PlacementId stay, String what) {
		return database.queryForList("select address from app.outbox_mail where effect_key like ?", String.class,
				"stay:" + stay.value() + ":" + what + "%");
	}

	private PlacementView view(Actor actor) {
		List<PlacementView> seen = reading.of(caseFile, actor);
		return seen.get(seen.size() - 1);
	}

	private UseView redeem(TlvApplicationId tlv, LocalDate day) {
		UseView[] use = new UseView[1];
		stage.on(day, () -> use[0] = uses.redeem(new RedeemTlv(number(tlv), BORN, day, SchoolType.VSO),
				region.receivingSchool()));
		return use[0];
	}

	private List<String> codes(TlvApplicationId tlv, LocalDate day) {
		try {
			redeem(tlv, day);
			return List.of();
		}
		catch (RuleViolated violated) {
			return violated.faults().stream().map((fault) -> fault.code()).toList();
		}
	}

	private String number(TlvApplicationId tlv) {
		return uses.life(tlv, region.secretary()).orElseThrow().number();
	}

	private String status(TlvApplicationId tlv) {
		return database.queryForObject("select status from app.tlv where application_id = ?", String.class,
				tlv.value());
	}

	private String outcome(PlacementId stay) {
		return database.queryForObject("select outcome from app.residential_placement where id = ?", String.class,
				stay.value());
	}

	/** The real one stands as the rule of {@code rule-check} says. */
	private void asRule(TlvApplicationId tlv, String on, String left, DormantTlv.LeftFor to) {
		LocalDate placed = database.queryForObject(
				"select max(placed_on) from app.residential_placement where case_file_id = ? and cancelled_on is null",
				LocalDate.class, caseFile.value());
		assertThat(status(tlv)).isEqualTo(
				new DormantTlv(day("2025-03-10"), day("2026-07-31"), placed, (left != null) ? day(left) : null, to)
					.stateOn(day(on))
					.name());
	}

	/** Stays charged to the swv of origin by the count of 1 February 2026 (R-RES-02). */
	private int norms() {
		return allocation.ledger(day("2026-02-01"), region.decider())
			.stream()
			.filter((line) -> line.basis() == YearCharge.Basis.RESIDENTIAL_NORM)
			.mapToInt((line) -> line.takenBack() ? -1 : 1)
			.sum();
	}

	private void on(String day, Runnable act) {
		stage.on(day(day), act);
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	/** Whoever waits goes on by the model on which it began. */
	private Deployment changedModel() {
		try (var file = new ClassPathResource("bpmn/residential-placement.bpmn").getInputStream()) {
			BpmnModelInstance model = Bpmn.readModelFromStream(file);
			model.<UserTask>getModelElementById(Elements.UPDATE_STAY).setName("Bijwerken, nieuwe versie");
			model.<UserTask>getModelElementById(Elements.HOLD_TALK).setCamundaFormKey("route/views");
			return engine.getRepositoryService()
				.createDeployment()
				.addModelInstance("residential-placement.bpmn", model)
				.deploy();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private void keepsIdsDatesAndWords(PlacementId stay) {
		assertThat(engine.getRuntimeService()
			.createVariableInstanceQuery()
			.processInstanceIdIn(trace.instance(Elements.RESIDENTIAL_PLACEMENT, stay.value()).getId())
			.list()).hasSizeGreaterThan(8)
			.allMatch((variable) -> variable.getValue() instanceof Date
					|| variable.getValue().toString().matches("[0-9a-f-]{36}|[A-Z_]+"));
	}

	private List<StayStep> lateSteps(CaseFileId caseFile) {
		return reading.of(caseFile, region.institution())
			.get(0)
			.steps()
			.stream()
			.filter(PlacementView.StepView::late)
			.map(PlacementView.StepView::step)
			.toList();
	}

}
