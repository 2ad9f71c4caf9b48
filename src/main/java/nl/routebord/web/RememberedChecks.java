package nl.routebord.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.routebord.identity.IdentityHappening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a name and a password belonged together, because an API
 * client sends them with every request and comparing them is slow by design. Only a keyed
 * hash stays in memory, and nothing of it after any account changes.
 */
@Component
class RememberedChecks {

	private static final long KEPT = Duration.ofMinutes(5).toNanos();

	private static final int MOST = 10_000;

	private final Map<String, Remembered> known = new ConcurrentHashMap<>();

	private final SecretKeySpec key;

	RememberedChecks() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
	}

	Optional<Subject> find(String name, String password) {
		return Optional.ofNullable(known.get(hash(name, password)))
			.filter(found -> System.nanoTime() - found.at() < KEPT)
			.map(Remembered::subject);
	}

	void add(String name, String password, Subject subject) {
		if (known.size() >= MOST) {
			known.clear();
		}
		known.put(hash(name, password), new Remembered(subject, System.nanoTime()));
	}

	@EventListener
	void forget(IdentityHappening happening) {
		known.clear();
	}

	private String hash(String name, String password) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			mac.update(name.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Remembered(Subject subject, long at) {
	}

}
