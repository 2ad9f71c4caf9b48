package nl.routebord.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the key of a data subject for lines that leave the system:
 * {@code v1|nonce and ciphertext}, AES-256-GCM.
 */
public final class SubjectSeal {

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final String VERSION = "v1|";

	private final SecureRandom random = new SecureRandom();

	private final SecretKeySpec key;

	public SubjectSeal(String base64) {
		byte[] bytes = Base64.getDecoder().decode(base64.strip());
		if (bytes.length != KEY_BYTES) {
			throw new IllegalStateException("routebord.log.subject-key must be 32 bytes in base64");
		}
		this.key = new SecretKeySpec(bytes, "AES");
	}

	String seal(UUID subject) {
		byte[] nonce = new byte[NONCE_BYTES];
		random.nextBytes(nonce);
		byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, subject.toString().getBytes(StandardCharsets.US_ASCII));
		byte[] both = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
		return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
	}

	UUID open(String text) {
		ByteBuffer both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(VERSION.length())));
		byte[] nonce = new byte[NONCE_BYTES];
		both.get(nonce);
		byte[] sealed = new byte[both.remaining()];
		both.get(sealed);
		return UUID.fromString(new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.US_ASCII));
	}

	private byte[] crypt(int mode, byte[] nonce, byte[] input) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("a data subject was sealed with another key", ex);
		}
	}

}
