package nl.routebord.route;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journals of all cases; lines are only ever added. */
@Component
class Journal {

	private static final String ADD = """
			insert into app.route_journal_entry (id, case_file_id, request, written_at, happened_on, category,
			    source_unit_id, source_role, author_id, code, arguments, text, about_id)
			values (:id, :case, cast(:request as uuid), :at, :on, :category, :source, :role, :author, :code,
			    cast(:arguments as text[]), :text, cast(:about as uuid))
			on conflict (request) where request is not null do nothing
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Vault vault;

	Journal(JdbcClient jdbc, Clock clock, Vault vault) {
		this.vault = vault;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether this person has sent this form before. */
	boolean knows(UUID request, CaseFileId caseFile, UserId author) {
		return jdbc.sql("""
				select exists (select from app.route_journal_entry
				               where request = :request and case_file_id = :case and author_id = :author)
				""")
			.param("request", request)
			.param("case", caseFile.value())
			.param("author", author.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Writes a line.
	 * @return false when the same request has been written before
	 */
	boolean add(JournalLine line) {
		UUID id = UUID.randomUUID();
		return jdbc.sql(ADD)
			.param("id", id)
			.param("case", line.caseFile().value())
			.param("request", (line.request() != null) ? line.request().toString() : null)
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.param("on", line.happenedOn())
			.param("category", line.category().name())
			.param("source", line.source().value())
			.param("role", line.sourceRole().name())
			.param("author", line.author().value())
			.param("code", line.code())
			.param("about", (line.about() != null) ? line.about().toString() : null)
			.param("arguments", line.arguments().toArray(String[]::new))
			.param("text", line.category().isSealed() ? vault.seal(line.text(), text(id, line.source())) : line.text())
			.update() == 1;
	}

	/** Where the text of a line lies. */
	static Place text(UUID line, UnitId source) {
		return new Place("route_journal_entry", "text", line, source);
	}

}
