package nl.routebord.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentView;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit itself wrote and handed in, as far as this actor may read it. */
@Component
class OwnRecords {

	private static final String LINES = """
			select id, category, happened_on, code, arguments, about_id from app.route_journal_entry
			where case_file_id = :case and source_unit_id = :unit order by happened_on desc, id
			""";

	private final JdbcClient jdbc;

	private final DocumentDesk documents;

	private final CaseAccess access;

	OwnRecords(JdbcClient jdbc, DocumentDesk documents, CaseAccess access) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.access = access;
	}

	List<OwnRecord> of(CaseFacts facts, Actor actor) {
		Stream<OwnRecord> lines = jdbc.sql(LINES)
			.param("case", facts.caseFile())
			.param("unit", actor.unit().value())
			.query((row, number) -> line(row))
			.list()
			.stream()
			.filter((line) -> access.decide(actor, facts, facts(line, actor)).permits());
		Stream<OwnRecord> papers = documents.own(facts, actor).stream().map(OwnRecords::paper);
		return Stream.concat(lines, papers).sorted(Comparator.comparing(OwnRecord::on).reversed()).toList();
	}

	static RecordFacts facts(OwnRecord record, Actor actor) {
		return RecordFacts.of(record.category(), actor.unit(), actor.role(), record.id())
			.about(record.about().orElse(null));
	}

	private static OwnRecord line(ResultSet row) throws SQLException {
		return new OwnRecord(row.getObject("id", UUID.class), DataCategory.valueOf(row.getString("category")),
				row.getObject("happened_on", LocalDate.class), "", row.getString("code"),
				List.of((String[]) row.getArray("arguments").getArray()),
				Optional.ofNullable(row.getObject("about_id", UUID.class)));
	}

	private static OwnRecord paper(DocumentView paper) {
		return new OwnRecord(paper.id().value(), paper.category(), Objects.requireNonNull(paper.storedOn()),
				Objects.requireNonNullElse(paper.title(), ""), "", List.of(), Optional.empty());
	}

}
