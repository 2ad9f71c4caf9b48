package nl.routebord.pupil;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.routebord.identity.UnitId;

/**
 * Seals pupil numbers with AES-256-GCM, bound to their pupil and unit, as
 * {@code v1|key|nonce|ciphertext}. The index finds the same number within one unit and
 * means nothing in another.
 */
final class PupilVault {

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, SecretKey> keys = new HashMap<>();

	private final String current;

	private final SecretKeySpec indexKey;

	PupilVault(String current, Map<String, String> keys, String indexKey) {
		this.current = current;
		keys.forEach((id, key) -> this.keys.put(id, new SecretKeySpec(bytes(key), "AES")));
		this.indexKey = new SecretKeySpec(bytes(indexKey), "HmacSHA256");
	}

	private static byte[] bytes(String base64) {
		byte[] key = Base64.getDecoder().decode(base64);
		if (key.length != 32) {
			throw new IllegalArgumentException("a key for pupil numbers must be 32 bytes in base64");
		}
		return key;
	}

	String seal(PupilNumber number, PupilId pupil, UnitId unit) {
		byte[] nonce = new byte[NONCE_BYTES];
		random.nextBytes(nonce);
		byte[] sealed = crypt(Cipher.ENCRYPT_MODE, current, nonce, bound(pupil, unit),
				number.reveal().getBytes(StandardCharsets.US_ASCII));
		Base64.Encoder text = Base64.getEncoder();
		return String.join("|", "v1", current, text.encodeToString(nonce), text.encodeToString(sealed));
	}

	PupilNumber open(String sealed, PupilId pupil, UnitId unit) {
		String[] parts = sealed.split("\\|");
		if (parts.length != 4 || !"v1".equals(parts[0]) || !keys.containsKey(parts[1])) {
			throw new IllegalStateException("a pupil number is sealed in an unknown way");
		}
		Base64.Decoder text = Base64.getDecoder();
		byte[] opened = crypt(Cipher.DECRYPT_MODE, parts[1], text.decode(parts[2]), bound(pupil, unit),
				text.decode(parts[3]));
		return PupilNumber.of(new String(opened, StandardCharsets.US_ASCII)).orElseThrow();
	}

	byte[] index(PupilNumber number, UnitId unit) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(indexKey);
			mac.update(uuid(unit.value()));
			return mac.doFinal(number.reveal().getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] crypt(int mode, String key, byte[] nonce, byte[] bound, byte[] input) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(bound);
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("a pupil number does not belong to this row", ex);
		}
	}

	private static byte[] bound(PupilId pupil, UnitId unit) {
		return ByteBuffer.allocate(32).put(uuid(pupil.value())).put(uuid(unit.value())).array();
	}

	private static byte[] uuid(UUID value) {
		return ByteBuffer.allocate(16)
			.putLong(value.getMostSignificantBits())
			.putLong(value.getLeastSignificantBits())
			.array();
	}

}
