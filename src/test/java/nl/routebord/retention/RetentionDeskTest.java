package nl.routebord.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.objection.ObjectionDesk;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectorKind;
import nl.routebord.objection.ReceiveObjection;
import nl.routebord.objection.ReceivedBy;
import nl.routebord.objection.WithdrawObjection;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvDesk;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Retention (privacy.md A.6), on the real database and engine, over simulated time. */
@RoutebordTest
class RetentionDeskTest {

	private static final String WHY = "De ouders zijn in beroep gegaan bij de rechtbank.";

	/** What explains who did what stays; holds ids and codes only. */
	private static final Set<String> STAYS = Set.of("app.audit_entry", "app.audit_link", "app.audit_checkpoint",
			"app.retention_item", "app.web_idempotency");

	@Autowired
	private RouteRegion region;

	@Autowired
	private TlvRegion tlvRegion;

	@Autowired
	private TlvDesk tlv;

	@Autowired
	private TlvReading tlvReading;

	@Autowired
	private ObjectionDesk objections;

	@Autowired
	private ObjectionIntake intake;

	@Autowired
	private ObjectionReading objectionReading;

	@Autowired
	private RetentionCases kept;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private RetentionDesk desk;

	@Autowired
	private HoldDesk holds;

	@Autowired
	private RetentionTerms terms;

	@Autowired
	private RetentionReminders reminders;

	@Autowired
	private PretendedTime time;

	@Autowired
	private JdbcTemplate database;

	private Actor school;

	private Actor colleague;

	@BeforeEach
	void units() {
		region.opened();
		school = region.careCoordinator();
		colleague = RetentionCases.colleague(school);
	}

	@Test
	void nothingPassesItsDateWithoutAHoldAndInTheEndNothingIsLeft() {
		TlvApplicationId application = decided();
		ObjectionId objection = contested(application);
		objections.withdraw(objection, version(objection),
				new WithdrawObjection(tlvRegion.today(), WithdrawObjection.Way.IN_WRITING, true),
				tlvRegion.secretary());
		CaseFileId id = tlvReading.view(application, tlvRegion.school()).caseFile();
		assertThat(database.update(
				"update app.tlv_application set iq = 72, social_emotional = true, emb = true where id = ?",
				application.value()))
			.isOne();
		kept.consult(id, tlvRegion.school());
		kept.close(id);
		List<Actor> keepers = parties(id);
		List<String> ids = new ArrayList<>(List.of(id.value().toString(), application.value().toString(),
				cases.pupil(id).value().toString(), objection.value().toString()));
		ids.addAll(database.queryForList("""
				select id_ from engine.act_hi_procinst where root_proc_inst_id_ in
				    (select id_ from engine.act_hi_procinst where business_key_ in (?, ?))
				""", String.class, id.value().toString(), application.value().toString()));
		String number = kept.number(id);
		assertThat(found(ids)).as("the search finds what is there")
			.contains("app.route_case_file", "app.tlv_application", "app.pupil_pupil", "engine.act_hi_procinst",
					"engine.act_hi_actinst");
		Map<RetentionKind, LocalDate> went = new TreeMap<>();
		LocalDate start = kept.today();
		for (LocalDate day = start; kept.exists(id) && day.isBefore(start.plusYears(30)); day = day.plusMonths(2)) {
			LocalDate now = day;
			time.after(Duration.ofDays(ChronoUnit.DAYS.between(start, day)), () -> {
				keepers.forEach((keeper) -> agree(keeper, number, now, went));
				assertThat(due(id, now)).as("on %s", now).isEmpty();
				assertThat(went.containsKey(RetentionKind.TLV_FILE) && hasScores(application)).isFalse();
			});
		}
		assertThat(kept.exists(id)).isFalse();
		assertThat(went.keySet()).contains(RetentionKind.SCHOOL_REFERRAL, RetentionKind.TLV_FILE,
				RetentionKind.TLV_DECISION, RetentionKind.CASE);
		assertThat(went.get(RetentionKind.SCHOOL_REFERRAL)).as("referred to vso")
			.isBetween(start.plusYears(3), start.plusYears(3).plusMonths(2));
		assertThat(went.get(RetentionKind.TLV_FILE)).isBetween(start.plusYears(3), start.plusYears(3).plusMonths(2));
		assertThat(went.get(RetentionKind.TLV_DECISION)).isAfter(went.get(RetentionKind.TLV_FILE));
		assertThat(found(ids)).as("what is left").isEmpty();
		assertThat(database.queryForList("""
				select counts::text || proof from app.retention_item where case_file_id = ? and destroyed_at is not null
				""", String.class, id.value())).hasSizeGreaterThan(3)
			.allMatch((proof) -> proof.matches("(?s)\\{.*}[0-9a-f]{64}"));
		assertThat(database.queryForList("""
				select reason_code from app.audit_entry where case_file = ? and action = 'RETENTION_DESTROYED'
				""", String.class, id.value())).isNotEmpty().allMatch((reason) -> reason.startsWith("SHA256:"));
	}

