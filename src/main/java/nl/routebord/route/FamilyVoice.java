package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What parents and pupil tell on their own page. The line stands in the file of who
 * directs the case, marked as their words, and nobody rewrites it.
 */
@Service
@Transactional
public class FamilyVoice {

	private static final String TASK = "readFamilyWords";

	private static final String PAGE = "family/access";

	private final CaseRelations relations;

	private final Directors directors;

	private final CaseAccess access;

	private final Journal journal;

	private final TaskBoard tasks;

	private final Directory directory;

	private final AuditTrail trail;

	private final JdbcClient database;

	private final Clock clock;

	FamilyVoice(CaseRelations relations, Directors directors, CaseAccess access, Journal journal, TaskBoard tasks,
			Directory directory, AuditTrail trail, JdbcClient database, Clock clock) {
		this.relations = relations;
		this.directors = directors;
		this.access = access;
		this.journal = journal;
		this.tasks = tasks;
		this.directory = directory;
		this.trail = trail;
		this.database = database;
		this.clock = clock;
	}

	/** Tells; the same form sent twice tells once. */
	public void tell(CaseFileId id, UUID request, String text, Actor family) {
		CaseFacts facts = relations.lock(id, today());
		access.requireSeen(family, facts);
		if (!family.role().isFamily()) {
			throw new NotFound();
		}
		new Faults().addIf(text.isBlank() || text.length() > Texts.LONGEST, "text", "family.fault.text", Texts.LONGEST)
			.throwIfAny();
		Director director = directors.of(id);
		Role role = directory.unit(director.unit()).orElseThrow(NotFound::new).role();
		boolean told = journal.add(new JournalLine(id, request, today(), DataCategory.NOTE_SHARED, director.unit(),
				role, family.user(), "journal.family.words", List.of(family.role().name()), text.strip()));
		if (told) {
			trail.record(family, "FAMILY_WORDS", id.value(), request);
			tasks.open(new OpenTask(id, id.value(), TASK, PAGE, role, director.unit(), null, null));
		}
	}

	/** Whether there are words that the director has not said to have read. */
	public boolean unread(CaseFileId id) {
		return database.sql(
				"select exists (select from app.route_task where subject_id = :case and kind = :kind and done_at is null)")
			.param("case", id.value())
			.param("kind", TASK)
			.query(Boolean.class)
			.single();
	}

	/** The director has read them. */
	public void read(CaseFileId id, Actor director) {
		access.requireSeen(director, relations.require(id, today()));
		directors.require(id, director, "FAMILY_WORDS", "family.not-director");
		tasks.close(id.value(), TASK, null, null);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
