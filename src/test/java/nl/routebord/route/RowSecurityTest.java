package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.DataCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second wall, as the application's role: each pitfall of security.md F.1 with what
 * must come of it. All on another thread than the test's, which sees everything.
 */
@RoutebordTest
class RowSecurityTest {

	private static final String CASES = "select count(*) from app.route_case_file where id = ?";

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseFiles files;

	@Autowired
	private CaseRecords records;

	@Autowired
	private DataSource connections;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private PlatformTransactionManager transactions;

	private UUID caseFile = new UUID(0, 0);

	@BeforeEach
	void openACase() {
		region.opened();
		caseFile = opening.open(RouteRegion.signal(RouteRegion.pupil("")), region.careCoordinator()).id().value();
	}

	@AfterEach
	void nobodyIsLeftBehind() {
		assertThat(Acting.now()).isEmpty();
	}

	private <T> T elsewhere(Supplier<T> act) {
		try {
			return CompletableFuture.supplyAsync(act).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private <T> T as(Actor actor, Supplier<T> act) {
		return elsewhere(() -> {
			Acting acting = Acting.as(actor);
			try {
				return act.get();
			}
			finally {
				acting.end();
			}
		});
	}

	private int seenBy(Actor actor, Supplier<Integer> act) {
		return as(actor, () -> inTransaction(act));
	}

	private <T> T inTransaction(Supplier<T> act) {
		return new TransactionTemplate(transactions).execute((status) -> act.get());
	}

	private int cases() {
		return database.queryForObject(CASES, Integer.class, caseFile);
	}

	private int count(String sql) {
		return database.queryForObject(sql, Integer.class, caseFile);
	}

	@Test
	void unitInTheCaseSeesItsRowsAndAnyOtherNone() {
		String journal = "select count(*) from app.route_journal_entry where case_file_id = ?";
		String pupil = """
				select count(*) from app.pupil_pupil p join app.pupil_guardian g on g.pupil_id = p.id
				where p.id = (select f.pupil_id from app.route_case_file f where f.id = ?)""";
		for (Actor party : List.of(region.careCoordinator(), region.mentor(), region.consultant(),
				region.attendanceOfficer())) {
			assertThat(seenBy(party, this::cases)).isOne();
			assertThat(seenBy(party, () -> count(journal))).isPositive();
			assertThat(seenBy(party, () -> count(pupil))).isPositive();
		}
		for (Actor stranger : List.of(region.coordinatorOfOtherSchoolOfTheBoard(), region.coordinatorElsewhere(),
				region.consultantOfOtherSwv(), region.attendanceOfficerElsewhere(), region.familyWorker(),
				Actor.system("whatever"))) {
			assertThat(seenBy(stranger, this::cases)).isZero();
			assertThat(seenBy(stranger, () -> count(journal))).isZero();
			assertThat(seenBy(stranger, () -> count(pupil))).isZero();
		}
	}

	@Test
	void unitThatHasLeftKnowsOfTheCaseAndReadsOnlyWhatItWrote() {
		Actor officer = region.attendanceOfficer();
		String names = "select count(*) from app.route_case_name where case_file_id = ?";
		assertThat(seenBy(officer, () -> count(names))).isPositive();
		database.update("update app.route_case_relation set until_on = ? where case_file_id = ? and unit_id = ?",
				LocalDate.of(2020, 1, 1), caseFile, officer.unit().value());
		assertThat(seenBy(officer, this::cases)).isOne();
		assertThat(seenBy(officer, () -> count(names))).isZero();
		assertThat(seenBy(officer, () -> count("select count(*) from app.route_journal_entry where case_file_id = ?")))
			.isZero();
		assertThat(seenBy(officer, () -> count("""
				select count(*) from app.pupil_pupil p join app.route_case_file c on c.pupil_id = p.id
				where c.id = ?"""))).isZero();
	}

	@Test
	void systemActsWithinItsCaseOnly() {
		UUID other = opening.open(RouteRegion.signal(RouteRegion.pupil("")), region.careCoordinator()).id().value();
		List<Integer> seen = elsewhere(() -> {
			Acting engine = Acting.in(caseFile, "engine");
			try {
				return inTransaction(() -> List.of(cases(), database.queryForObject(CASES, Integer.class, other)));
			}
			finally {
				engine.end();
			}
		});
		assertThat(seen).containsExactly(1, 0);
	}

	/** Pitfalls 1 and 2. */
	@Test
	void nothingStaysOnThePooledConnectionAfterCommitOrRollback() throws Exception {
		try (Connection connection = pooled()) {
			for (boolean commit : new boolean[] { true, false }) {
				connection.setAutoCommit(false);
				tell(connection, region.careCoordinator());
				assertThat(cases(connection)).isOne();
				if (commit) {
					connection.commit();
				}
				else {
					connection.rollback();
				}
				assertThat(text(connection, "select current_setting('app.unit', true)")).isEmpty();
				assertThat(cases(connection)).isZero();
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	/** Pitfall 3. */
	@Test
	void withoutATransactionOrAnActorThereAreNoRows() {
		int untold = as(region.careCoordinator(), this::cases);
		int nobody = elsewhere(() -> inTransaction(this::cases));
		int neither = elsewhere(this::cases);
		assertThat(List.of(untold, nobody, neither)).containsExactly(0, 0, 0);
	}

	/** Pitfall 4. */
	@Test
	void newTransactionIsToldAgainAndAnotherThreadIsNobody() {
		TransactionTemplate anew = new TransactionTemplate(transactions);
		anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		List<Integer> afterCommit = new ArrayList<>();
		List<Integer> seen = as(region.careCoordinator(), () -> inTransaction(() -> {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					afterCommit.add(anew.execute((inner) -> cases()));
				}
			});
			return List.of(cases(), anew.execute((inner) -> cases()), cases(),
					elsewhere(() -> inTransaction(RowSecurityTest.this::cases)),
					List.of(1).parallelStream().map((one) -> elsewhere(this::cases)).findFirst().orElseThrow());
		}));
		assertThat(seen).containsExactly(1, 1, 1, 0, 0);
		assertThat(afterCommit).containsExactly(1);
	}

	@Test
	void transactionWorksForWhoBeganItWhoeverActsInside() {
		Actor stranger = region.consultantOfOtherSwv();
		assertThat(seenBy(stranger, () -> {
			Acting inner = Acting.as(region.careCoordinator());
			try {
				return cases();
			}
			finally {
				inner.end();
			}
		})).isZero();
	}

	@Test
	void jobThatCameFirstGoesWhenItEnds() {
		List<Integer> seen = elsewhere(() -> inTransaction(() -> {
			Acting job = Acting.overAll("stray-cases");
			int during = cases();
			job.end();
			return List.of(during, cases());
		}));
		assertThat(seen).containsExactly(1, 0);
	}

	/** A scheduler's thread would go on as a job that sees everything. */
	@Test
	void inABrokenTransactionNobodyIsBoundAndItsOwnFaultIsTold() {
		assertThatThrownBy(() -> elsewhere(() -> inTransaction(() -> {
			Acting job = Acting.overAll("stray-cases");
			try {
				return count("select count(*) from app.not_there where id = ?");
			}
			finally {
				assertThatThrownBy(() -> Acting.overAll("demo")).isInstanceOf(DataAccessException.class);
				job.end();
				assertThat(Acting.now()).isEmpty();
			}
		}))).isInstanceOf(BadSqlGrammarException.class).hasMessageContaining("not_there");
	}

	/** The pairs of app.database_job_table: this one is there for cases alone. */
	@Test
	void jobSeesAndWritesNothingInATableOutsideItsList() {
		assertThat(inJob("stray-cases", this::cases)).isOne();
		assertThat(inJob("mail", this::cases)).isZero();
		assertThat(inJob("no-such-job", this::cases)).isZero();
		assertThat(inJob("stray-cases",
				() -> count("select count(*) from app.route_journal_entry where case_file_id = ?")))
			.isZero();
		assertThat(inJob("stray-cases", () -> database.update("""
				update app.pupil_pupil set last_name = 'x' where id = (select pupil_id from app.route_case_file
				where id = ?)""", caseFile))).isZero();
		assertThatThrownBy(() -> inJob("stray-cases", () -> database.update("""
				insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, opened_at)
				values (gen_random_uuid(), ?, gen_random_uuid(), 'x', 'x', 'x', gen_random_uuid(), now())""",
				caseFile)))
			.rootCause()
			.hasMessageContaining("violates row-level security policy");
	}

	/** Who could change the list would open what it likes. */
	@Test
	void applicationChangesNoListOfJobs() {
		assertThat(database.queryForList("""
				select relname from pg_class where relnamespace = 'app'::regnamespace and relname like 'database_job%'
				and (has_table_privilege(oid, 'insert') or has_table_privilege(oid, 'update')
				     or has_table_privilege(oid, 'delete'))""", String.class)).isEmpty();
	}

	private int inJob(String name, Supplier<Integer> act) {
		return elsewhere(() -> {
			Acting job = Acting.overAll(name);
			try {
				return inTransaction(act);
			}
			finally {
				job.end();
			}
		});
	}

	@Test
	void unitReadsTheRelationsOfItsCasesAndOfNoOthers() {
		String relations = "select count(*) from app.route_case_relation where case_file_id = ?";
		int all = count(relations);
		assertThat(all).isGreaterThan(3);
		for (Actor party : List.of(region.careCoordinator(), region.mentor(), region.attendanceOfficer(),
				region.officerOfSwv())) {
			assertThat(seenBy(party, () -> count(relations))).isEqualTo(all);
		}
		for (Actor stranger : List.of(region.coordinatorElsewhere(), region.consultantOfOtherSwv(),
				region.familyWorker(), region.officerElsewhere(), Actor.system("whatever"))) {
			assertThat(seenBy(stranger, () -> count(relations))).isZero();
		}
	}

	@Test
	void whoHasLeftReadsNoMoreWhoElseIsInTheCase() {
		String relations = "select count(*) from app.route_case_relation where case_file_id = ?";
		for (Actor left : List.of(left(), left(region.careCoordinator()))) {
			assertThat(seenBy(left, () -> count(relations))).isOne();
		}
		assertThat(seenBy(region.mentor(), () -> count(relations))).isGreaterThan(3);
	}

	/** The care coordinator opened the case. */
	@Test
	void nobodyLetsItselfOrAnotherIntoACaseItIsNotIn() {
		assertThat(seenBy(region.careCoordinator(), () -> relate(UUID.randomUUID()))).isOne();
		for (Actor outside : List.of(region.consultantOfOtherSwv(), region.familyWorker(), left(),
				left(region.careCoordinator()))) {
			for (UUID unit : List.of(outside.unit().value(), UUID.randomUUID())) {
				assertThatThrownBy(() -> seenBy(outside, () -> relate(unit))).rootCause()
					.hasMessageContaining("violates row-level security policy");
			}
		}
	}

	@Test
	void whoHasLeftDoesNotComeBackByItself() {
		Actor left = left();
		assertThatThrownBy(() -> seenBy(left,
				() -> database.update(
						"update app.route_case_relation set until_on = null where case_file_id = ? and unit_id = ?",
						caseFile, left.unit().value())))
			.rootCause()
			.hasMessageContaining("violates row-level security policy");
		assertThat(seenBy(region.consultantOfOtherSwv(),
				() -> database.update(
						"update app.route_case_relation set until_on = current_date where case_file_id = ?", caseFile)))
			.isZero();
	}

	private Actor left() {
		return left(region.attendanceOfficer());
	}

	private Actor left(Actor left) {
		database.update("update app.route_case_relation set until_on = ? where case_file_id = ? and unit_id = ?",
				LocalDate.of(2020, 1, 1), caseFile, left.unit().value());
		return left;
	}

	private int relate(UUID unit) {
		return database.update("""
				insert into app.route_case_relation (case_file_id, unit_id, role, organisation_id, kind, from_on)
				values (?, ?, 'FAMILY_WORKER', gen_random_uuid(), 'PARTNER', current_date)""", caseFile, unit);
	}

	@Test
	void accountIsTiedToAPupilByTheJobThatProvedItsCodeAlone() {
		UUID account = UUID.randomUUID();
		Supplier<Integer> tie = () -> database.update("""
				insert into app.pupil_kin (user_id, pupil_id, role)
				select ?, pupil_id, 'PUPIL' from app.route_case_relation where case_file_id = ? limit 1
				on conflict do nothing""", account, caseFile);
		assertThatThrownBy(() -> seenBy(region.careCoordinator(), tie)).rootCause()
			.hasMessageContaining("violates row-level security policy");
		UUID pupil = pupil();
		assertThat(inJob("invitation", () -> database
			.update("insert into app.pupil_kin (user_id, pupil_id, role) values (?, ?, 'PUPIL')", account, pupil)))
			.isOne();
		String ties = "select count(*) from app.pupil_kin where pupil_id = '" + pupil + "' and ? is not null";
		Actor child = Actor.person(new UserId(account), region.mentor().unit(), region.mentor().organisation(),
				Role.PUPIL);
		assertThat(seenBy(child, () -> count(ties))).isOne();
		assertThat(seenBy(region.careCoordinator(), () -> count(ties))).isOne();
		assertThat(seenBy(region.consultantOfOtherSwv(), () -> count(ties))).isZero();
		String untie = "delete from app.pupil_kin where user_id = ?";
		assertThat(seenBy(region.consultantOfOtherSwv(), () -> database.update(untie, account))).isZero();
		assertThatThrownBy(() -> seenBy(region.careCoordinator(), () -> database
			.update("update app.pupil_kin set user_id = gen_random_uuid() where user_id = ?", account))).rootCause()
			.hasMessageContaining("violates row-level security policy");
		assertThat(seenBy(region.careCoordinator(), () -> database.update(untie, account))).isOne();
	}

	private UUID pupil() {
		return database.queryForObject("select pupil_id from app.route_case_file where id = ?", UUID.class, caseFile);
	}

	@Test
	void familyReadsWhoIsInTheCaseOfItsChildAndInNoOther() {
		Actor child = Actor.person(UserId.fresh(), new UnitId(UUID.randomUUID()), region.mentor().organisation(),
				Role.PUPIL);
		String relations = "select count(*) from app.route_case_relation where case_file_id = ?";
		assertThat(seenBy(child, () -> count(relations))).isZero();
		database.update("insert into app.pupil_kin (user_id, pupil_id, role) values (?, ?, 'PUPIL')",
				child.user().value(), pupil());
		assertThat(seenBy(child, () -> count(relations))).isPositive();
	}

	@Test
	void whoKeepsSomethingOfACaseHoldsItAndNobodyElse() {
		Actor stranger = region.consultantOfOtherSwv();
		assertThatThrownBy(() -> seenBy(stranger, () -> hold(stranger))).rootCause()
			.hasMessageContaining("violates row-level security policy");
		Actor left = left();
		assertThat(seenBy(left, () -> hold(left))).isOne();
		String lift = "update app.retention_hold set lifted_at = now(), lifted_by = ? where case_file_id = ?";
		Actor mentor = region.mentor();
		assertThat(seenBy(mentor, () -> database.update(lift, mentor.user().value(), caseFile)))
			.as("the hold of another")
			.isZero();
		assertThat(seenBy(left, () -> database.update(lift, left.user().value(), caseFile))).isOne();
	}

	private int hold(Actor actor) {
		return database.update("""
				insert into app.retention_hold (id, case_file_id, unit_id, reason, text, set_by, set_at)
				values (gen_random_uuid(), ?, ?, 'KLACHT', 'Een klacht die nog loopt.', ?, now())""", caseFile,
				actor.unit().value(), actor.user().value());
	}

	/** An officer's inquiry is its organisation's, also when its unit is in no case. */
	@Test
	void ticketIsOfTheOfficersOfItsOrganisationAlone() {
		Actor officer = region.officerOfBoard();
		String tickets = "select count(*) from app.sharing_ticket where case_file_id = ?";
		String close = "update app.sharing_ticket set closed_at = now(), closed_by = ? where case_file_id = ?";
		assertThat(seenBy(officer, () -> ticket(officer))).isOne();
		database.update("delete from app.route_case_relation where case_file_id = ? and unit_id = ?", caseFile,
				officer.unit().value());
		Actor clerk = Actor.person(officer.user(), officer.unit(), officer.organisation(), Role.FUNCTIONAL_ADMIN);
		for (Actor other : List.of(region.officerElsewhere(), clerk)) {
			assertThat(seenBy(other, () -> count(tickets))).isZero();
			assertThat(seenBy(other, () -> database.update(close, other.user().value(), caseFile))).isZero();
			assertThatThrownBy(() -> seenBy(other, () -> ticket(other))).rootCause()
				.hasMessageContaining("violates row-level security policy");
		}
		assertThat(seenBy(officer, () -> count(tickets))).isOne();
		assertThat(seenBy(officer, () -> database.update(close, officer.user().value(), caseFile))).isOne();
		assertThatThrownBy(() -> seenBy(officer, () -> ticket(officer))).as("no longer in the case")
			.rootCause()
			.hasMessageContaining("violates row-level security policy");
	}

	private int ticket(Actor officer) {
		return database
			.update("""
					insert into app.sharing_ticket (id, case_file_id, organisation_id, ground, opened_by, opened_at,
					    expires_at, request, reason, version)
					values (gen_random_uuid(), ?, ?, 'KLACHT', ?, now(), now() + interval '1 day', gen_random_uuid(), '', 0)""",
					caseFile, officer.organisation().value(), officer.user().value());
	}

	/**
	 * Pitfall 9: a wall hides what it refuses, and a right is not done by deleting
	 * nothing.
	 */
	@Test
	void erasingWhatIsNotThereOrNotOnesOwnFails() {
		CaseFileId id = new CaseFileId(caseFile);
		UUID line = database.queryForObject(
				"select id from app.route_journal_entry where case_file_id = ? order by id limit 1", UUID.class,
				caseFile);
		for (Actor other : List.of(region.mentor(), region.consultantOfOtherSwv())) {
			assertThatThrownBy(() -> as(other, () -> erased(id, line, other))).isInstanceOf(NotFound.class);
		}
		assertThat(count("select count(*) from app.route_journal_entry where id = '" + line + "' and ? is not null"))
			.isOne();
		Actor source = region.careCoordinator();
		assertThat(as(source, () -> erased(id, line, source))).isEqualTo(line);
		assertThatThrownBy(() -> as(source, () -> erased(id, line, source))).isInstanceOf(NotFound.class);
	}

	private UUID erased(CaseFileId id, UUID line, Actor actor) {
		records.erase(id, new OwnRecord(line, DataCategory.NOTE_SHARED, LocalDate.of(2020, 1, 1), "", "", List.of(),
				Optional.empty()), actor);
		return line;
	}

	/** Pitfall 5. */
	@Test
	void applicationOwnsNothingAndIsHeld() {
		assertThat(database.queryForObject("""
				select rolsuper or rolbypassrls or exists (select from pg_class where relowner = r.oid)
				from pg_roles r where rolname = current_user""", Boolean.class)).isFalse();
	}

	/** Pitfall 6. */
	@Test
	void viewsSeeForTheirReaderAndFunctionsOfTheOwnerAreReviewed() {
		assertThat(database.queryForList("""
				select relname from pg_class where relnamespace = 'app'::regnamespace and (relkind = 'm'
				or relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false))""",
				String.class))
			.isEmpty();
		assertThat(database.queryForList(
				"select proname from pg_proc where pronamespace = 'app'::regnamespace and prosecdef", String.class))
			.containsExactlyInAnyOrder("route_case_sought", "acting_family_pupils", "acting_family_cases",
					"acting_case_pupil", "route_case_relation_pupil", "route_case_name_add", "route_case_name_change",
					"retention_due", "anonymous_destroy", "anonymous_sought", "retention_subjects", "retention_destroy",
					"retention_remind", "retention_done", "retention_on_hold", "rights_tell", "rights_keeps",
					"rights_erasable", "rights_subject", "tlv_sought", "tlv_asked_before", "audit_await_seal",
					"audit_erase", "audit_drop_old", "route_closed_before", "pupil_shares_name", "acting_knows_case",
					"acting_stands_in_case", "acting_in_case", "acting_knows_pupil", "acting_told_of_leaving",
					"audit_forget_opened", "leerplicht_child_sought", "acting_ticket_children", "leerplicht_exempted",
					"acting_called_cases", "leerplicht_exempt_residents", "retention_restrict", "objection_sought",
					"consultation_answered", "retention_may_second", "retention_seconds", "retention_lock",
					"consent_ended_tell");
	}

	/** Pitfall 7: a foreign key would tell that the case exists. */
	@Test
	void writingIntoAForeignCaseFailsAsIntoNone() {
		for (UUID target : List.of(caseFile, UUID.randomUUID())) {
			assertThatThrownBy(() -> as(region.consultantOfOtherSwv(), () -> inTransaction(() -> database.update("""
					insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, opened_at)
					values (gen_random_uuid(), ?, gen_random_uuid(), 'x', 'x', 'x', gen_random_uuid(), now())""",
					target))))
				.rootCause()
				.hasMessageContaining("violates row-level security policy");
		}
	}

	/** Pitfall 8: the settings are read once a query, the relation by its index. */
	@Test
	void policiesAreEvaluatedByIndexAndTheirSettingsOnce() throws Exception {
		try (Connection connection = pooled()) {
			connection.setAutoCommit(false);
			tell(connection, region.careCoordinator());
			String plan = text(connection,
					"explain (format json, costs off) select * from app.route_case_file where id = '" + caseFile + "'");
			assertThat(plan).contains("InitPlan").contains("Index");
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	/** Pitfall 9: no row is changed and no error is raised, so counts are what tells. */
	@Test
	void changingAForeignRowChangesNothing() {
		String change = "update app.route_case_file set closed_on = closed_on where id = ?";
		assertThat(seenBy(region.consultantOfOtherSwv(), () -> database.update(change, caseFile))).isZero();
		assertThat(seenBy(region.careCoordinator(), () -> database.update(change, caseFile))).isOne();
		assertThat(seenBy(region.consultantOfOtherSwv(),
				() -> database.update("delete from app.route_task where case_file_id = ?", caseFile)))
			.isZero();
	}

	/** Pitfall 9: nothing that one unit read is kept for another. */
	@Test
	void entityThatOneUnitReadIsNotHandedToAnother() {
		CaseFileId id = new CaseFileId(caseFile);
		assertThat(as(region.careCoordinator(), () -> inTransaction(() -> files.findById(id)))).isPresent();
		assertThat(as(region.consultantOfOtherSwv(), () -> inTransaction(() -> files.findById(id)))).isEmpty();
	}

	/** Pitfall 10: a dump that would lack rows fails. */
	@Test
	void copyIsRefusedAndAReaderCanLock() throws Exception {
		try (Connection connection = pooled(); Statement dump = connection.createStatement()) {
			dump.execute("set row_security = off");
			assertThatThrownBy(() -> text(connection, "select count(*) from app.route_task"))
				.hasMessageContaining("row-level security");
			dump.execute("set row_security = on");
			assertThatThrownBy(() -> connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy app.route_task from stdin", new StringReader(""))).isInstanceOf(PSQLException.class)
				.hasMessageContaining("row-level security");
		}
		List<UUID> locked = as(region.mentor(), () -> inTransaction(() -> database
			.queryForList("select id from app.route_case_file where id = ? for update", UUID.class, caseFile)));
		assertThat(locked).hasSize(1);
	}

	/** Pitfall 11. */
	@Test
	void preparedStatementAnswersEachUnitForItself() throws Exception {
		try (Connection connection = pooled(); PreparedStatement prepared = connection.prepareStatement(CASES)) {
			connection.setAutoCommit(false);
			prepared.setObject(1, caseFile);
			for (int turn = 0; turn < 12; turn++) {
				tell(connection, (turn % 2 == 0) ? region.careCoordinator() : region.consultantOfOtherSwv());
				try (ResultSet row = prepared.executeQuery()) {
					row.next();
					assertThat(row.getInt(1)).isEqualTo((turn % 2 == 0) ? 1 : 0);
				}
				connection.commit();
			}
			connection.setAutoCommit(true);
		}
	}

	/** Pitfall 12. */
	@Test
	void tablesCannotBeEmptiedAndIdleTransactionsEnd() {
		assertThat(database.queryForList("""
				select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')
				and (has_table_privilege(oid, 'truncate') or has_table_privilege(oid, 'references')
				     or has_table_privilege(oid, 'trigger'))""", String.class)).isEmpty();
		assertThat(database.queryForObject("show idle_in_transaction_session_timeout", String.class)).isEqualTo("1min");
		assertThat(database.queryForObject("show statement_timeout", String.class)).isEqualTo("5min");
	}

	@Test
	void pupilNumberIsOutOfReachOfEveryUnitOfASwv() {
		opening.open(RouteRegion.signal(RouteRegion.pupil(RouteRegion.pgn(71))), region.careCoordinator());
		String numbers = "select count(*) from app.pupil_number where ? is not null";
		assertThat(seenBy(region.careCoordinator(), () -> count(numbers))).isPositive();
		for (Actor swv : List.of(region.consultant(), region.secretariat())) {
			assertThat(seenBy(swv, () -> count(numbers))).isZero();
		}
		assertThat(database.queryForList("""
				select table_name || '.' || column_name from information_schema.columns
				where table_schema = 'app' and column_name ~ '(pgn|bsn)'""", String.class)).containsExactlyInAnyOrder(
				"pupil_number.pgn_sealed", "pupil_number.pgn_index", "absence_pupil.pgn_sealed",
				"absence_pupil.pgn_index", "leerplicht_pupil.pgn_index", "absence_resident.pgn_sealed",
				"absence_resident.pgn_index", "absence_enrolment.pgn_index");
	}

	@Test
	void nobodyGivesInTheNameOfAnotherUnit() {
		Actor mentor = region.mentor();
		for (Actor source : List.of(mentor, region.consultant())) {
			Supplier<Integer> give = () -> database
				.update("""
						insert into app.sharing_grant (id, case_file_id, request, source_unit_id, recipient_unit_id, categories,
						    record_ids, purpose, phases, necessity, proportionality, subsidiarity, informed_who, valid_from,
						    valid_until, created_by, created_at, version)
						values (gen_random_uuid(), ?, gen_random_uuid(), ?, ?, '{ENROL}', '{}', 'D2', 2, repeat('x', 20),
						    repeat('x', 20), repeat('x', 20), '{}', now(), now() + interval '1 day', ?, now(), 0)""",
						caseFile, source.unit().value(), region.attendanceOfficer().unit().value(),
						mentor.user().value());
			if (source == mentor) {
				assertThat(seenBy(mentor, give)).isOne();
				database.update("delete from app.sharing_grant where case_file_id = ?", caseFile);
			}
			else {
				assertThatThrownBy(() -> seenBy(mentor, give)).rootCause()
					.hasMessageContaining("violates row-level security policy \"wall_source\"");
			}
		}
	}

	@Test
	void nobodyMarksARecordInACaseOfOthersNorInTheNameOfAnother() {
		String mark = """
				insert into app.sharing_mark (id, case_file_id, record_id, kind, reason, set_by, set_at, source_unit_id,
				    category)
				values (gen_random_uuid(), ?, gen_random_uuid(), 'RESTRICTED', 'x', ?, now(), ?, 'NOTE_SHARED')""";
		Actor stranger = region.consultantOfOtherSwv();
		assertThatThrownBy(() -> seenBy(stranger,
				() -> database.update(mark, caseFile, stranger.user().value(), stranger.unit().value())))
			.rootCause()
			.hasMessageContaining("violates row-level security policy");
		Actor mentor = region.mentor();
		assertThatThrownBy(() -> seenBy(mentor,
				() -> database.update(mark, caseFile, mentor.user().value(), region.consultant().unit().value())))
			.rootCause()
			.hasMessageContaining("violates row-level security policy \"wall_source\"");
	}

	@Test
	void nobodyTellsOfAChangeInACaseOfOthers() {
		Actor stranger = region.consultantOfOtherSwv();
		assertThatThrownBy(() -> seenBy(stranger, () -> database.update("""
				insert into app.rights_notice (id, case_file_id, record_id, what, category, source_unit_id, receiver_id,
				    sent_on)
				values (gen_random_uuid(), ?, gen_random_uuid(), 'ERASED', 'NOTE_SHARED', ?, ?, current_date)""",
				caseFile, stranger.unit().value(), region.mentor().unit().value())))
			.rootCause()
			.hasMessageContaining("violates row-level security policy");
	}

	@Test
	void enforcementIsForLeerplichtAlone() {
		Actor officer = region.attendanceOfficer();
		as(officer,
				() -> inTransaction(() -> database.update(
						"""
								insert into app.route_journal_entry (id, case_file_id, written_at, happened_on, category,
								    source_unit_id, source_role, author_id, code, arguments, text)
								values (gen_random_uuid(), ?, now(), current_date, 'LPA_ENF', ?, 'ATTENDANCE_OFFICER', ?, 'x', '{}', 'x')
								""",
						caseFile, officer.unit().value(), officer.user().value())));
		String lines = "select count(*) from app.route_journal_entry where category = 'LPA_ENF' and case_file_id = ?";
		assertThat(seenBy(officer, () -> count(lines))).isOne();
		assertThat(seenBy(region.careCoordinator(), () -> count(lines))).isZero();
		assertThat(seenBy(region.consultant(), () -> count(lines))).isZero();
	}

	private Connection pooled() {
		return elsewhere(() -> {
			try {
				return connections.getConnection();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private static void tell(Connection connection, Actor actor) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select set_config('app.unit', ?, true), set_config('app.role', ?, true)")) {
			statement.setString(1, actor.unit().value().toString());
			statement.setString(2, actor.role().name());
			statement.execute();
		}
	}

	private int cases(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(CASES)) {
			statement.setObject(1, caseFile);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		}
	}

	private static String text(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

}
