package nl.routebord.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that are not finished: kept while one types, private to the writer in this unit,
 * there again after a crash or a sign-out. A number of a person is never in a draft.
 */
@Component
@Transactional
public class Drafts {

	/** One of the jobs of {@code app.database_job}. */
	private static final String TIDYING = "tidying";

	private static final int LONGEST_KEY = 120;

	private static final Set<String> NEVER = Set.of("_csrf", "pgn", "bsn", "password", "current", "chosen");

	private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient database;

	private final ObjectMapper json;

	private final Clock clock;

	private final Vault vault;

	Drafts(JdbcClient database, ObjectMapper json, Clock clock, Vault vault) {
		this.vault = vault;
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/** What was typed so far; empty when there is no draft. */
	public Map<String, String> load(Actor actor, String key) {
		return database.sql("select content #>> '{}' from app.web_draft where owner = :owner and key = :key")
			.param("owner", actor.user().value())
			.param("key", own(actor, key))
			.query(String.class)
			.optional()
			.map((content) -> read(opened(content, actor, key)))
			.orElseGet(Map::of);
	}

	public void save(Actor actor, String key, Map<String, String> fields) {
		Map<String, String> kept = new LinkedHashMap<>(fields);
		kept.keySet().removeIf(name -> NEVER.contains(name.toLowerCase(Locale.ROOT)));
		database
			.sql("""
					insert into app.web_draft (owner, key, content, saved_at) values (:owner, :key, to_jsonb(cast(:content as text)), :now)
					on conflict (owner, key) do update set content = excluded.content, saved_at = excluded.saved_at
					""")
			.param("owner", actor.user().value())
			.param("key", own(actor, key))
			.param("content", vault.seal(write(kept), place(actor, key)))
			.param("now", Timestamp.from(clock.instant()))
			.update();
	}

	/** The form was sent, or thrown away. */
	public void discard(Actor actor, String key) {
		database.sql("delete from app.web_draft where owner = :owner and key = :key")
			.param("owner", actor.user().value())
			.param("key", own(actor, key))
			.update();
	}

	void tidy() {
		Acting.overAll(TIDYING,
				() -> database.sql("delete from app.web_draft where saved_at < :before")
					.param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
					.update());
	}

	private static String own(Actor actor, String key) {
		if (key.length() > LONGEST_KEY) {
			throw new NotFound();
		}
		return actor.unit().value() + ":" + key;
	}

	/**
	 * Sealed, since it may hold what nobody may read until it is sent; older ones are
	 * not.
	 */
	private String opened(String content, Actor actor, String key) {
		return content.startsWith("{") ? content : vault.open(content, place(actor, key));
	}

	private static Place place(Actor actor, String key) {
		return new Place("web_draft", "content of " + key, actor.user().value(), actor.unit());
	}

	private Map<String, String> read(String content) {
		try {
			return json.readValue(content, FIELDS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("unreadable draft", ex);
		}
	}

	/** Text in PostgreSQL holds no NUL. */
	private String write(Map<String, String> fields) {
		try {
			fields.replaceAll((name, value) -> value.replace("\0", ""));
			return json.writeValueAsString(fields);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("unwritable draft", ex);
		}
	}

}
