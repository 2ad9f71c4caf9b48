package nl.routebord.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.DataCategory;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvDesk;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From when each part counts (privacy.md A.6), and who agrees with what of it. */
@RoutebordTest
class RetentionPartsTest {

	@Autowired
	private RouteRegion region;

	@Autowired
	private TlvRegion tlvRegion;

	@Autowired
	private TlvDesk tlv;

	@Autowired
	private TlvReading tlvReading;

	@Autowired
	private RetentionCases kept;

	@Autowired
	private RetentionDesk desk;

	@Autowired
	private RetentionReminders reminders;

	@Autowired
	private RetentionTerms terms;

	@Autowired
	private PretendedTime time;

	@Autowired
	private JdbcTemplate database;

	private Actor school;

	private Actor colleague;

	private Actor officer;

	@BeforeEach
	void units() {
		region.opened();
		school = region.careCoordinator();
		colleague = RetentionCases.colleague(school);
		officer = region.attendanceOfficer();
	}

	@Test
	void whatIsEnforcedGoesRecordByRecordAlsoOfAnOpenCase() {
		CaseFileId id = kept.open(school);
		String number = kept.number(id);
		LocalDate today = kept.today();
		UUID report = kept.line(id, officer, DataCategory.LPA_ENF, today.minusYears(10).minusDays(3));
		UUID halt = kept.line(id, officer, DataCategory.LPA_ENF, today.minusYears(1));
		assertThat(kept.keys(officer, number)).containsExactly("ENFORCEMENT:" + report);
		assertThat(kept.keys(school, number)).isEmpty();
		reminders.remind();
		assertThat(tasks(id)).containsExactly(id.value());
		desk.propose(kept.keys(officer, number), officer);
		desk.approve(number, kept.waiting(officer, number), RetentionCases.colleague(officer));
		assertThat(kept.lines(id, officer)).contains(halt).doesNotContain(report);
		assertThat(tasks(id)).as("done").isEmpty();
		assertThat(kept.kinds(id, today.plusYears(9).plusDays(1))).containsExactly("ENFORCEMENT");
	}

	/** Wpg 8 and 14: out of use first, and not again once somebody decided otherwise. */
	@Test
	void whatIsEnforcedIsRestrictedBeforeItIsDestroyed() {
		CaseFileId id = kept.open(school);
		LocalDate today = kept.today();
		UUID old = kept.line(id, officer, DataCategory.LPA_ENF, today.minusYears(5));
		kept.line(id, officer, DataCategory.LPA_ENF, today.minusYears(5).plusDays(1));
		assertThat(kept.kinds(id, today)).as("nothing goes yet").isEmpty();
		reminders.remind();
		reminders.remind();
		assertThat(restricted(id)).containsExactly(old);
		assertThat(database.queryForList("select subject from app.audit_entry where case_file = ? and action = ?",
				UUID.class, id.value(), "RECORD_RESTRICTED"))
			.containsExactly(old);
		database.update("update app.sharing_mark set lifted_at = now(), lifted_by = set_by where record_id = ?", old);
		reminders.remind();
		assertThat(restricted(id)).as("lifted for another use").isEmpty();
	}

	private List<UUID> restricted(CaseFileId id) {
		return database.queryForList("""
				select record_id from app.sharing_mark
				where case_file_id = ? and kind = 'RESTRICTED' and lifted_at is null""", UUID.class, id.value());
	}

