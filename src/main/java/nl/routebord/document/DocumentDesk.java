package nl.routebord.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in files, lists them and hands them over, as far as the policy lets each reader.
 */
@Service
@Transactional
public class DocumentDesk {

	private final Documents documents;

	private final Intake intake;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	DocumentDesk(Documents documents, Intake intake, CaseAccess access, AuditTrail trail,
			ApplicationEventPublisher events) {
		this.documents = documents;
		this.intake = intake;
		this.access = access;
		this.trail = trail;
		this.events = events;
	}

	/** Stores what somebody hands in; the same request again gives the same document. */
	public DocumentView store(NewDocument handedIn, CaseFacts facts, Actor actor) {
		access.require(actor, facts, Action.ADD_DOCUMENT);
		Intake.Checked checked = intake.check(handedIn, access.writable(actor.role()));
		StoredDocument document = intake.document(checked, handedIn, facts.caseFile(), actor);
		if (!documents.add(document, checked.bytes())) {
			return earlier(document).view();
		}
		trail.record(actor, "DOCUMENT_ADDED", facts.caseFile(), document.id().value());
		events.publishEvent(new DocumentAdded(facts.caseFile(), document.id(), document.category(), actor));
		return document.view();
	}

	/**
	 * Stores a letter that the system made in the name of a unit.
	 * @param swv whose decision it is about, which no other swv reads; null: of none
	 * @param title words, or the key of a sentence in the message bundles
	 * @param effectKey names the effect: the same key again gives the same document
	 */
	public DocumentId storeLetter(UUID caseFile, DataCategory category, UnitId source, @Nullable OrganisationId swv,
			String title, byte[] pdf, String effectKey) {
		StoredDocument letter = intake.letter(caseFile, category, source, swv, title, pdf, effectKey);
		if (!documents.add(letter, pdf)) {
			return documents.findByEffect(effectKey).orElseThrow(NotFound::new).id();
		}
		trail.record(Actor.system("letter"), "LETTER_STORED", caseFile, letter.id().value());
		return letter.id();
	}

	/** What this actor may know of the documents of a case, newest first. */
	public List<DocumentView> list(CaseFacts facts, Actor actor) {
		List<DataCategory> shown = new ArrayList<>();
		List<DocumentView> views = list(facts, actor, shown);
		access.logRead(actor, facts, shown);
		return views;
	}

	/**
	 * Which documents of a case are letters about one of these; of no use to a reader.
	 */
	public Set<UUID> lettersAbout(CaseFacts facts, Collection<UUID> subjects) {
		return documents.of(facts.caseFile())
			.stream()
			.filter((document) -> document.isLetterAbout(subjects))
			.map((document) -> document.id().value())
			.collect(Collectors.toSet());
	}

	/** What is there at all, for who says why something cannot be read; shows nothing. */
	public Set<UUID> kept(CaseFacts facts) {
		return documents.of(facts.caseFile())
			.stream()
			.map((document) -> document.id().value())
			.collect(Collectors.toSet());
	}

	/** Those of the actor's own unit, that it may read; also after it left the case. */
	public List<DocumentView> own(CaseFacts facts, Actor actor) {
		List<DocumentView> own = documents.of(facts.caseFile())
			.stream()
			.filter((document) -> document.facts().source().equals(actor.unit()))
			.filter((document) -> access.decide(actor, facts, document.facts()).permits())
			.map(StoredDocument::view)
			.toList();
		access.logRead(actor, facts, own.stream().map(DocumentView::category).distinct().toList());
		return own;
	}

	/**
	 * The same among other things of the case.
	 * @param shown gets the categories, for the reader's one line in the log
	 */
	public List<DocumentView> list(CaseFacts facts, Actor actor, Collection<DataCategory> shown) {
		access.requireSeen(actor, facts);
		List<DocumentView> views = new ArrayList<>();
		for (StoredDocument document : documents.of(facts.caseFile())) {
			Decision decision = access.decide(actor, facts, document.facts());
			if (decision.permits() || decision.shows() && tellsOf(document, actor)) {
				views.add(document.seenBy(decision, access.redaction(actor, document.category())));
			}
		}
		views.forEach((view) -> shown.add(view.category()));
		return views;
	}

	private boolean tellsOf(StoredDocument document, Actor actor) {
		return access.redaction(actor, document.category()).tellsOfDocument();
	}

	/**
	 * @throws NotFound when there is no such document, or none for this actor
	 */
	public DocumentContent open(DocumentId id, CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		StoredDocument document = documents.find(id, facts.caseFile()).orElseThrow(NotFound::new);
		Decision decision = access.decide(actor, facts, document.facts());
		if (!decision.permits()) {
			trail.refused(actor, "DOCUMENT_OPENED", facts.caseFile(), decision.reason());
			throw new NotFound();
		}
		byte[] bytes = documents.bytes(document);
		if (!Sha256.of(bytes).equals(document.sha256())) {
			throw new IllegalStateException("document " + id.value() + " is not what was stored");
		}
		trail.record(actor, "DOCUMENT_OPENED", facts.caseFile(), id.value());
		access.logRead(actor, facts, List.of(document.category()));
		return new DocumentContent(document.fileName(), document.mediaType(), document.sha256(), bytes);
	}

	/**
	 * Erases a document of the actor's own unit, with its content; who asked and why is
	 * for the caller to record.
	 */
	public void erase(DocumentId id, CaseFacts facts, Actor actor) {
		StoredDocument document = documents.find(id, facts.caseFile())
			.filter((one) -> one.source().equals(actor.unit()))
			.orElseThrow(NotFound::new);
		if (!documents.erase(document.id())) {
			throw new NotFound();
		}
	}

	/**
	 * The request was used before: by this unit for this very file, or it is a mistake.
	 */
	private StoredDocument earlier(StoredDocument again) {
		StoredDocument first = documents.findByEffect(again.effectKey()).orElseThrow(NotFound::new);
		if (!first.caseFile().equals(again.caseFile()) || !first.source().equals(again.source())
				|| !first.sha256().equals(again.sha256())) {
			throw new Conflict("document.request-used");
		}
		return first;
	}

}
