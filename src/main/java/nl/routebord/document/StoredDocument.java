package nl.routebord.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Decision;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.sharing.Redaction;

import org.jspecify.annotations.Nullable;

/** A document without its content. Never changes: a better one is a new one. */
record StoredDocument(DocumentId id, String effectKey, UUID caseFile, DataCategory category, UnitId source,
		Role sourceRole, UserId storedBy, LocalDate storedOn, String title, String fileName, String mediaType,
		long size, String sha256, boolean restricted, @Nullable OrganisationId swv) {

	/** Begin of the key of what a person handed in. */
	static final String HANDED_IN = "request:";

	RecordFacts facts() {
		return new RecordFacts(category, source, sourceRole, restricted, id.value()).decidedBy(swv);
	}

	/** The key of the effect that made a letter names what it is about. */
	boolean isLetterAbout(Collection<UUID> subjects) {
		return !effectKey.startsWith(HANDED_IN) && subjects.stream().map(UUID::toString).anyMatch(effectKey::contains);
	}

	/**
	 * What the decision leaves of it; a redaction holds what is listed here and no more.
	 */
	DocumentView seenBy(Decision decision, Redaction form) {
		return (decision.access() == Access.REDACT) ? new DocumentView(id, category,
				form.fields().contains("date") ? storedOn : null, source, true, null, null, null, null, null) : view();
	}

	DocumentView view() {
		return new DocumentView(id, category, storedOn, source, false, title, fileName, mediaType, size, sha256);
	}

}
