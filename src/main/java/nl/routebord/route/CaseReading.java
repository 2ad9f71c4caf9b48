package nl.routebord.route;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.routebord.document.DocumentContent;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.document.DocumentView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Slice;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.pupil.PupilView;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CutRecord;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows cases to people: what the policy permits and nothing else, every reading logged.
 */
@Service
@Transactional
public class CaseReading {

	private static final int LATEST = 8;

	private final CaseDesk cases;

	private final Timeline timeline;

	private final Worklist worklist;

	private final CaseSearch search;

	private final PupilDesk pupils;

	private final DocumentDesk documents;

	private final CaseAccess access;

	private final List<CaseParts> parts;

	CaseReading(CaseDesk cases, Timeline timeline, Worklist worklist, CaseSearch search, PupilDesk pupils,
			DocumentDesk documents, CaseAccess access, List<CaseParts> parts) {
		this.cases = cases;
		this.timeline = timeline;
		this.worklist = worklist;
		this.search = search;
		this.pupils = pupils;
		this.documents = documents;
		this.access = access;
		this.parts = parts;
	}

	/** The cases that the actor may see, newest first. */
	public Slice<CaseRow> list(CaseQuery query, Actor actor) {
		return search.list(query, actor);
	}

	/** The case with its latest lines. */
	public CaseView view(String number, Actor actor) {
		return view(cases.cover(number, actor), actor, null, LATEST);
	}

	public CaseView view(CaseFileId id, Actor actor) {
		return view(cases.cover(id, actor), actor, null, LATEST);
	}

	/** The case with a page of its journal. */
	public CaseView timeline(String number, Actor actor, @Nullable String cursor, int limit) {
		return view(cases.cover(number, actor), actor, cursor, limit);
	}

	public CaseView timeline(CaseFileId id, Actor actor, @Nullable String cursor, int limit) {
		return view(cases.cover(id, actor), actor, cursor, limit);
	}

	/**
	 * A page of the journal and nothing else, each line by the policy: a unit that has
	 * left still finds its own.
	 */
	public Slice<TimelineItem> lines(CaseFileId id, Actor actor, @Nullable String cursor, int limit) {
		CaseFacts facts = cases.facts(id);
		Slice<TimelineItem> lines = timeline.read(facts, actor, cursor, limit);
		access.logRead(actor, facts, lines.items().stream().map(TimelineItem::category).distinct().toList());
		return lines;
	}

	/** The documents that the actor's own unit added, whole; also after it left. */
	public List<DocumentView> ownDocuments(CaseFileId id, Actor actor) {
		return documents.own(cases.facts(id), actor);
	}

	/** The pupil of the case: address, guardians, enrolment, as far as permitted. */
	public PupilView pupil(CaseFileId id, Actor actor) {
		CaseFacts facts = cases.facts(id);
		access.requireSeen(actor, facts);
		return pupils.view(cases.pupil(id), facts, actor);
	}

	public DocumentContent document(CaseFileId id, DocumentId document, Actor actor) {
		return documents.open(document, cases.facts(id), actor);
	}

	/** The whole number; a logged act of its own. */
	public String revealNumber(CaseFileId id, Actor actor) {
		CaseFacts facts = cases.facts(id);
		access.requireSeen(actor, facts);
		return pupils.revealNumber(cases.pupil(id), facts, actor);
	}

	private CaseView view(CaseHeads.Cover cover, Actor actor, @Nullable String cursor, int limit) {
		CaseFacts facts = cover.facts();
		CaseHeads.Read read = cover.read();
		Slice<TimelineItem> lines = timeline.read(facts, actor, cursor, limit);
		List<TaskView> tasks = worklist.of(read.head(), actor);
		EnumSet<DataCategory> shown = EnumSet.of(DataCategory.ID_BASIS);
		List<DocumentView> papers = documents.list(facts, actor, shown);
		lines.items().forEach((line) -> shown.add(line.category()));
		List<CaseTerm> terms = new ArrayList<>(read.terms());
		List<CaseParts.Related> related = new ArrayList<>();
		List<CutRecord> cut = new ArrayList<>();
		for (CaseParts module : parts) {
			CaseParts.Part part = module.of(facts, actor, shown);
			related.addAll(read.head().hasLeft() ? part.ofWhoLeft() : part.related());
			terms.addAll(read.head().hasLeft() ? List.of() : part.terms());
			cut.addAll(part.cut());
		}
		access.logRead(actor, facts, shown);
		return new CaseView(read.head(), tasks, lines, cover.parties(), terms, related, cut, papers, writable(actor));
	}

	/** What a note or document of the actor's unit may be about. */
	private Set<DataCategory> writable(Actor actor) {
		return access.writable(actor.role());
	}

}
