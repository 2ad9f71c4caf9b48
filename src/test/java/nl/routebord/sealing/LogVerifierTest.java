package nl.routebord.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.routebord.RoutebordTest;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sealing.LogFindings.Break;
import nl.routebord.sealing.LogFindings.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with the owner's rights lays hands on the log, with its triggers off; nothing
 * of that stays, for it is rolled back.
 */
@RoutebordTest
class LogVerifierTest {

	private static final List<String> TABLES = List.of("audit_entry", "audit_link", "audit_salt", "audit_checkpoint",
			"audit_cut");

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Sealer sealer;

	@Autowired
	private ChainStore chains;

	@Autowired
	private CheckpointKeys keys;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private FlywayConnectionDetails owner;

	@TempDir
	private Path anchor;

	private final UUID caseFile = UUID.randomUUID();

	private final String stream = "case:" + caseFile;

	private final Actor actor = Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(),
			Role.ATTENDANCE_OFFICER);

	private SingleConnectionDataSource hands;

	private JdbcTemplate tamper;

	@BeforeEach
	void fiveSealedAndSignedLines() throws SQLException {
		write(5);
		sealer.seal();
		desk().check();
		hands = new SingleConnectionDataSource(owner.getJdbcUrl(), owner.getUsername(), "", true);
		hands.setAutoCommit(false);
		tamper = new JdbcTemplate(hands);
	}

	@AfterEach
	void nothingStays() throws SQLException {
		hands.getConnection().rollback();
		hands.destroy();
	}

	@Test
	void logThatNobodyTouchedIsIntact() {
		LogFindings found = verify();
		assertThat(found.broken()).isNull();
		assertThat(found.lines()).isGreaterThanOrEqualTo(5);
		assertThat(found.waiting()).isZero();
		assertThat(found.anchored()).isEqualTo(found.checkpoints()).isPositive();
	}

	@Test
	void changedFieldIsFound() {
		tamper().update("update app.audit_entry set category = 'HEALTH' where seq = ?", entry(3));
		assertThat(verify().broken()).isEqualTo(new Break(stream, 3, Kind.CHANGED));
	}

	@Test
	void otherPersonInALineIsFound() {
		tamper().update("update app.audit_entry set actor_user = ? where seq = ?", UUID.randomUUID(), entry(2));
		assertThat(verify().broken()).isEqualTo(new Break(stream, 2, Kind.CHANGED));
	}

	@Test
	void otherHashInALinkIsFound() {
		tamper().update("update app.audit_link set hash = sha256('x') where stream = ? and position = 4", stream);
		assertThat(verify().broken()).isEqualTo(new Break(stream, 4, Kind.CHANGED));
	}

	@Test
	void deletedLineIsFound() {
		tamper().update("delete from app.audit_entry where seq = ?", entry(3));
		assertThat(verify().broken()).isEqualTo(new Break(stream, 3, Kind.MISSING));
	}

	@Test
	void lineThatIsDeletedWithItsLinkIsFound() {
		tamper().update("delete from app.audit_entry where seq = ?", entry(3));
		tamper().update("delete from app.audit_link where stream = ? and position = 3", stream);
		assertThat(verify().broken()).isEqualTo(new Break(stream, 3, Kind.MISSING));
	}

	@Test
	void closingTheGapAfterADeletionIsFound() {
		tamper().update("delete from app.audit_link where stream = ? and position = 3", stream);
		tamper().update("update app.audit_link set position = 3 where stream = ? and position = 4", stream);
		tamper().update("update app.audit_link set position = 4 where stream = ? and position = 5", stream);
		assertThat(verify().broken()).isEqualTo(new Break(stream, 3, Kind.CHANGED));
	}

	@Test
	void lineInsertedPastTheApplicationIsFound() {
		Long seq = tamper().queryForObject(
				"""
						insert into app.audit_entry (occurred_at, actor_user, actor_unit, actor_role, action, decision, case_file)
						values (now(), gen_random_uuid(), gen_random_uuid(), 'SWV_DECIDER', 'READ', 'PERMIT', ?) returning seq
						""",
				Long.class, caseFile);
		assertThat(verify().broken()).isEqualTo(new Break("line", seq, Kind.INSERTED));
	}

	@Test
	void linesThatChangedPlacesAreFound() {
		long second = entry(2);
		long third = entry(3);
		link(2, -1);
		link(3, second);
		link(2, third);
		assertThat(verify().broken()).isEqualTo(new Break(stream, 2, Kind.CHANGED));
	}

	@Test
	void tailThatWasCutOffIsFoundByTheCheckpoint() {
		cutAfter(3);
		assertThat(verify().broken()).isEqualTo(new Break(stream, 4, Kind.TRUNCATED));
	}

	@Test
	void tailThatWasCutOffWithItsCheckpointIsFoundByTheAnchorOnly() {
		long last = desk().after(0).size();
		cutAfter(3);
		tamper().update("delete from app.audit_checkpoint where number = ?", last);
		assertThat(verifier(null).verify(null).broken()).isNull();
		assertThat(verify().broken()).isEqualTo(new Break(stream, 4, Kind.TRUNCATED));
	}

	@Test
	void checkpointThatIsTakenAwayIsFound() {
		long last = desk().after(0).size();
		tamper().update("delete from app.audit_checkpoint where number = ?", last);
		assertThat(verify().broken()).isEqualTo(new Break("checkpoint", last, Kind.MISSING));
	}

	@Test
	void checkpointThatIsSignedByAnotherKeyIsFound() throws Exception {
		Checkpoint last = last();
		tamper().update("update app.audit_checkpoint set signature = ? where number = ?",
				strangeKeys().sign(last.payload()), last.number());
		assertThat(verify().broken()).isEqualTo(new Break("checkpoint", last.number(), Kind.FORGED));
	}

	@Test
	void copyThatIsForgedIsFound() throws Exception {
		Checkpoint last = last();
		Path file = anchor.resolve("checkpoint-%012d.json".formatted(last.number()));
		Files.delete(file);
		String payload = last.payload().replaceFirst("\"position\":\"[0-9]+\"", "\"position\":\"1\"");
		new Anchor(anchor).keep(new Checkpoint(last.number(), payload, last.keyId(), strangeKeys().sign(payload)));
		assertThat(verify().broken()).isEqualTo(new Break("anchor", last.number(), Kind.FORGED));
	}

	@Test
	void copyThatIsTakenAwayIsFound() throws IOException {
		write(1);
		sealer.seal();
		desk().check();
		Files.delete(anchor.resolve("checkpoint-%012d.json".formatted(1)));
		assertThat(verify().broken()).isEqualTo(new Break("anchor", 1, Kind.MISSING));
	}

	@Test
	void copiesAreWrittenOnceAndMissedOnesLater() throws IOException {
		Path file = anchor.resolve("checkpoint-%012d.json".formatted(last().number()));
		byte[] before = Files.readAllBytes(file);
		new Anchor(anchor).keep(new Checkpoint(last().number(), "other", "other", new byte[0]));
		assertThat(Files.readAllBytes(file)).isEqualTo(before);
		Path elsewhere = anchor.resolve("elsewhere");
		desk(elsewhere).check();
		assertThat(new Anchor(elsewhere).all()).hasSameSizeAs(desk().after(0));
	}

	@Test
	void erasedPersonLeavesTheChainWhole() {
		long entry = entry(2);
		TABLES.forEach((table) -> tamper.execute("alter table app." + table + " enable trigger user"));
		tamper.query("select app.audit_erase(array[?::bigint])", (row) -> {
		}, entry);
		LogFindings found = verify();
		assertThat(found.broken()).isNull();
		assertThat(found.erased()).isOne();
		assertThat(
				tamper.queryForMap("select actor_user, subject, source_ip from app.audit_entry where seq = ?", entry))
			.containsEntry("actor_user", new UUID(0, 0))
			.containsEntry("subject", null)
			.containsEntry("source_ip", null);
	}

	@Test
	void takingOnlyTheSaltAwayDoesNotHideAnotherPerson() {
		tamper().update("delete from app.audit_salt where entry = ?", entry(2));
		tamper().update("update app.audit_entry set actor_user = gen_random_uuid() where seq = ?", entry(2));
		assertThat(verify().broken()).isEqualTo(new Break(stream, 2, Kind.CHANGED));
	}

	@Test
	void lateAndUnlawfulCutIsFound() {
		tamper().update("insert into app.audit_cut (stream, position, hash) select stream, position, hash"
				+ " from app.audit_link where stream = ? and position = 3", stream);
		tamper().update("delete from app.audit_entry where case_file = ? and seq <= ?", caseFile, entry(3));
		tamper().update("delete from app.audit_link where stream = ? and position <= 3", stream);
		assertThat(verify().broken()).isEqualTo(new Break(stream, 3, Kind.MISSING));
	}

	@Test
	void wholeMonthsGoFiveYearsAfterTheirEndWasSigned() throws SQLException {
		long kept = tamper.queryForObject("select count(*) from app.audit_entry", Long.class);
		assertThat(drop()).isZero();
		Checkpoint last = last();
		String old = last.payload()
			.replaceFirst("\"madeAt\":\"[^\"]+\"",
					"\"madeAt\":\"" + Instant.now().minusSeconds(62L * 365 / 12 * 24 * 3600) + "\"");
		tamper
			.update("update app.audit_checkpoint set payload = ?, signature = ?, made_at = now() - interval '62 months'"
					+ " where number = ?", old, keys.sign(old), last.number());
		tamper().update("insert into app.audit_unsealed select seq from app.audit_entry where false");
		long dropped = drop();
		assertThat(dropped).isPositive().isLessThanOrEqualTo(kept);
		assertThat(
				tamper.queryForObject("select count(*) from app.audit_entry where case_file = ?", Long.class, caseFile))
			.isZero();
		assertThat(verifier(null).verify(null).broken()).isNull();
		assertThat(chainsOfTheHands().heads(List.of(stream)).get(stream).position()).isEqualTo(5);
	}

	@Test
	void manyWritersAndSealersMakeOneChainWithoutGaps() throws Exception {
		ExecutorService many = Executors.newFixedThreadPool(6);
		try {
			List<Future<?>> work = IntStream.range(0, 6).<Future<?>>mapToObj((worker) -> many.submit(() -> {
				for (int round = 0; round < 20; round++) {
					write(2);
					sealer.seal();
				}
			})).toList();
			for (Future<?> one : work) {
				one.get();
			}
		}
		finally {
			many.shutdown();
		}
		sealer.seal();
		assertThat(positions()).containsExactlyElementsOf(LongStream.rangeClosed(1, 245).boxed().toList());
		assertThat(verify().broken()).isNull();
	}

	@Test
	void rolledBackLineLeavesNoGap() {
		transaction.executeWithoutResult((status) -> {
			trail.record(actor, "CASE_OPENED", caseFile, null);
			status.setRollbackOnly();
		});
		write(1);
		sealer.seal();
		assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
	}

	@Test
	void applicationCannotTouchWhatIsSealed() {
		for (String sql : List.of("update app.audit_link set position = 9", "delete from app.audit_link",
				"delete from app.audit_salt", "update app.audit_checkpoint set payload = ''",
				"delete from app.audit_checkpoint", "truncate app.audit_link",
				"insert into app.audit_cut (stream, position, hash) values ('x', 1, '')",
				"insert into app.audit_unsealed values (-1)", "select app.audit_erase(array[1::bigint])")) {
			assertThatThrownBy(() -> database.sql(sql).query().listOfRows()).as(sql)
				.isInstanceOf(DataAccessException.class)
				.rootCause()
				.hasMessageContaining("permission denied");
		}
	}

	/** From here on nobody else writes: the triggers are off, and the tables locked. */
	private JdbcTemplate tamper() {
		TABLES.forEach((table) -> tamper.execute("alter table app." + table + " disable trigger user"));
		return tamper;
	}

	private void write(int lines) {
		for (int line = 0; line < lines; line++) {
			transaction
				.executeWithoutResult((status) -> trail.record(actor, "NOTE_WRITTEN", caseFile, UUID.randomUUID()));
		}
	}

	private void link(long position, long entry) {
		tamper().update("update app.audit_link set entry = ? where stream = ? and position = ?", entry, stream,
				position);
	}

	private void cutAfter(long position) {
		tamper().update("delete from app.audit_entry e using app.audit_link l where l.entry = e.seq and l.stream = ?"
				+ " and l.position > ?", stream, position);
		tamper().update("delete from app.audit_link where stream = ? and position > ?", stream, position);
	}

	private long drop() throws SQLException {
		TABLES.forEach((table) -> tamper.execute("alter table app." + table + " enable trigger user"));
		long dropped = tamper.queryForObject("select app.audit_drop_old()", Long.class);
		tamper.execute("drop table pg_temp.audit_ends");
		TABLES.forEach((table) -> tamper.execute("alter table app." + table + " disable trigger user"));
		return dropped;
	}

	private long entry(long position) {
		return tamper.queryForObject("select entry from app.audit_link where stream = ? and position = ?", Long.class,
				stream, position);
	}

	private List<Long> positions() {
		return database.sql("select position from app.audit_link where stream = :stream order by position")
			.param("stream", stream)
			.query(Long.class)
			.list();
	}

	private Checkpoint last() {
		List<Checkpoint> all = desk().after(0);
		return all.get(all.size() - 1);
	}

	private CheckpointDesk desk() {
		return desk(anchor);
	}

	private CheckpointDesk desk(Path directory) {
		return new CheckpointDesk(database, chains, keys, new Anchor(directory), transaction);
	}

	private LogFindings verify() {
		return verifier(null).verify(anchor);
	}

	private LogVerifier verifier(Anchor configured) {
		ChainStore seen = chainsOfTheHands();
		return new LogVerifier(tamper, seen,
				new CheckpointDesk(JdbcClient.create(hands), seen, keys, configured, transaction), keys);
	}

	private ChainStore chainsOfTheHands() {
		return new ChainStore(tamper);
	}

	private static CheckpointKeys strangeKeys() throws Exception {
		KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		return new CheckpointKeys("demo", Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
				Map.of("demo", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
	}

}