	@Test
	void schoolCountsFromLeavingItAndNotFromTheNextSchool() {
		CaseFileId id = kept.open(school);
		LocalDate today = kept.today();
		kept.line(id, school, DataCategory.DIDACT, today);
		database.update("""
				update app.pupil_enrolment set until_on = ? where pupil_id =
				    (select pupil_id from app.route_case_file where id = ?)""", today.minusDays(1), id.value());
		database
			.update("""
					insert into app.pupil_enrolment (pupil_id, nr, school_id, school_type, class_name, from_on, until_on)
					select f.pupil_id, 99, (select o.id from app.identity_organisation o where o.kind = 'SCHOOL_LOCATION'
					        and o.id <> e.school_id and o.parent is distinct from (select parent from app.identity_organisation
					            where id = e.school_id) limit 1), e.school_type, '1a', ?, ?
					from app.route_case_file f join app.pupil_enrolment e on e.pupil_id = f.pupil_id where f.id = ?""",
					today, today.plusYears(4), id.value());
		kept.close(id);
		assertThat(kept.kinds(id, today.plusYears(2).minusDays(1))).isEmpty();
		assertThat(kept.kinds(id, today.plusYears(2))).containsExactly("SCHOOL_FILE");
	}

	@Test
	void tlvThatWasTakenBackCountsFromThatDay() {
		CaseFileId id = granted();
		LocalDate today = kept.today();
		database.update("update app.tlv set end_on = null where case_file_id = ?", id.value());
		database.update("update app.tlv set status = 'REVOKED' where case_file_id = ?", id.value());
		assertThat(database.queryForObject("select ended_on from app.tlv where case_file_id = ?", LocalDate.class,
				id.value()))
			.isEqualTo(today);
		database.update("update app.tlv set issued_on = ?, ended_on = ? where case_file_id = ?", today.minusYears(3),
				today.minusYears(2), id.value());
		kept.close(id);
		assertThat(started(id)).as("and not from closing").isEqualTo(today.minusYears(2));
		database.update("update app.tlv set end_on = ? where case_file_id = ?", today.plusYears(1), id.value());
		assertThat(started(id)).as("before its end date").isEqualTo(today.minusYears(2));
	}

	private LocalDate started(CaseFileId id) {
		return database.queryForObject(
				"select started_on from app.retention_parts(?, current_date) where kind = 'TLV_DECISION'",
				LocalDate.class, id.value());
	}

	@Test
	void schoolKeepsAbsenceAndEnrolmentFiveYearsAndTheRestTwo() {
		CaseFileId id = kept.open(school);
		LocalDate today = kept.today();
		kept.line(id, school, DataCategory.ABS_UNAUTH, today);
		kept.line(id, school, DataCategory.ENROL, today);
		kept.line(id, school, DataCategory.DIDACT, today);
		kept.close(id);
		assertThat(kept.kinds(id, today.plusYears(2))).containsExactly("SCHOOL_FILE");
		assertThat(kept.kinds(id, today.plusYears(5).minusDays(1))).containsExactly("SCHOOL_FILE");
		assertThat(kept.kinds(id, today.plusYears(5))).containsExactly("SCHOOL_ABSENCE", "SCHOOL_FILE");
		inYears(2, () -> agree(school, kept.number(id)));
		assertThat(database.queryForList("select category from app.route_journal_entry where case_file_id = ?",
				String.class, id.value()))
			.contains("ABS_UNAUTH", "ENROL")
			.doesNotContain("DIDACT");
	}

	/** The enrolment itself is kept with the pupil: as long as the school must. */
	@Test
	void pupilOfASchoolStaysAsLongAsTheEnrolmentMust() {
		CaseFileId id = kept.open(school);
		LocalDate left = kept.today().plusYears(1);
		database.update(
				"""
						update app.pupil_enrolment set until_on = ? where pupil_id = (select pupil_id from app.route_case_file where id = ?)
						""",
				left, id.value());
		kept.close(id);
		inYears(4, () -> agree(school, kept.number(id)));
		assertThat(kept.held(id, left.plusYears(5).minusDays(1))).doesNotContainKey("CASE");
		assertThat(kept.held(id, left.plusYears(5))).containsKey("CASE");
	}

