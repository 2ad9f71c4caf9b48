package nl.routebord.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what the kernpartners told and agreed: what the policy permits and nothing else,
 * every reading logged.
 */
@Service
@Transactional
public class ConsultationReading {

	private final CaseDoor door;

	private final CaseNotes notes;

	private final ConsultationList list;

	private final Directory directory;

	private final Clock clock;

	ConsultationReading(CaseDoor door, CaseNotes notes, ConsultationList list, Directory directory, Clock clock) {
		this.door = door;
		this.notes = notes;
		this.list = list;
		this.directory = directory;
		this.clock = clock;
	}

	/** Asked by the actor's unit, or asked of it; newest first. */
	public Slice<ConsultationRow> mine(Actor actor, @Nullable String cursor, int limit) {
		return list.mine(actor, cursor, limit);
	}

	/**
	 * What the actor's own unit asked, answered and agreed; also after it left the case.
	 */
	public CaseConsultation own(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = door.facts(caseFile);
		Predicate<Author> own = (author) -> author.unit().equals(actor.unit());
		CaseNotes.Notes notes = this.notes.of(caseFile).own(own);
		Names names = Names.of(directory, notes.units(facts), notes.people());
		ViewMaker maker = new ViewMaker(names, own, (author) -> List.of(),
				new ViewMaker.Reader(actor.unit(), false, false, false, false, LocalDate.now(clock)));
		if (!notes.isEmpty()) {
			door.access().logRead(actor, facts, Set.of(DataCategory.NOTE_SHARED));
		}
		return maker.make(notes).onlyQuestionsOf(actor.unit());
	}

	/**
	 * @throws NotFound also for a reader who may see the case but nothing of what the
	 * kernpartners tell each other
	 */
	public CaseConsultation of(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = door.requireSeen(caseFile, actor);
		Predicate<Author> reads = (author) -> door.reads(facts, actor, author);
		CaseNotes.Notes all = notes.of(caseFile);
		boolean director = facts.isInForce(actor.unit()) && door.isDirector(caseFile, actor);
		CaseNotes.Notes readable = all.readable(reads)
			.withAsked(all.unanswered()
				.stream()
				.filter((one) -> director || one.convener().equals(actor.unit()))
				.toList());
		if (readable.isEmpty() && !director && !door.readsOfSource(facts, actor)) {
			throw new NotFound();
		}
		Names names = Names.of(directory, readable.units(facts), readable.people());
		boolean completes = door.may(facts, actor, Action.COMPLETE_AGREEMENT);
		ViewMaker maker = new ViewMaker(names, reads, (author) -> names.units(door.readers(facts, author)),
				new ViewMaker.Reader(actor.unit(), director, door.mayAppoint(caseFile, facts, actor), completes,
						door.may(facts, actor, Action.CALL_TABLE), LocalDate.now(clock)));
		if (!readable.isEmpty()) {
			door.access().logRead(actor, facts, Set.of(DataCategory.NOTE_SHARED));
		}
		return maker.make(readable);
	}

}
