package nl.routebord.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.KeyRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What is sealed opens where it was sealed, with the key of its unit, and nowhere else.
 */
@RoutebordTest
class VaultTest {

	private static final String SECRET = "Ziet dingen die er niet zijn";

	@Autowired
	private Vault vault;

	@Autowired
	private Clock clock;

	@Autowired
	private DataSource connections;

	private final UnitId unit = new UnitId(UUID.randomUUID());

	private final UUID row = UUID.randomUUID();

	@Test
	void opensWhereItWasSealed() {
		String sealed = vault.seal(SECRET, place(row, unit));
		assertThat(sealed).startsWith("v1|").doesNotContain(SECRET);
		assertThat(vault.open(sealed, place(row, unit))).isEqualTo(SECRET);
		byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
		assertThat(vault.open(vault.seal(bytes, place(row, unit)), place(row, unit))).isEqualTo(bytes);
		assertThat(vault.open(vault.seal("", place(row, unit)), place(row, unit))).isEmpty();
	}

	@Test
	void opensInNoOtherRowColumnTableOrUnit() {
		String sealed = vault.seal(SECRET, place(row, unit));
		for (Place elsewhere : new Place[] { place(UUID.randomUUID(), unit), place(row, new UnitId(UUID.randomUUID())),
				new Place("route_journal_entry", "other", row, unit), new Place("other", "text", row, unit) }) {
			assertThatThrownBy(() -> vault.open(sealed, elsewhere)).isInstanceOf(Vault.NotOpened.class)
				.hasMessageNotContaining(SECRET);
		}
	}

	@Test
	void opensNotWhenChanged() {
		String sealed = vault.seal(SECRET, place(row, unit));
		char last = sealed.charAt(sealed.length() - 6);
		String changed = sealed.substring(0, sealed.length() - 6) + ((last == 'A') ? 'B' : 'A')
				+ sealed.substring(sealed.length() - 5);
		assertThatThrownBy(() -> vault.open(changed, place(row, unit))).isInstanceOf(Vault.NotOpened.class);
		assertThatThrownBy(() -> vault.open(SECRET, place(row, unit))).isInstanceOf(Vault.NotOpened.class);
	}

	@Test
	void sealsTheSameNeverTheSameWay() {
		SecretKey key = new SecretKeySpec(new byte[32], "AES");
		Set<ByteBuffer> nonces = new HashSet<>();
		for (int time = 0; time < 1_000_000; time++) {
			nonces.add(ByteBuffer.wrap(Gcm.seal(key, new byte[0], new byte[0]), 0, 12).slice());
		}
		assertThat(nonces).hasSize(1_000_000);
	}

	@Test
	void aUnitHasOneKeyAYearAndAnotherUnitAnother() {
		String one = vault.seal(SECRET, place(row, unit));
		String again = vault.seal(SECRET, place(UUID.randomUUID(), unit));
		String other = vault.seal(SECRET, place(row, new UnitId(UUID.randomUUID())));
		assertThat(again.split("\\|")[1]).isEqualTo(one.split("\\|")[1]);
		assertThat(other.split("\\|")[1]).isNotEqualTo(one.split("\\|")[1]);
	}

	/** At the first use after a start, whatever else holds on to the connections. */
	@Test
	void aKeyThatIsThereTakesNoSecondConnection(@Autowired JdbcClient database) {
		String sealed = vault.seal(SECRET, place(row, unit));
		UnitKeys restarted = new UnitKeys(keysOfTests, database, null);
		assertThat(new Vault(restarted, clock).seal(SECRET, place(row, unit)).split("\\|")[1])
			.isEqualTo(sealed.split("\\|")[1]);
	}

