package nl.routebord.leerplicht;

import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;

import nl.routebord.document.DocumentContent;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands over a letter as it was sent; every reading is logged. */
@Service
@Transactional
public class LetterReading {

	private final DutyLetters letters;

	private final DutyPupils pupils;

	private final FileCircle circle;

	private final CaseAccess access;

	LetterReading(DutyLetters letters, DutyPupils pupils, FileCircle circle, CaseAccess access) {
		this.letters = letters;
		this.pupils = pupils;
		this.circle = circle;
		this.access = access;
	}

	public DocumentContent letter(UUID id, Actor actor) {
		DutyLetters.Kept kept = letters.find(id).orElseThrow(NotFound::new);
		CaseFacts facts = circle.facts(pupils.find(kept.pupil()).orElseThrow(NotFound::new));
		access.require(actor, facts, kept.enforcing() ? Action.ENFORCE_DUTY : Action.FOLLOW_UP_ABSENCE);
		access.logRead(actor, facts,
				EnumSet.of(DataCategory.ID_BASIS, kept.enforcing() ? DataCategory.LPA_ENF : DataCategory.FAMILY));
		return new DocumentContent("brief-" + kept.kind().name().toLowerCase(Locale.ROOT) + ".pdf", "application/pdf",
				"", kept.content());
	}

}
