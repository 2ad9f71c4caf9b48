package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.routebord.consent.AskConsent;
import nl.routebord.consent.ConsentDesk;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.ConsentView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a family for consent in a case; {@link CaseConsentAnswers} takes its answers. */
@Service
@Transactional
public class CaseConsents {

	/** An older question about the same is done with once it is asked anew. */
	static final String BIRTHDAY = "askConsentAgain";

	private final SharingDoor door;

	private final ConsentDesk consents;

	private final ConsentWording wording;

	private final PupilDesk pupils;

	private final CaseDesk cases;

	private final TaskBoard tasks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseConsents(SharingDoor door, ConsentDesk consents, ConsentWording wording, PupilDesk pupils, CaseDesk cases,
			TaskBoard tasks, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.consents = consents;
		this.wording = wording;
		this.pupils = pupils;
		this.cases = cases;
		this.tasks = tasks;
		this.events = events;
		this.clock = clock;
	}

	/** Asks; the wording is made here, so that what is kept is what was asked. */
	public ConsentId ask(CaseFileId id, AskConsent asked, Actor actor) {
		CaseFacts facts = door.lock(id);
		boolean again = consents.knows(asked.request());
		ConsentId consent = consents.ask((asked.guardian() != null) ? asked : asked.withText(wording(asked, actor)),
				facts, actor);
		if (!again) {
			consents.replacedBy(consent, facts).forEach((older) -> tasks.close(older.value(), BIRTHDAY, null, null));
			if (asked.guardian() == null) {
				tell(id, "journal.sharing.consent-asked", actor);
			}
		}
		return consent;
	}

	/** Whether this could be asked; nothing is. */
	public void check(CaseFileId id, AskConsent asked, Actor actor) {
		consents.check(asked, door.facts(id), actor);
	}

	/** Which kinds of consent somebody of this role can ask. */
	public Set<AskConsent.Kind> kinds(Role source) {
		return consents.kinds(source);
	}

	/** What the family would be asked, word for word. */
	public String wording(AskConsent asked, Actor actor) {
		LocalDate longest = LocalDate.now(clock).plusMonths(ConsentDesk.MONTHS);
		return wording.of(asked, (asked.until() != null) ? asked.until() : longest, actor);
	}

	public List<ConsentView> list(CaseFileId id, Actor actor) {
		return consents.of(door.facts(id), actor);
	}

	/** Who has gezag; only for whoever can write down their answers. */
	public List<Custodian> custodians(CaseFileId id, Actor actor) {
		CaseFacts facts = door.facts(id);
		door.requireSeen(facts, actor);
		if (!door.may(facts, Action.SHARE_DATA, actor)) {
			return List.of();
		}
		return pupils.custodians(cases.pupil(id))
			.stream()
			.map((guardian) -> new Custodian(guardian.id(), guardian.name()))
			.toList();
	}

	private void tell(CaseFileId id, String code, Actor actor) {
		events.publishEvent(CaseHappening.told(id, actor, DataCategory.CONSENT_REG, code));
	}

}
