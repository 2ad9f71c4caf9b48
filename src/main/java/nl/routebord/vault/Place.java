package nl.routebord.vault;

import java.util.UUID;
import nl.routebord.identity.UnitId;

/**
 * Where a value lies: sealed there it opens nowhere else, in no other row and for no
 * other unit (security.md F.2).
 *
 * @param unit the source of the value, whose key seals it
 */
public record Place(String table, String column, UUID row, UnitId unit) {

	/** What a sealed value is bound to. */
	byte[] bound(UUID key) {
		return String.join("\n", table, column, row.toString(), unit.value().toString(), key.toString())
			.getBytes(java.nio.charset.StandardCharsets.UTF_8);
	}

}
