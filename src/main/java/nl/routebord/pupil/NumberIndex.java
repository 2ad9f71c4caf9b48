package nl.routebord.pupil;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.routebord.identity.UnitId;
import nl.routebord.vault.Keys;
import org.springframework.stereotype.Component;

/**
 * The blind index of pupil numbers: it finds the same number within one unit and means
 * nothing in another.
 */
@Component
class NumberIndex {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	NumberIndex(Keys keys) {
		this.key = new SecretKeySpec(Base64.getDecoder().decode(keys.index()), ALGORITHM);
	}

	byte[] of(PupilNumber number, UnitId unit) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			mac.update(ByteBuffer.allocate(16)
				.putLong(unit.value().getMostSignificantBits())
				.putLong(unit.value().getLeastSignificantBits())
				.array());
			return mac.doFinal(number.reveal().getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
