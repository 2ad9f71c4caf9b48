package nl.routebord.rights;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.routebord.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Objections against processing (AVG 21). While one is pending nothing is read by grant
 * alone ({@code R09_OBJECTION}): the policy loads it with the case. The objection has the
 * id of its request; this is the only writer of the table.
 */
@Component
class Objections {

	private final JdbcClient database;

	private final Clock clock;

	Objections(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void file(UUID id, UUID caseFile, String text, Actor by) {
		database.sql("""
				insert into app.sharing_objection (id, case_file_id, filed_by, filed_at, text)
				values (:id, :case, :by, :at, :text) on conflict (id) do nothing
				""")
			.param("id", id)
			.param("case", caseFile)
			.param("by", by.user().value())
			.param("at", now())
			.param("text", text.strip())
			.update();
	}

	void decide(UUID id, boolean upheld, Actor by) {
		database.sql("""
				update app.sharing_objection set decided_at = :at, decided_by = :by, upheld = :upheld
				where id = :id and decided_at is null
				""").param("at", now()).param("by", by.user().value()).param("upheld", upheld).param("id", id).update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
	}

}