	@Test
	void theFileOfATlvGoesAndItsDecisionCanStillBeRead() {
		TlvApplicationId application = decided();
		CaseFileId id = tlvReading.view(application, tlvRegion.school()).caseFile();
		database.update("update app.tlv set status = 'DORMANT' where application_id = ?", application.value());
		LocalDate day = kept.today().plusYears(3).plusDays(1);
		assertThat(kept.kinds(id, day)).as("of an open case, also asleep").containsExactly("TLV_FILE");
		time.after(Duration.ofDays(ChronoUnit.DAYS.between(kept.today(), day)),
				() -> agree(tlvRegion.decider(), kept.number(id), day, new TreeMap<>()));
		assertThat(kept.kinds(id, day)).isEmpty();
		assertThat(database.queryForObject("select count(*) from app.tlv_advice where application_id = ?",
				Integer.class, application.value()))
			.isZero();
		assertThat(database.queryForObject("select count(*) from app.document_document where case_file = ?",
				Integer.class, id.value()))
			.isZero();
		assertThat(tlvReading.view(application, tlvRegion.school()).decision()).isNotNull();
		kept.close(id);
		LocalDate later = kept.today().plusYears(25);
		assertThat(kept.held(id, later)).containsEntry("TLV_DECISION", "DORMANT").containsEntry("CASE", "DORMANT");
		database.update("update app.tlv set status = 'EXPIRED' where application_id = ?", application.value());
		assertThat(kept.held(id, later)).containsEntry("TLV_DECISION", "").containsEntry("CASE", "PARTS");
	}

	@Test
	void whatIsContestedIsKeptUntilThatIsOver() {
		TlvApplicationId application = decided();
		ObjectionId objection = contested(application);
		CaseFileId id = tlvReading.view(application, tlvRegion.school()).caseFile();
		LocalDate day = kept.today().plusYears(4);
		assertThat(kept.held(id, day)).containsEntry("TLV_FILE", "TLV_OBJECTION");
		objections.withdraw(objection, version(objection),
				new WithdrawObjection(tlvRegion.today(), WithdrawObjection.Way.IN_WRITING, true),
				tlvRegion.secretary());
		assertThat(kept.held(id, day)).containsEntry("TLV_FILE", "");
	}

