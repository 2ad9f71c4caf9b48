package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.document.DocumentAdded;
import nl.routebord.identity.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a case in step with what happens to it in the modules above, in the transaction
 * of their act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseFollowing {

	private final CaseFiles cases;

	private final Journal journal;

	private final Clock clock;

	CaseFollowing(CaseFiles cases, Journal journal, Clock clock) {
		this.cases = cases;
		this.journal = journal;
		this.clock = clock;
	}

	@EventListener
	public void on(CaseHappening happening) {
		CaseFile caseFile = cases.require(happening.caseFile());
		if (happening.moves()) {
			caseFile.move(happening, LocalDate.now(clock));
			cases.saveAndFlush(caseFile);
		}
		journal.add(line(caseFile, happening));
	}

	@EventListener
	public void on(DocumentAdded added) {
		journal.add(line(cases.require(new CaseFileId(added.caseFile())), CaseHappening
			.told(new CaseFileId(added.caseFile()), added.actor(), added.category(), "journal.route.document")));
	}

	/** What the system does has the unit of the case as its source. */
	private JournalLine line(CaseFile caseFile, CaseHappening happening) {
		Actor actor = happening.actor();
		LocalDate today = LocalDate.now(clock);
		if (actor.isSystem()) {
			return new JournalLine(caseFile.id(), null, today, happening.category(), caseFile.sourceUnit(),
					caseFile.sourceRole(), actor.user(), happening.code(), happening.arguments(), happening.text());
		}
		return new JournalLine(caseFile.id(), null, today, happening.category(), actor.unit(), actor.role(),
				actor.user(), happening.code(), happening.arguments(), happening.text());
	}

}
