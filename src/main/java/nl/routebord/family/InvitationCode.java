package nl.routebord.family;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A one-time code of twelve characters (some 59 bits), in three groups for the eye.
 * Without the letters and digits that look alike. Kept as a hash only; a letter that gets
 * lost does not help without the pupil's birth date.
 */
record InvitationCode(String text) {

	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int GROUP = 4;

	private static final int LENGTH = 12;

	private static final SecureRandom RANDOM = new SecureRandom();

	static InvitationCode fresh() {
		StringBuilder text = new StringBuilder();
		for (int place = 0; place < LENGTH; place++) {
			text.append((place > 0 && place % GROUP == 0) ? "-" : "")
				.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return new InvitationCode(text.toString());
	}

	/** As typed: small letters, spaces and forgotten dashes are fine. */
	static InvitationCode typed(String typed) {
		return new InvitationCode(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
	}

	byte[] hash() {
		return sha256(plain());
	}

	/** What proves that who typed the code knows the child. */
	byte[] proof(LocalDate birthDate) {
		return sha256(plain() + "|" + birthDate);
	}

	private String plain() {
		return text.replace("-", "");
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "InvitationCode[…]";
	}

}
