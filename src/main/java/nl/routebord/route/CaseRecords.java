package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit itself keeps in a case, for who carries out the rights of the family: a
 * record is never rewritten, but gets one beside it, or goes.
 */
@Service
@Transactional
public class CaseRecords {

	private final SharingDoor door;

	private final OwnRecords records;

	private final Journal journal;

	private final DocumentDesk documents;

	private final JdbcClient database;

	private final Clock clock;

	CaseRecords(SharingDoor door, OwnRecords records, Journal journal, DocumentDesk documents, JdbcClient database,
			Clock clock) {
		this.door = door;
		this.records = records;
		this.journal = journal;
		this.documents = documents;
		this.database = database;
		this.clock = clock;
	}

	/** The facts, for a change; whether the actor may is for the caller to ask. */
	public CaseFacts lock(CaseFileId id) {
		return door.lock(id);
	}

	/**
	 * What the actor's unit keeps: its own it reads also when its phase has passed or it
	 * has left (privacy.md B.8, step 7).
	 */
	public List<OwnRecord> own(CaseFileId id, Actor actor) {
		return records.of(door.facts(id), actor);
	}

	/**
	 * Writes a line of the same kind and source beside a record: whoever reads that one
	 * reads this one.
	 */
	public void attach(CaseFileId id, UUID request, OwnRecord about, String code, String text, Actor actor) {
		journal.add(new JournalLine(id, request, LocalDate.now(clock), about.category(), actor.unit(), actor.role(),
				actor.user(), code, List.of(about.on().toString()), text.strip(), about.id()));
	}

	/**
	 * Whether a record can be erased without what it belongs to, as an annex of a tlv.
	 */
	public boolean goesByItself(CaseFileId id, OwnRecord record, Actor actor) {
		return database.sql("select app.rights_erasable(:case, :record, :unit)")
			.param("case", id.value())
			.param("record", record.id())
			.param("unit", actor.unit().value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Erases a record of the actor's own unit.
	 * @throws NotFound when it is not there or of somebody else
	 */
	public void erase(CaseFileId id, OwnRecord record, Actor actor) {
		int lines = database.sql("""
				delete from app.route_journal_entry
				where id = :id and case_file_id = :case and source_unit_id = :unit
				""").param("id", record.id()).param("case", id.value()).param("unit", actor.unit().value()).update();
		if (lines == 0) {
			documents.erase(new DocumentId(record.id()), door.facts(id), actor);
		}
	}

}
