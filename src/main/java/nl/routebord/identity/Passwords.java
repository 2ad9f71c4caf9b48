package nl.routebord.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import nl.routebord.kernel.Faults;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords, compares them and says which are good enough. */
@Component
class Passwords {

	private static final int SHORTEST = 12;

	/** bcrypt reads no further. */
	private static final int MOST_BYTES = 72;

	/** No vowels and no look-alikes: it is read from a screen and spells no word. */
	private static final String ALPHABET = "bcdfghjkmnpqrstvwxz23456789";

	/**
	 * Salt and hash of no known password: comparing takes as long as with a real one, and
	 * making one would take that long at every start.
	 */
	private static final String NOBODY = "Q3zV0rN7uJ9wYxKcT1bLdOe5GmHsPaFiRkZv2XyC8qWnE4tBjMo6S";

	private final SecureRandom random = new SecureRandom();

	private final PasswordEncoder encoder;

	private final String nobody;

	Passwords(@Value("${routebord.sign-in.bcrypt-strength:12}") int strength) {
		this.encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
		this.nobody = "{bcrypt}$2a$%02d$".formatted(strength) + NOBODY;
	}

	String hash(String raw) {
		return encoder.encode(raw);
	}

	boolean matches(String raw, String hash) {
		return fits(raw) && encoder.matches(raw, hash);
	}

	/**
	 * Takes as long as a comparison: the time of an answer does not tell who has an
	 * account.
	 */
	void matchesNobody(String raw) {
		encoder.matches(fits(raw) ? raw : "", nobody);
	}

	String temporary() {
		StringBuilder text = new StringBuilder();
		for (int index = 0; index < 20; index++) {
			text.append(index > 0 && index % 5 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(27)));
		}
		return text.toString();
	}

	void check(Faults faults, String field, String raw, Username username) {
		faults.addIf(raw.codePointCount(0, raw.length()) < SHORTEST, field, "identity.password.short", SHORTEST)
			.addIf(!fits(raw), field, "identity.password.long", MOST_BYTES)
			.addIf(!username.text().isEmpty() && raw.toLowerCase(Locale.ROOT).contains(username.text()), field,
					"identity.password.username");
	}

	private static boolean fits(String raw) {
		return raw.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
	}

}
