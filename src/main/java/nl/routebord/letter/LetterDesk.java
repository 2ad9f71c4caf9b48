package nl.routebord.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of a swv's letters: who signs them changes them. A change is a new version;
 * the letters that were sent stay as they are.
 */
@Service
@Transactional
public class LetterDesk {

	private final LetterTexts texts;

	private final AuditTrail trail;

	private final Clock clock;

	LetterDesk(LetterTexts texts, AuditTrail trail, Clock clock) {
		this.texts = texts;
		this.trail = trail;
		this.clock = clock;
	}

	/** The text that holds now of each kind. */
	public List<LetterTextView> list(Actor actor) {
		allow(actor);
		return Arrays.stream(LetterKind.values()).map((kind) -> current(actor.organisation(), kind)).toList();
	}

	/** Every version of a kind, newest first; the last is that of Routebord. */
	public List<LetterTextView> versions(LetterKind kind, Actor actor) {
		allow(actor);
		return texts.of(actor.organisation(), kind);
	}

	/** Whether the actor may change this text into that one; to look at it before. */
	public void check(ChangeLetterText command, Actor actor) {
		allow(actor);
		command.text().check(command.kind()).throwIfAny();
	}

	/**
	 * Sending the same change twice makes one version.
	 * @return the version that holds now
	 * @throws Stale when another version was made since the one that was read
	 */
	public int change(ChangeLetterText command, Actor actor) {
		check(command, actor);
		LetterTextView current = current(actor.organisation(), command.kind());
		if (current.text().equals(command.text())) {
			return current.version();
		}
		var next = new LetterTextView(command.kind(), command.read() + 1, command.text(), LocalDate.now(clock), "");
		if (current.version() != command.read() || !texts.add(actor.organisation(), next, actor)) {
			throw new Stale("letter.stale");
		}
		trail.record(actor, "CHANGE_LETTER_TEXT", null, null);
		return next.version();
	}

	/** For printing: the words that this swv uses now. */
	public LetterText inForce(OrganisationId swv, LetterKind kind) {
		return current(swv, kind).text();
	}

	private LetterTextView current(OrganisationId swv, LetterKind kind) {
		return texts.of(swv, kind).get(0);
	}

	private static void allow(Actor actor) {
		if (actor.role() != Role.SWV_DECIDER) {
			throw new NotFound();
		}
	}

}
