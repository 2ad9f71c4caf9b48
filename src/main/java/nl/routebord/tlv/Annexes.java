package nl.routebord.tlv;

import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentView;
import nl.routebord.document.NewDocument;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.CaseFacts;

import org.springframework.stereotype.Component;

/** Stores the files of applications as documents of the case. */
@Component
class Annexes {

	private final DocumentDesk documents;

	Annexes(DocumentDesk documents) {
		this.documents = documents;
	}

	DocumentView store(NewAnnex annex, CaseFacts facts, Actor actor) {
		return documents.store(new NewDocument(annex.request(), annex.title(), annex.kind().category(),
				annex.fileName(), annex.content()), facts, actor);
	}

}
