package nl.routebord.tlv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import nl.routebord.region.SchoolType;
import nl.routebord.sharing.Action;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Another category in the place of a tlv that is in use (R-TLV-11). */
@RoutebordTest
class RevisionDeskTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private RevisionDesk desk;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private UseDesk uses;

	@Autowired
	private TlvDesk tlvs;

	@Autowired
	private TlvReading reading;

	@Autowired
	private TlvLife lives;

	@Autowired
	private TlvCalendar calendar;

	@Autowired
	private PretendedTime time;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void anotherCategoryGetsItsOwnNumberAndTheOldTlvHoldsUntilTheDayBefore() {
		TlvApplicationId old = used();
		LifeView before = life(old);
		Actor vso = region.careCoordinatorOfReceivingSchool();
		for (Actor other : List.of(region.secretary(), region.decider(), region.consultant())) {
			assertThatThrownBy(() -> desk.ask(UUID.randomUUID(), old, other)).isInstanceOf(NotAllowed.class);
		}
		region.strangers()
			.forEach((stranger) -> assertThatThrownBy(() -> desk.ask(UUID.randomUUID(), old, stranger))
				.isInstanceOf(NotFound.class));
		UUID request = UUID.randomUUID();
		TlvApplicationId next = desk.ask(request, old, vso);
		assertThat(desk.ask(request, old, vso)).isEqualTo(next);
		assertThat(reading.view(next, vso).revises()).isEqualTo(before.number());
		region.annex(next, vso);
		assertThat(faults(next, FundingCategory.CAT2, region.today().minusYears(1), vso))
			.contains("tlv.fault.revision-same", "tlv.fault.revision-begin", "tlv.fault.begin-counted");
		LocalDate begin = region.today().plusDays(30);
		assertThat(faults(next, FundingCategory.CAT3, begin, vso)).isEmpty();
		assertThat(trace.waitsAt(next.value())).containsExactly("userTask_checkCompleteness");
		region.advised(next);
		assertThat(decideWith(next, FundingCategory.CAT2, begin)).contains("tlv.fault.revision-same");
		assertThat(decideWith(next, FundingCategory.CAT3, begin)).isEmpty();
		trace.run("serviceTask_issueDecision", next.value());
		assertThat(life(old).status()).as("until the new one begins").isEqualTo(TlvStatus.ACTIVE);
		assertThat(life(old).replacedFrom()).isEqualTo(begin);
		assertThat(life(old).endedOn()).isNull();
		LifeView after = life(next);
		assertThat(after.status()).isEqualTo(TlvStatus.ISSUED);
		assertThat(after.beginOn()).isEqualTo(begin);
		assertThat(after.number()).isNotEqualTo(before.number());
		assertThat(database.queryForObject(
				"select count(*) from app.route_journal_entry where code = 'journal.tlv.superseded-from' and ? = any (arguments)",
				Integer.class, after.number()))
			.isEqualTo(1);
		assertThatThrownBy(() -> desk.ask(UUID.randomUUID(), old, vso)).isInstanceOf(Conflict.class);
		region.nextSchool();
		uses.announce(old, "87BB01", region.secretary());
		on(begin.minusDays(1), () -> {
			enrol(before.number(), begin.minusDays(1));
			calendar.runDueNow();
		});
		assertThat(life(old).uses()).as("on the old number until the last day").hasSize(2);
		on(begin, calendar::runDueNow);
		assertThat(life(old).status()).isEqualTo(TlvStatus.SUPERSEDED);
		assertThat(life(old).endedOn()).isEqualTo(begin.minusDays(1));
		assertThat(toEnrol(next)).as("for the school where the pupil is").isOne();
		on(begin, () -> {
			assertThat(codes(() -> enrol(before.number(), begin))).containsExactly("tlvlife.fault.superseded");
			enrol(after.number(), begin);
		});
		assertThat(life(next).status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(toEnrol(next)).isZero();
	}

	private int toEnrol(TlvApplicationId id) {
		return database.queryForObject(
				"select count(*) from app.route_task where subject_id = ? and unit_id = ? and kind = ? and done_at is null",
				Integer.class, id.value(), region.nextSchool().unit().value(), UseDesk.REDEEM);
	}

	private void enrol(String number, LocalDate day) {
		uses.redeem(new RedeemTlv(number, LocalDate.of(2013, 3, 12), day, SchoolType.VSO), region.nextSchool());
	}

	private void on(LocalDate day, Runnable act) {
		time.after(Duration.ofDays(region.today().until(day, java.time.temporal.ChronoUnit.DAYS)), act);
	}

	/** R-TLV-11: what begins at once is enrolled on at once. */
	@Test
	void aSchoolHasATaskAlsoWhereTheDecisionItselfReplaces() {
		TlvApplicationId id = used();
		UnitId school = new UnitId(database.queryForObject(
				"select u.unit_id from app.tlv_use u join app.tlv t on t.id = u.tlv_id " + "where t.application_id = ?",
				UUID.class, id.value()));
		lives.grant(id,
				new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, region.today(), TlvPeriod.minEnd(region.today())),
				Action.DECIDE_OBJECTION, region.thirdDecider());
		assertThat(database.queryForList(
				"select unit_id from app.route_task where subject_id = ? and kind = ? and done_at is null", UUID.class,
				id.value(), UseDesk.REDEEM))
			.containsExactly(school.value());
	}

	/** R-TLV-11, R-TLV-12: the same after an objection, and when that is undone. */
	@Test
	void whatAnObjectionGrantsAheadReplacesTheTlvOnItsDayAndWhenItIsTakenBackTheOldOneGoesOn() {
		TlvApplicationId id = used();
		LifeView before = life(id);
		LocalDate begin = region.today().plusDays(30);
		String next = lives.grant(id, new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, begin, TlvPeriod.minEnd(begin)),
				Action.DECIDE_OBJECTION, region.thirdDecider());
		assertThat(life(id).number()).as("holds until then").isEqualTo(before.number());
		assertThat(life(id).status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(life(id).replacedFrom()).isEqualTo(begin);
		on(begin.minusDays(1), calendar::runDueNow);
		assertThat(life(id).number()).isEqualTo(before.number());
		Browser school = Browser.as(port, "tlv.vso", TlvRegion.PASSWORD);
		String page = "/tlv/" + reading.view(id, region.school()).number();
		assertThat(school.get(page + "/inschrijving").body()).contains("daarna geldt het nieuwe nummer")
			.doesNotContain("Geldig geweest tot");
		assertThat(school.get(page).body()).contains("Vervangen door " + next);
		lives.revoke(id, Action.DECIDE_OBJECTION, region.thirdDecider());
		on(begin, calendar::runDueNow);
		assertThat(
				database.queryForObject("select status from app.tlv where number = ?", String.class, before.number()))
			.isEqualTo("ACTIVE");
	}

	@Test
	void aRefusalLeavesTheTlvAsItIsAndTheSchoolAsksOnThePage() {
		TlvApplicationId old = used();
		Actor vso = region.careCoordinatorOfReceivingSchool();
		Browser school = Browser.as(port, "tlv.vso.zorg", TlvRegion.PASSWORD);
		String page = "/tlv/" + reading.view(old, vso).number();
		assertThat(school.get(page + "/inschrijving").body()).contains("Herziening aanvragen");
		var begun = school.post(page + "/inschrijving", page + "/herziening", "request", UUID.randomUUID().toString());
		assertThat(begun.statusCode()).isEqualTo(302);
		String draft = begun.headers().firstValue("location").orElseThrow();
		assertThat(school.get(draft.replaceFirst("https?://[^/]+", "")).body())
			.contains("Herziening van de categorie van tlv " + life(old).number());
		TlvApplicationId next = reading.require(draft.replaceFirst(".*/tlv/", "").replaceFirst("/.*", ""));
		region.annex(next, vso);
		assertThat(faults(next, FundingCategory.CAT1, region.today().plusDays(30), vso)).isEmpty();
		region.advised(next);
		region.decide(new ProposeTlv(next, reading.view(next, region.decider()).version(), false, null, null, null,
				null, region.grounds(next, "De categorie past nog."), "", "", true, true));
		trace.run("serviceTask_issueDecision", next.value());
		assertThat(life(old).status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(uses.life(next, region.secretary())).isEmpty();
	}

	/** design.md 5, P4: the term of the first passes while the second is with the swv. */
	@Test
	void caseStaysInThePhaseOfTheTlvAsLongAsAnotherApplicationOfItRuns() {
		TlvApplicationId old = used();
		Actor vso = region.careCoordinatorOfReceivingSchool();
		TlvApplicationId next = desk.ask(UUID.randomUUID(), old, vso);
		region.annex(next, vso);
		assertThat(faults(next, FundingCategory.CAT3, region.today().plusDays(30), vso)).isEmpty();
		assertThat(phasesAfter(old, next)).contains("TLV_APPLICATION");
		applications.withdraw(next, reading.view(next, vso).version(), "Toch niet", vso);
		assertThat(positions(old)).doesNotContain("TLV_APPLICATION");
	}

	private String phasesAfter(TlvApplicationId old, TlvApplicationId next) {
		database.update("update app.tlv_application set objection_until = ? where id = ?", region.today().minusDays(1),
				old.value());
		Acting.in(reading.view(old, region.secretary()).caseFile().value(), "test",
				() -> tlvs.objectionWindowPassed(old, Actor.system("test")));
		return positions(next);
	}

	private String positions(TlvApplicationId id) {
		return database.queryForObject("""
				select c.positions::text from app.route_case_file c
				join app.tlv_application a on a.case_file_id = c.id where a.id = ?""", String.class, id.value());
	}

	private List<String> faults(TlvApplicationId id, FundingCategory category, LocalDate begin, Actor school) {
		return codes(() -> {
			applications.save(id, reading.view(id, school).version(), region.content(
					new GrantedTlv(TlvKind.VSO, category, begin, TlvPeriod.minEnd(begin)), Cluster.FOUR, ""), school);
			applications.submit(id, reading.view(id, school).version(), school);
		});
	}

	private List<String> decideWith(TlvApplicationId id, FundingCategory category, LocalDate begin) {
		return codes(() -> {
			decisions.propose(
					new ProposeTlv(id, reading.view(id, region.decider()).version(), true, TlvKind.VSO, category, begin,
							TlvPeriod.minEnd(begin), region.grounds(id, "Meer steun is nodig."), "", "", true, true),
					region.otherDecider());
			decisions.decide(region.taking(id), region.decider());
		});
	}

	private static List<String> codes(Runnable act) {
		try {
			act.run();
			return List.of();
		}
		catch (RuleViolated violated) {
			return violated.faults().stream().map(Fault::code).toList();
		}
	}

	private LifeView life(TlvApplicationId id) {
		return uses.life(id, region.secretary()).orElseThrow();
	}

	private TlvApplicationId used() {
		region.receivingSchool();
		TlvApplicationId id = region.granted();
		trace.run("serviceTask_issueDecision", id.value());
		uses.announce(id, "87BB00", region.secretary());
		uses.redeem(new RedeemTlv(life(id).number(), LocalDate.of(2013, 3, 12), region.today(), SchoolType.VSO),
				region.receivingSchool());
		return id;
	}

}
