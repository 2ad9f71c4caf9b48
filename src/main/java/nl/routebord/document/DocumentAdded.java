package nl.routebord.document;

import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.DataCategory;

/** Somebody handed in a document; told in the transaction of the act. */
public record DocumentAdded(UUID caseFile, DocumentId document, DataCategory category, Actor actor) {
}
