package nl.routebord.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.routebord.kernel.KeyRefused;

/**
 * The keys of this installation, as configured.
 *
 * @param current id of the key that seals from now on
 * @param sealing keys by id, 32 bytes in base64; old ones stay to open what they sealed
 * @param index key of the blind index, 32 bytes in base64
 */
public record Keys(String current, Map<String, String> sealing, String index) {

	private static final int LENGTH = 32;

	public Keys {
		sealing = Map.copyOf(sealing);
		sealing.forEach(Keys::bytes);
		bytes("index", index);
	}

	/** Wraps the keys of units; never the key itself, which once sealed pupil numbers. */
	SecretKey wrapping(String id) {
		return new SecretKeySpec(derived(sealing(id).getEncoded()), "AES");
	}

	/** The key itself: opens what was sealed with it before units had keys. */
	SecretKey sealing(String id) {
		String key = sealing.get(id);
		if (key == null) {
			throw new KeyRefused("The key '" + id + "' is missing that data in the database is sealed with.",
					"Set routebord.keys.sealing." + id + ", also when another key is current.");
		}
		return new SecretKeySpec(bytes(id, key), "AES");
	}

	private static byte[] derived(byte[] key) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal("routebord wraps keys of units v1".getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String id, String base64) {
		byte[] key;
		try {
			key = Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			key = new byte[0];
		}
		if (key.length != LENGTH) {
			throw new KeyRefused("The key '" + id + "' is no key.",
					"A key is 32 random bytes in base64: openssl rand -base64 32");
		}
		return key;
	}

	@Override
	public String toString() {
		return "Keys[current=" + current + "]";
	}

}
