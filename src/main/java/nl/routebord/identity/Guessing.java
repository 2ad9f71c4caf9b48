package nl.routebord.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: per account from one address, per account, and
 * per address. Waiting times grow to a quarter of an hour and no further: nobody is
 * locked out for good, and a school behind one address is not locked out by one pupil who
 * plays.
 * <p>
 * An attempt counts before the password is looked at, so that many at once do not slip
 * through; it is taken back when it was right. Every statement is its own transaction.
 */
@Component
class Guessing {

	private static final Duration MEMORY = Duration.ofDays(1);

	private final JdbcClient database;

	private final Clock clock;

	Guessing(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Counts one attempt.
	 * @return false when it has to wait
	 */
	boolean mayTry(Username username, String origin) {
		Instant now = clock.instant();
		return limits(username, origin).stream().allMatch(limit -> count(limit, now));
	}

	private boolean count(Limit limit, Instant now) {
		return database
			.sql("""
					insert into app.identity_sign_in_attempt as a (key, failures, last_at, blocked_until)
					values (:key, 1, :now, 'epoch')
					on conflict (key) do update
					   set failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
					       last_at = excluded.last_at,
					       blocked_until = case
					           when a.last_at >= :forgotten and a.failures + 1 >= :allowed
					           then excluded.last_at + interval '1 minute' * least(15, power(2, least(a.failures + 1 - :allowed, 10)))
					           else 'epoch' end
					 where a.blocked_until <= excluded.last_at
					""")
			.param("key", limit.key())
			.param("now", Timestamp.from(now))
			.param("forgotten", Timestamp.from(now.minus(MEMORY)))
			.param("allowed", limit.allowed())
			.update() == 1;
	}

	/** The attempt was right: it does not count, and the account starts afresh. */
	void right(Username username, String origin) {
		List<Limit> limits = limits(username, origin);
		Limit address = limits.get(2);
		database.sql("delete from app.identity_sign_in_attempt where key in (:keys)")
			.param("keys", limits.subList(0, 2).stream().map(Limit::key).toList())
			.update();
		database.sql("""
				update app.identity_sign_in_attempt
				   set failures = greatest(failures - 1, 0),
				       blocked_until = case when failures - 1 < :allowed then 'epoch' else blocked_until end
				 where key = :key
				""").param("key", address.key()).param("allowed", address.allowed()).update();
	}

	/** Forgets what is older than a day. */
	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
	void tidy() {
		database.sql("delete from app.identity_sign_in_attempt where last_at < :forgotten")
			.param("forgotten", Timestamp.from(clock.instant().minus(MEMORY)))
			.update();
	}

	private static List<Limit> limits(Username username, String origin) {
		return List.of(new Limit(hash("both", username.text(), origin), 5),
				new Limit(hash("account", username.text()), 20), new Limit(hash("address", origin), 100));
	}

	private static String hash(String... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Limit(String key, int allowed) {
	}

}
