package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoutebordTest
class CaseAccessTest {

	static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

	@Autowired
	private CaseAccess access;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	private final UnitId school = UnitId.fresh();

	private final UnitId leerplicht = UnitId.fresh();

	private final CaseFacts facts = new CaseFacts(UUID.randomUUID(), school, Set.of(Phase.P2),
			List.of(SharingPolicyTest.party(school, Role.SCHOOL_CARE_COORDINATOR, RelationKind.OWN),
					SharingPolicyTest.party(leerplicht, Role.ATTENDANCE_OFFICER, RelationKind.OWN)));

	/**
	 * The rules without their surroundings, for tests that ask but never refuse or log.
	 */
	@SuppressWarnings("NullAway")
	static CaseAccess access(SharingPolicy policy) {
		return new CaseAccess(policy, null, null, Clock.fixed(NOW, ZoneId.of("Europe/Amsterdam")));
	}

	@Test
	void strangerGetsNotFoundAndLeavesALineThatSurvivesTheRollback() {
		Actor stranger = actor(UnitId.fresh(), Role.SWV_DECIDER);
		Assertions
			.assertThatThrownBy(() -> transaction.executeWithoutResult((status) -> access.requireSeen(stranger, facts)))
			.isInstanceOf(NotFound.class);
		assertThat(lines("decision = 'DENY' and reason_code = 'R03_TENANT' and action = 'SEE_CASE'")).isOne();
	}

	@Test
	void participantThatMayNotDoItIsToldSo() {
		Actor officer = actor(leerplicht, Role.ATTENDANCE_OFFICER);
		Assertions.assertThatThrownBy(() -> access.require(officer, facts, Action.DECIDE_TLV))
			.isInstanceOf(NotAllowed.class);
		assertThat(lines("decision = 'DENY' and action = 'DECIDE_TLV'")).isOne();
		access.require(officer, facts, Action.SET_PLAN);
		assertThat(access.actions(officer, facts)).contains(Action.SET_PLAN, Action.WRITE_JOURNAL)
			.doesNotContain(Action.DECIDE_TLV, Action.APPLY_TLV, Action.OPEN_CASE);
	}

	@Test
	void strangerHasNoActions() {
		assertThat(access.actions(actor(UnitId.fresh(), Role.ATTENDANCE_OFFICER), facts)).isEmpty();
	}

	@Test
	void recordTellsForWhomItIsVisible() {
		RecordFacts health = RecordFacts.of(DataCategory.HEALTH, school, Role.SCHOOL_CARE_COORDINATOR);
		assertThat(access.readers(facts, health)).extracting(CaseParty::unit).containsExactly(school);
		RecordFacts shared = RecordFacts.of(DataCategory.NOTE_SHARED, school, Role.SCHOOL_CARE_COORDINATOR);
		assertThat(access.readers(facts, shared)).extracting(CaseParty::unit).containsExactly(school, leerplicht);
	}

	@Test
	void leerplichtMayWriteNoMedicalData() {
		assertThat(access.writable(Role.ATTENDANCE_OFFICER)).contains(DataCategory.NOTE_INTERNAL, DataCategory.LPA_ENF)
			.doesNotContain(DataCategory.HEALTH, DataCategory.ABS_AUTH);
	}

	@Test
	void readingLeavesALinePerCategoryWithPurposeAndFooting() {
		Actor officer = actor(leerplicht, Role.ATTENDANCE_OFFICER);
		transaction.executeWithoutResult((status) -> access.logRead(officer, facts,
				List.of(DataCategory.ID_BASIS, DataCategory.ENROL, DataCategory.ID_BASIS)));
		assertThat(lines("action = 'READ' and relation = 'OWN' and phases = 'P2' and purposes <> ''")).isEqualTo(2);
	}

	@Test
	void listLeavesALinePerCase() {
		Actor officer = actor(leerplicht, Role.ATTENDANCE_OFFICER);
		transaction.executeWithoutResult(
				(status) -> access.logListed(officer, List.of(facts.caseFile(), UUID.randomUUID(), UUID.randomUUID())));
		assertThat(lines("action = 'LIST' and result_count = 3")).isOne();
	}

	@Test
	void actThatIsRolledBackLeavesNoLine() {
		Actor officer = actor(leerplicht, Role.ATTENDANCE_OFFICER);
		transaction.executeWithoutResult((status) -> {
			trail.record(officer, "CASE_OPENED", facts.caseFile(), null);
			status.setRollbackOnly();
		});
		assertThat(lines("true")).isZero();
		transaction.executeWithoutResult(
				(status) -> trail.record(officer, "CASE_OPENED", facts.caseFile(), UUID.randomUUID()));
		assertThat(lines("action = 'CASE_OPENED'")).isOne();
	}

	@Test
	void nothingIsLoggedOutsideTheTransactionOfTheAct() {
		Assertions
			.assertThatThrownBy(
					() -> trail.record(actor(school, Role.SCHOOL_CARE_COORDINATOR), "X", facts.caseFile(), null))
			.isInstanceOf(IllegalTransactionStateException.class);
	}

	@Test
	void applicationCannotChangeEraseOrEmptyTheTrail() {
		for (String sql : List.of("update app.audit_entry set action = 'X'", "delete from app.audit_entry",
				"truncate app.audit_entry")) {
			Assertions.assertThatThrownBy(() -> database.sql(sql).update()).isInstanceOf(DataAccessException.class);
		}
		assertThat(database.sql("""
				select privilege_type from information_schema.role_table_grants
				where table_schema = 'app' and table_name = 'audit_entry' and grantee = current_user
				""").query(String.class).list()).containsExactlyInAnyOrder("INSERT", "SELECT");
	}

	private long lines(String condition) {
		return database.sql("select count(*) from app.audit_entry where case_file = :case and " + condition)
			.param("case", facts.caseFile())
			.query(Long.class)
			.single();
	}

	private static Actor actor(UnitId unit, Role role) {
		return Actor.person(UserId.fresh(), unit, OrganisationId.fresh(), role);
	}

}