	@Test
	void tlvWithoutAnEndHasNoDateAndKeepsItsCase() {
		CaseFileId id = granted();
		LocalDate later = kept.today().plusYears(50);
		kept.close(id);
		assertThat(kept.held(id, later)).containsKeys("TLV_DECISION", "CASE");
		database.update("update app.tlv set end_on = null where case_file_id = ?", id.value());
		assertThat(kept.held(id, later)).doesNotContainKeys("TLV_DECISION", "CASE").containsKey("TLV_FILE");
	}

	@Test
	void kindWithoutATermIsNeverDue() {
		CaseFileId id = granted();
		kept.close(id);
		assertThat(database.queryForList("select due_on from app.retention_parts(?, date '2019-12-31')",
				LocalDate.class, id.value()))
			.isNotEmpty()
			.containsOnlyNulls();
	}

	@Test
	void noUnitDestroysACaseInWhichAnotherKeepsSomething() {
		CaseFileId id = kept.closed(school);
		String number = kept.number(id);
		UUID enforced = kept.line(id, officer, DataCategory.LPA_ENF, kept.today());
		UUID file = kept.line(id, officer, DataCategory.ABS_UNAUTH, kept.today());
		inYears(60, () -> {
			agree(school, number);
			assertThat(desk.due(school)).filteredOn((part) -> part.number().equals(number))
				.singleElement()
				.satisfies((part) -> assertThat(part.kind()).isEqualTo(RetentionKind.CASE))
				.satisfies((part) -> assertThat(part.held()).contains("PARTS"));
			assertThatThrownBy(() -> desk.propose(Set.of("CASE:" + id.value()), school))
				.isInstanceOf(RuleViolated.class);
			assertThat(kept.lines(id, officer)).contains(enforced, file);
			agree(officer, number);
			agree(school, number);
		});
		assertThat(kept.exists(id)).isFalse();
	}

	@Test
	void listNamesTheTermByWhichItIsDue() {
		Actor other = region.mentor();
		CaseFileId id = kept.open(school);
		kept.line(id, other, DataCategory.DIDACT, kept.today());
		kept.close(id);
		terms.change(new RetentionTerms.Change(RetentionKind.SCHOOL_FILE, other.unit(), 0, 6,
				kept.today().plusMonths(18), "Besluit 13"), Actor.system("test"));
		inYears(3, () -> {
			desk.propose(kept.keys(other, kept.number(id)), other);
			assertThat(desk.proposed(other)).filteredOn((item) -> item.caseFile().equals(id.value()))
				.isNotEmpty()
				.allSatisfy((item) -> assertThat(item.ground()).isEqualTo("Besluit 13"));
		});
	}

	/** The case goes on, the school's own file does not. */
	@Test
	void consultThatGotItsNameGoesWithTheFileOfWhoBroughtIt() {
		CaseFileId id = kept.open(school);
		UUID consult = kept.consult(id, school);
		kept.line(id, officer, DataCategory.ABS_UNAUTH, kept.today());
		kept.close(id);
		inYears(3, () -> agree(school, kept.number(id)));
		assertThat(kept.exists(id)).isTrue();
		assertThat(database.queryForList("""
				select text from app.anonymous_consult where id = ? union all
				select text from app.anonymous_answer where consult_id = ?""", String.class, consult, consult))
			.isEmpty();
	}

	@Test
	void secondPersonAgreesWithWhatWasShownOnly() {
		CaseFileId id = twoParts();
		String number = kept.number(id);
		inYears(6, () -> {
			desk.propose(Set.of("SCHOOL_FILE:" + id.value()), school);
			Set<UUID> shown = kept.waiting(colleague, number);
			desk.propose(Set.of("SCHOOL_ABSENCE:" + id.value()), school);
			assertThat(desk.approve(number, shown, colleague)).isOne();
			assertThatThrownBy(() -> desk.approve(number, shown, colleague)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.approve(number, Set.of(), colleague)).isInstanceOf(NotFound.class);
			Set<UUID> left = kept.waiting(colleague, number);
			assertThat(left).hasSize(1);
			assertThatThrownBy(() -> desk.approve(number, Set.of(left.iterator().next(), UUID.randomUUID()), colleague))
				.isInstanceOf(Conflict.class);
		});
		assertThat(kept.lines(id, school)).as("absence").isNotEmpty();
	}

