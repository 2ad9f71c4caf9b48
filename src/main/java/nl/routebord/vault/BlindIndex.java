package nl.routebord.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.routebord.identity.UnitId;

/**
 * Finds the same number again within one unit; it means nothing in another, and is no way
 * back to the number.
 */
public class BlindIndex {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	public BlindIndex(Keys keys) {
		this.key = new SecretKeySpec(Base64.getDecoder().decode(keys.index()), ALGORITHM);
	}

	public byte[] of(String number, UnitId unit) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			mac.update(ByteBuffer.allocate(16)
				.putLong(unit.value().getMostSignificantBits())
				.putLong(unit.value().getLeastSignificantBits())
				.array());
			return mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