	@Test
	void destroyingTakesTwoPeopleOfTheUnit() {
		CaseFileId id = kept.closed(school);
		String number = kept.number(id);
		inYears(2, () -> {
			assertThat(desk.due(region.attendanceOfficer())).as("of another unit")
				.noneMatch((part) -> part.number().equals(number) && part.kind() == RetentionKind.SCHOOL_FILE);
			assertThat(desk.propose(kept.keys(school, number), school)).isPositive();
			desk.propose(kept.keys(school, number), colleague);
			assertThatThrownBy(() -> desk.approve(number, kept.waiting(school, number), school))
				.isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> desk.approve(number, kept.waiting(school, number), region.attendanceOfficer()))
				.isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.approve(number, kept.waiting(school, number), region.coordinatorElsewhere()))
				.isInstanceOf(NotFound.class);
			desk.approve(number, kept.waiting(school, number), colleague);
			assertThatThrownBy(() -> desk.approve(number, kept.waiting(school, number), colleague)).as("once")
				.isInstanceOf(NotFound.class);
			assertThat(desk.destroyed(school)).anyMatch((item) -> item.number().equals(number));
		});
		assertThat(kept.denied(id, "RETENTION_DESTROYED")).containsExactly("R31_SOD");
	}

	/** A.6 asks a list and approval; a school may have one coordinator. */
	@Test
	void whereAUnitHasOnePersonItsOrganisationOrItsOfficerAgrees() {
		CaseFileId first = kept.closed(school);
		CaseFileId second = kept.closed(school);
		Actor mentor = region.mentor();
		inYears(2, () -> {
			for (CaseFileId id : List.of(first, second)) {
				desk.propose(kept.keys(school, kept.number(id)), school);
				assertThat(others(mentor, id)).isNotEmpty().isEqualTo(others(region.officerOfBoard(), id));
				for (Actor stranger : List.of(region.attendanceOfficer(), region.consultant(), region.officerOfSwv(),
						region.coordinatorElsewhere())) {
					assertThat(others(stranger, id)).as("%s", stranger.role()).isEmpty();
				}
			}
			assertThatThrownBy(() -> desk.approve(kept.number(first), others(mentor, first), region.officerOfSwv()))
				.isInstanceOf(NotFound.class);
			desk.approve(kept.number(first), others(mentor, first), mentor);
			desk.approve(kept.number(second), others(mentor, second), region.officerOfBoard());
			assertThat(desk.destroyed(school)).extracting(ListedItem::number)
				.contains(kept.number(first), kept.number(second));
		});
	}

	/** Of the abilities of the pupil, which go with the file. */
	private boolean hasScores(TlvApplicationId application) {
		return !database
			.queryForList(
					"select id from app.tlv_application where id = ? and (iq is not null or social_emotional or emb)",
					UUID.class, application.value())
			.isEmpty();
	}

	private Set<UUID> others(Actor second, CaseFileId id) {
		return desk.ofOthers(second)
			.stream()
			.filter((item) -> item.caseFile().equals(id.value()))
			.map(ListedItem::id)
			.collect(Collectors.toSet());
	}

	@Test
	void a24WhatIsHeldStays() {
		CaseFileId id = kept.closed(school);
		String number = kept.number(id);
		inYears(2, () -> {
			desk.propose(kept.keys(school, number), school);
			assertThatThrownBy(() -> holds.hold(number, null, "kort", school)).isInstanceOf(RuleViolated.class);
			assertThatThrownBy(() -> holds.hold(number, HoldView.Reason.BEROEP, WHY, region.coordinatorElsewhere()))
				.isInstanceOf(NotFound.class);
			holds.hold(number, HoldView.Reason.BEROEP, WHY, school);
			assertThatThrownBy(() -> desk.approve(number, kept.waiting(school, number), colleague))
				.isInstanceOf(Conflict.class);
			assertThat(desk.due(school)).filteredOn((part) -> part.number().equals(number))
				.isNotEmpty()
				.allMatch((part) -> part.held().isPresent());
			assertThatThrownBy(() -> desk.propose(kept.keys(school, number), colleague)).as("nothing to propose")
				.isInstanceOf(RuleViolated.class);
			assertThatThrownBy(() -> desk.propose(Set.of("SCHOOL_FILE:" + id.value()), colleague)).as("held")
				.isInstanceOf(RuleViolated.class);
			HoldView hold = holds.of(school).stream().filter((one) -> one.number().equals(number)).findFirst().get();
			holds.lift(hold.id(), colleague);
			database.update("insert into app.sharing_objection values (?, ?, ?, now(), 'Nee')", UUID.randomUUID(),
					id.value(), UUID.randomUUID());
			assertThatThrownBy(() -> desk.approve(number, kept.waiting(school, number), colleague))
				.as("an objection is pending")
				.isInstanceOf(Conflict.class);
			database.update(
					"update app.sharing_objection set decided_at = now(), upheld = false where case_file_id = ?",
					id.value());
			desk.approve(number, kept.waiting(school, number), colleague);
		});
		assertThat(kept.denied(id, "RETENTION_DESTROYED")).containsExactly("R41_HOLD", "R41_HOLD");
		assertThat(kept.exists(id)).isTrue();
	}

	@Test
	void whatIsDueBecomesATaskOfItsUnit() {
		CaseFileId id = kept.closed(school);
		inYears(2, () -> {
			reminders.remind();
			reminders.remind();
		});
		assertThat(database.queryForList("""
				select unit_id from app.route_task where case_file_id = ? and kind = 'destroyFile' and done_at is null
				""", UUID.class, id.value())).containsExactly(school.unit().value());
	}

	@Test
	void aTermIsChangedFromADayOnForOneUnit() {
		Actor consultant = region.consultant();
		CaseFileId id = kept.open(school);
		kept.line(id, consultant, DataCategory.FUNC, kept.today());
		kept.close(id);
		LocalDate from = kept.today().plusYears(1);
		Actor admin = Actor.system("test");
		assertThatThrownBy(() -> terms.change(new RetentionTerms.Change(null, null, 0, 0, null, ""), admin))
			.isInstanceOf(RuleViolated.class);
		terms.change(new RetentionTerms.Change(RetentionKind.SWV_FILE, consultant.unit(), 5, 6, from, "Besluit 12"),
				admin);
		assertThat(kept.kinds(id, kept.today().plusYears(4))).as("the unit keeps longer").doesNotContain("SWV_FILE");
		assertThat(kept.kinds(id, kept.today().plusYears(6))).contains("SWV_FILE");
	}

	private TlvApplicationId decided() {
		TlvApplicationId application = tlvRegion.pending();
		tlvRegion.decide(application);
		tlv.issue(application, Actor.system("test"));
		return application;
	}

	/** By a parent, with the letter that it came in. */
	private ObjectionId contested(TlvApplicationId application) {
		ObjectionId id = intake.receive(new ReceiveObjection(UUID.randomUUID(), application, ObjectorKind.PARENT,
				"M. Ouder", false, ReceivedBy.DESK, kept.today(), null), tlvRegion.secretary());
		objections.acknowledge(id, version(id), Set.of(), null, tlvRegion.secretary());
		return id;
	}

	private long version(ObjectionId id) {
		return objectionReading.view(id, tlvRegion.secretary()).version();
	}

	/** As two people of a unit do, whenever something is due. */
	private void agree(Actor keeper, String number, LocalDate day, Map<RetentionKind, LocalDate> went) {
		Set<String> keys = kept.keys(keeper, number);
		if (keys.isEmpty()) {
			return;
		}
		desk.propose(keys, keeper);
		keys.forEach((key) -> went.putIfAbsent(RetentionKind.valueOf(key.split(":")[0]), day));
		desk.approve(number, kept.waiting(keeper, number), RetentionCases.colleague(keeper));
	}

	private List<String> due(CaseFileId id, LocalDate day) {
		return kept.kinds(id, day);
	}

	private List<Actor> parties(CaseFileId id) {
		List<Actor> actors = new ArrayList<>();
		for (CaseParty party : cases.facts(id).parties()) {
			actors.add(Actor.person(UserId.fresh(), party.unit(), party.organisation(), party.role()));
		}
		return actors;
	}

	private void inYears(int years, Runnable act) {
		time.after(Duration.ofDays(366L * years), act);
	}

	/**
	 * Every table of the application and the engine with a row that names one of these.
	 */
	private Set<String> found(List<String> ids) {
		Set<String> found = new TreeSet<>();
		String any = String.join("|", ids);
		List<String> tables = database.queryForList("""
				select table_schema || '.' || table_name from information_schema.tables
				where table_schema in ('app', 'engine') and table_type = 'BASE TABLE'
				""", String.class);
		for (String table : tables) {
			if (!STAYS.contains(table) && Boolean.TRUE.equals(database
				.queryForObject("select exists (select from " + table + " t where t::text ~ ?)", Boolean.class, any))) {
				found.add(table);
			}
		}
		return found;
	}

}