	@Test
	void twoPeopleAgreeWithEachOthersPart() {
		CaseFileId id = twoParts();
		String number = kept.number(id);
		inYears(6, () -> {
			desk.propose(Set.of("SCHOOL_FILE:" + id.value()), school);
			Set<UUID> mine = kept.waiting(school, number);
			desk.propose(Set.of("SCHOOL_ABSENCE:" + id.value()), colleague);
			Set<UUID> both = kept.waiting(school, number);
			assertThatThrownBy(() -> desk.approve(number, both, colleague)).isInstanceOf(NotAllowed.class);
			assertThat(desk.approve(number, mine, colleague)).isOne();
			assertThat(desk.approve(number, kept.waiting(school, number), school)).isOne();
		});
		assertThat(kept.lines(id, school)).isEmpty();
	}

	@Test
	void proposalIsTakenBackByWhoMadeItAndCanBeMadeAgain() {
		CaseFileId id = twoParts();
		String number = kept.number(id);
		inYears(6, () -> {
			desk.propose(Set.of("SCHOOL_FILE:" + id.value()), school);
			Set<UUID> waiting = kept.waiting(school, number);
			UUID item = waiting.iterator().next();
			assertThatThrownBy(() -> desk.withdraw(item, colleague)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.withdraw(item, officer)).isInstanceOf(NotFound.class);
			desk.withdraw(item, school);
			assertThatThrownBy(() -> desk.withdraw(item, school)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.approve(number, waiting, colleague)).isInstanceOf(NotFound.class);
			desk.propose(Set.of("SCHOOL_FILE:" + id.value()), colleague);
			assertThat(kept.waiting(school, number)).hasSize(1).doesNotContain(item);
		});
	}

	@Test
	void a20TheWholeListLeavesWithItsNumberOfLines() {
		CaseFileId id = twoParts();
		inYears(6, () -> {
			desk.propose(Set.of("SCHOOL_FILE:" + id.value()), school);
			RetentionDesk.Export all = desk.export(school);
			assertThat(all.due()).isNotEmpty();
			assertThat(all.proposed()).isNotEmpty();
			assertThat(database.queryForMap(
					"""
							select result_count, channel from app.audit_entry where action = 'RETENTION_EXPORTED' order by seq desc limit 1
							"""))
				.containsEntry("channel", "EXPORT")
				.containsEntry("result_count", all.due().size() + all.proposed().size() + all.destroyed().size());
		});
	}

	/** Closed today: a file of two years, and absence of five. */
	private CaseFileId twoParts() {
		CaseFileId id = kept.open(school);
		kept.line(id, school, DataCategory.DIDACT, kept.today());
		kept.line(id, school, DataCategory.ABS_AUTH, kept.today());
		kept.close(id);
		return id;
	}

	private CaseFileId granted() {
		TlvApplicationId application = tlvRegion.pending();
		tlvRegion.decide(application);
		tlv.issue(application, Actor.system("test"));
		return tlvReading.view(application, tlvRegion.school()).caseFile();
	}

	private void agree(Actor keeper, String number) {
		desk.propose(kept.keys(keeper, number), keeper);
		desk.approve(number, kept.waiting(keeper, number), RetentionCases.colleague(keeper));
	}

	private List<UUID> tasks(CaseFileId id) {
		return database.queryForList(
				"""
						select subject_id from app.route_task where case_file_id = ? and kind = 'destroyFile' and done_at is null
						""",
				UUID.class, id.value());
	}

	private void inYears(int years, Runnable act) {
		LocalDate today = kept.today();
		time.after(Duration.ofDays(ChronoUnit.DAYS.between(today, today.plusYears(years).plusDays(1))), act);
	}

}
