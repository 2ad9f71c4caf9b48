package nl.routebord.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals pupil numbers with the keys of their units; before they were sealed with the key
 * of the installation itself.
 */
@Component
class SealNumbers extends Sealing {

	private final Keys keys;

	SealNumbers(Keys keys) {
		super("2026.11.23.21", "vault seals pupil numbers", keys);
		this.keys = keys;
	}

	@Override
	void seal(JdbcClient database, Vault vault) {
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
