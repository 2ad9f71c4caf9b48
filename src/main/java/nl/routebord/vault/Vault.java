package nl.routebord.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import nl.routebord.vault.UnitKeys.UnitKey;

/**
 * Seals values with the key of their unit and year, as {@code v1|key|nonce and
 * ciphertext}; bytes as the same without separators. Empty stays empty.
 */
public class Vault {

	private static final byte[] BYTES = "RBv1".getBytes(StandardCharsets.US_ASCII);

	private static final int HEAD = BYTES.length + 16;

	private final UnitKeys keys;

	private final Clock clock;

	Vault(UnitKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	public String seal(String plain, Place place) {
		if (plain.isEmpty()) {
			return plain;
		}
		UnitKey key = current(place);
		byte[] sealed = Gcm.seal(key.key(), place.bound(key.id()), plain.getBytes(StandardCharsets.UTF_8));
		return String.join("|", "v1", key.id().toString(), Base64.getEncoder().encodeToString(sealed));
	}

	/**
	 * @throws NotOpened when it was sealed for another place, or changed
	 */
	public String open(String sealed, Place place) {
		if (sealed.isEmpty()) {
			return sealed;
		}
		String[] parts = sealed.split("\\|");
		if (parts.length != 3 || !parts[0].equals("v1")) {
			throw new NotOpened();
		}
		return new String(open(UUID.fromString(parts[1]), Base64.getDecoder().decode(parts[2]), place),
				StandardCharsets.UTF_8);
	}

	public byte[] seal(byte[] plain, Place place) {
		UnitKey key = current(place);
		byte[] sealed = Gcm.seal(key.key(), place.bound(key.id()), plain);
		return ByteBuffer.allocate(HEAD + sealed.length)
			.put(BYTES)
			.putLong(key.id().getMostSignificantBits())
			.putLong(key.id().getLeastSignificantBits())
			.put(sealed)
			.array();
	}

	/** What was stored before it was sealed begins otherwise. */
	public static boolean isSealed(byte[] stored) {
		return stored.length >= HEAD && Arrays.equals(Arrays.copyOf(stored, BYTES.length), BYTES);
	}

	/**
	 * @throws NotOpened when it was sealed for another place, or changed
	 */
	public byte[] open(byte[] sealed, Place place) {
		if (!isSealed(sealed)) {
			throw new NotOpened();
		}
		ByteBuffer head = ByteBuffer.wrap(sealed, BYTES.length, 16);
		UUID key = new UUID(head.getLong(), head.getLong());
		return open(key, Arrays.copyOfRange(sealed, HEAD, sealed.length), place);
	}

	private byte[] open(UUID key, byte[] sealed, Place place) {
		try {
			return Gcm.open(keys.of(key).key(), place.bound(key), sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new NotOpened();
		}
	}

	private UnitKey current(Place place) {
		return keys.of(place.unit(), LocalDate.now(clock).getYear());
	}

	/** A fault of ours or somebody's hand in the database; tells nothing of the value. */
	public static final class NotOpened extends IllegalStateException {

		private static final long serialVersionUID = 1L;

		NotOpened() {
			super("a sealed value does not belong where it lies");
		}

	}

}
