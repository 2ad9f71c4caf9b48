package nl.routebord.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Seals pupil numbers with the keys of their units; before they were sealed with the key
 * of the installation itself. As the owner, in one transaction.
 */
@Component
class SealNumbers implements JavaMigration {

	private final Keys keys;

	private final Clock clock = Clock.systemUTC();

	SealNumbers(Keys keys) {
		this.keys = keys;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("2026.11.23.21");
	}

	@Override
	public String getDescription() {
		return "vault seals pupil numbers";
	}

	@Override
	public Integer getChecksum() {
		return 1;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		seal(context.getConnection());
	}

	void seal(Connection connection) {
		JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		Vault vault = new Vault(new UnitKeys(keys, database, database), clock);
		List<Stored> rows = database.sql("select pupil_id, unit_id, pgn_sealed from app.pupil_number")
			.query((row, number) -> new Stored(row.getObject("pupil_id", UUID.class),
					new UnitId(row.getObject("unit_id", UUID.class)), row.getString("pgn_sealed")))
			.list();
		for (Stored row : rows) {
			database.sql("update app.pupil_number set pgn_sealed = :sealed where pupil_id = :pupil")
				.param("sealed",
						vault.seal(open(row), new Place("pupil_number", "pgn_sealed", row.pupil(), row.unit())))
				.param("pupil", row.pupil())
				.update();
		}
	}

	/** {@code v1|key|nonce|ciphertext}, bound to pupil and unit. */
	private String open(Stored row) {
		String[] parts = row.sealed().split("\\|");
		Base64.Decoder text = Base64.getDecoder();
		byte[] nonce = text.decode(parts[2]);
		byte[] sealed = text.decode(parts[3]);
		byte[] bound = ByteBuffer.allocate(32)
			.putLong(row.pupil().getMostSignificantBits())
			.putLong(row.pupil().getLeastSignificantBits())
			.putLong(row.unit().value().getMostSignificantBits())
			.putLong(row.unit().value().getLeastSignificantBits())
			.array();
		try {
			byte[] both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
			return new String(Gcm.open(keys.sealing(parts[1]), bound, both), StandardCharsets.US_ASCII);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("a pupil number does not belong to its row", ex);
		}
	}

	private record Stored(UUID pupil, UnitId unit, String sealed) {
	}

}
