package nl.routebord.identity;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

	private final Passwords passwords = new Passwords(9);

	@Test
	void comparingWithNobodyTakesAsLongAsComparingWithSomebody() {
		String hash = passwords.hash("een wachtwoord van iemand");
		long somebody = shortest(() -> passwords.matches("een ander wachtwoord", hash));
		long nobody = shortest(() -> passwords.matchesNobody("een ander wachtwoord"));
		// what is no hash is refused at once: a thousand times as quick. A busy machine
		// doubles either
		assertThat(nobody).isBetween(somebody / 5, somebody * 5);
	}

	private static long shortest(Runnable comparison) {
		return IntStream.range(0, 12).mapToLong((turn) -> {
			long start = System.nanoTime();
			comparison.run();
			return System.nanoTime() - start;
		}).min().orElseThrow();
	}

}