	@Test
	void anotherKeyIsRefusedInPlainWords() {
		aside((database) -> {
			vault(database, keys("a", key(1))).seal(SECRET, place(row, unit));
			UnitKeys wrong = unitKeys(database, keys("a", key(2)));
			assertThatThrownBy(wrong::check).isInstanceOf(KeyRefused.class).hasMessageContaining("'a'");
			UnitKeys missing = unitKeys(database, keys("b", key(1)));
			assertThatThrownBy(missing::check).isInstanceOf(KeyRefused.class).hasMessageContaining("'a' is missing");
		});
		assertThatThrownBy(() -> new Keys("a", Map.of("a", "kort"), key(1))).isInstanceOf(KeyRefused.class);
	}

	@Test
	void anewWrappedNeedsTheOldKeyNoLonger() {
		aside((database) -> {
			String sealed = vault(database, keys("a", key(1))).seal(SECRET, place(row, unit));
			Keys both = new Keys("b", Map.of("a", key(1), "b", key(2)), key(9));
			assertThat(vault(database, both).open(sealed, place(row, unit))).isEqualTo(SECRET);
			assertThat(unitKeys(database, both).rewrap()).isEqualTo(1);
			assertThat(unitKeys(database, both).rewrap()).isZero();
			Vault after = vault(database, keys("b", key(2)));
			assertThat(after.open(sealed, place(row, unit))).isEqualTo(SECRET);
		});
	}

