package nl.routebord.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers that API posts with a key got. */
@Component
class GivenAnswers {

	private static final UnitId INSTALLATION = new UnitId(new UUID(0, 0));

	private final JdbcClient database;

	private final Clock clock;

	private final Vault vault;

	GivenAnswers(JdbcClient database, Clock clock, Vault vault) {
		this.vault = vault;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Takes the key. Waits while another transaction holds it.
	 * @return false when it was used before
	 */
	boolean begin(String key, UUID owner, String hash) {
		return database.sql("""
				insert into app.web_idempotency (key, owner, request_hash, started_at)
				values (:key, :owner, :hash, :now) on conflict (key) do nothing
				""")
			.param("key", key)
			.param("owner", owner)
			.param("hash", hash)
			.param("now", Timestamp.from(clock.instant()))
			.update() == 1;
	}

	/**
	 * The answer that was given; none when the key belongs to another person or request.
	 */
	Optional<Given> find(String key, UUID owner, String hash) {
		return database.sql("""
				select status, location, etag, content_type, body from app.web_idempotency
				 where key = :key and owner = :owner and request_hash = :hash and status is not null
				""")
			.param("key", key)
			.param("owner", owner)
			.param("hash", hash)
			.query((row, number) -> new Given(row.getInt("status"), row.getString("location"), row.getString("etag"),
					row.getString("content_type"), opened(row.getBytes("body"), place(key, owner))))
			.optional();
	}

	void store(String key, UUID owner, int status, @Nullable String location, @Nullable String etag,
			@Nullable String contentType, byte[] body) {
		database.sql("""
				update app.web_idempotency
				   set status = :status, location = :location, etag = :etag, content_type = :type, body = :body
				 where key = :key
				""")
			.param("status", status)
			.param("location", location)
			.param("etag", etag)
			.param("type", contentType)
			.param("body", vault.seal(body, place(key, owner)))
			.param("key", key)
			.update();
	}

	/** Sealed; older ones are not. */
	private byte[] opened(byte[] body, Place place) {
		return Vault.isSealed(body) ? vault.open(body, place) : body;
	}

	/**
	 * An answer may hold anything that the API tells; the key only binds it to its row.
	 */
	private static Place place(String key, UUID owner) {
		return new Place("web_idempotency", "body of " + key, owner, INSTALLATION);
	}

	void tidy() {
		database.sql("delete from app.web_idempotency where started_at < :before")
			.param("before", Timestamp.from(clock.instant().minus(Duration.ofHours(48))))
			.update();
	}

	record Given(int status, @Nullable String location, @Nullable String etag, @Nullable String contentType,
			byte[] body) {
	}

}
