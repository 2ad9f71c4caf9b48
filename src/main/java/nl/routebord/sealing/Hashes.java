package nl.routebord.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of the chains (privacy.md C.5). */
final class Hashes {

	private static final byte LINK = 0x01;

	private static final int ZEROES = 32;

	private Hashes() {
	}

	/** What stands in the place of a previous hash before the first line of a chain. */
	static byte[] genesis(String stream) {
		byte[] id = stream.getBytes(StandardCharsets.UTF_8);
		byte[] start = new byte[ZEROES + id.length];
		System.arraycopy(id, 0, start, ZEROES, id.length);
		return start;
	}

	static byte[] person(AuditLine line, byte[] salt) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(salt, "HmacSHA256"));
			return mac.doFinal(line.person());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] link(byte[] previous, AuditLine line, byte[] person) {
		MessageDigest digest = sha256();
		digest.update(LINK);
		digest.update(previous);
		return digest.digest(line.canonical(HexFormat.of().formatHex(person)));
	}

	static String sha256(String text) {
		return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