	/** On a database with data: everything as the application will read it. */
	@Test
	void sealsWhatWasWrittenBefore(@Autowired SealExisting migration, @Autowired JdbcClient seeing,
			@Autowired org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails owner)
			throws SQLException {
		UUID caseFile = seeing.sql("select id from app.route_case_file limit 1").query(UUID.class).single();
		UUID document = UUID.randomUUID();
		try (Connection connection = java.sql.DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(),
				owner.getPassword())) {
			connection.setAutoCommit(false);
			JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			database.sql("select set_config('app.job', 'migration', true)").query(String.class).single();
			line(database, caseFile, row, "HEALTH");
			UUID plain = UUID.randomUUID();
			line(database, caseFile, plain, "NOTE_SHARED");
			database
				.sql("""
						insert into app.document_document (id, effect_key, case_file, category, source_unit, source_role, stored_by,
						    stored_on, title, file_name, media_type, size, sha256)
						values (:id, :key, :case, 'JUSTICE', :unit, 'FAMILY_WORKER', :unit, current_date, :text, 'a.pdf',
						    'application/pdf', 3, repeat('0', 64))
						""")
				.param("id", document)
				.param("key", document.toString())
				.param("case", caseFile)
				.param("unit", unit.value())
				.param("text", SECRET)
				.update();
			database.sql("insert into app.document_content (document, bytes) values (:id, :bytes)")
				.param("id", document)
				.param("bytes", SECRET.getBytes(StandardCharsets.UTF_8))
				.update();
			String others = database
				.sql("select count(*)::text || min(text) from app.route_journal_entry "
						+ "where category not in ('HEALTH', 'LPA_ENF')")
				.query(String.class)
				.single();
			// what the demo region has sealed already would be sealed twice
			database
				.sql("delete from app.route_journal_entry where category in ('HEALTH', 'LPA_ENF', 'YC_CONTENT', "
						+ "'JUSTICE', 'PGN_BSN') and id <> :id")
				.param("id", row)
				.update();
			database
				.sql("delete from app.document_document where category in ('HEALTH', 'LPA_ENF', 'YC_CONTENT', "
						+ "'JUSTICE', 'PGN_BSN') and id <> :id")
				.param("id", document)
				.update();
			migration.seal(connection);
			assertThat(text(database, plain)).isEqualTo(SECRET);
			Vault reader = vault(database, keysOfTests);
			assertThat(text(database, row)).startsWith("v1|");
			assertThat(reader.open(text(database, row), place(row, unit))).isEqualTo(SECRET);
			byte[] bytes = database.sql("select bytes from app.document_content where document = :id")
				.param("id", document)
				.query((one, number) -> one.getBytes("bytes"))
				.single();
			assertThat(reader.open(bytes, new Place("document_content", "bytes", document, unit)))
				.asString(StandardCharsets.UTF_8)
				.isEqualTo(SECRET);
			assertThat(others).isEqualTo(
					database
						.sql("select count(*)::text || min(text) from app.route_journal_entry "
								+ "where category not in ('HEALTH', 'LPA_ENF')")
						.query(String.class)
						.single());
			connection.rollback();
		}
	}

	/** As the application sealed them before: with the key of the installation. */
	@Test
	void sealsPupilNumbersAnewWithTheKeyOfTheirUnit(@Autowired SealNumbers migration,
			@Autowired org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails owner)
			throws SQLException {
		try (Connection connection = java.sql.DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(),
				owner.getPassword())) {
			connection.setAutoCommit(false);
			JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			database.sql("select set_config('app.job', 'migration', true)").query(String.class).single();
			database.sql("delete from app.pupil_number").update();
			UUID pupil = database.sql("select id from app.pupil_pupil limit 1").query(UUID.class).single();
			byte[] bound = ByteBuffer.allocate(32)
				.putLong(pupil.getMostSignificantBits())
				.putLong(pupil.getLeastSignificantBits())
				.putLong(unit.value().getMostSignificantBits())
				.putLong(unit.value().getLeastSignificantBits())
				.array();
			byte[] sealed = Gcm.seal(keysOfTests.sealing(keysOfTests.current()), bound, "111222333".getBytes());
			Base64.Encoder text = Base64.getEncoder();
			database.sql("insert into app.pupil_number values (:pupil, :unit, :sealed, :index)")
				.param("pupil", pupil)
				.param("unit", unit.value())
				.param("sealed",
						String.join("|", "v1", keysOfTests.current(),
								text.encodeToString(java.util.Arrays.copyOf(sealed, 12)),
								text.encodeToString(java.util.Arrays.copyOfRange(sealed, 12, sealed.length))))
				.param("index", new byte[32])
				.update();
			migration.seal(connection);
			String anew = database.sql("select pgn_sealed from app.pupil_number").query(String.class).single();
			assertThat(vault(database, keysOfTests).open(anew, new Place("pupil_number", "pgn_sealed", pupil, unit)))
				.isEqualTo("111222333");
			connection.rollback();
		}
	}

	@Autowired
	private Keys keysOfTests;

	private void line(JdbcClient database, UUID caseFile, UUID id, String category) {
		database
			.sql("""
					insert into app.route_journal_entry (id, case_file_id, written_at, happened_on, category, source_unit_id,
					    source_role, author_id, code, arguments, text)
					values (:id, :case, now(), current_date, :category, :unit, 'YOUTH_HEALTH', :unit, 'journal.route.contact',
					    '{}', :text)
					""")
			.param("id", id)
			.param("case", caseFile)
			.param("category", category)
			.param("unit", unit.value())
			.param("text", SECRET)
			.update();
	}

	private static String text(JdbcClient database, UUID line) {
		return database.sql("select text from app.route_journal_entry where id = :id")
			.param("id", line)
			.query(String.class)
			.single();
	}

	/** With a table of keys of its own, which goes with the transaction. */
	private void aside(java.util.function.Consumer<JdbcClient> act) {
		try (Connection connection = connections.getConnection()) {
			connection.setAutoCommit(false);
			JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			database.sql("delete from app.vault_key").update();
			act.accept(database);
			connection.rollback();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Vault vault(JdbcClient database, Keys keys) {
		return new Vault(unitKeys(database, keys), clock);
	}

	private static UnitKeys unitKeys(JdbcClient database, Keys keys) {
		return new UnitKeys(keys, database, database);
	}

	private static Keys keys(String id, String key) {
		return new Keys(id, Map.of(id, key), key(9));
	}

	private static String key(int seed) {
		byte[] key = new byte[32];
		java.util.Arrays.fill(key, (byte) seed);
		return Base64.getEncoder().encodeToString(key);
	}

	private static Place place(UUID row, UnitId unit) {
		return new Place("route_journal_entry", "text", row, unit);
	}

}
