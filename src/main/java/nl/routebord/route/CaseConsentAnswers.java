package nl.routebord.route;

import java.util.List;
import nl.routebord.consent.ConsentAnswers;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.Signer;
import nl.routebord.consent.SigningMethod;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a family answers in a case: written down by the unit that asked, or given on
 * the family's own page.
 */
@Service
@Transactional
public class CaseConsentAnswers {

	private final SharingDoor door;

	private final ConsentAnswers answers;

	private final ConsentEndings endings;

	private final ApplicationEventPublisher events;

	CaseConsentAnswers(SharingDoor door, ConsentAnswers answers, ConsentEndings endings,
			ApplicationEventPublisher events) {
		this.door = door;
		this.answers = answers;
		this.endings = endings;
		this.events = events;
	}

	public void record(CaseFileId id, ConsentId consent, Signer signer, SigningMethod method, Actor recorder) {
		answers.sign(consent, signer, method, door.lock(id), recorder);
		tell(id, "journal.sharing.consent-signed", recorder);
	}

	public void recordRefusal(CaseFileId id, ConsentId consent, Signer signer, Actor recorder) {
		CaseFacts facts = door.lock(id);
		ended(facts, consent, signer, answers.refuse(consent, signer, facts, recorder), recorder);
		tell(id, "journal.sharing.consent-refused", recorder);
	}

	public void recordWithdrawal(CaseFileId id, ConsentId consent, Signer signer, Actor recorder) {
		CaseFacts facts = door.lock(id);
		ended(facts, consent, signer, answers.withdraw(consent, signer, facts, recorder), recorder);
		tell(id, "journal.sharing.consent-withdrawn", recorder);
	}

	/** Before anything that was typed is judged: may this actor write answers down? */
	public void requireMine(CaseFileId id, ConsentId consent, Actor actor) {
		answers.requireMine(consent, door.facts(id), actor);
	}

	/** A parent or pupil answers on its own page. */
	public void sign(CaseFileId id, ConsentId consent, Actor family) {
		answers.sign(consent, door.lock(id), family);
	}

	public void refuse(CaseFileId id, ConsentId consent, Actor family) {
		CaseFacts facts = door.lock(id);
		List<ConsentId> ended = answers.refuse(consent, facts, family);
		ended(facts, consent, self(facts, family), ended, family);
	}

	public void withdraw(CaseFileId id, ConsentId consent, Actor family) {
		CaseFacts facts = door.lock(id);
		List<ConsentId> ended = answers.withdraw(consent, facts, family);
		ended(facts, consent, self(facts, family), ended, family);
	}

	private static Signer self(CaseFacts facts, Actor family) {
		return new Signer(facts.subject().family().get(family.user()).guardian());
	}

	private void ended(CaseFacts facts, ConsentId consent, Signer signer, List<ConsentId> ended, Actor recorder) {
		endings.answered(consent);
		endings.tell(facts, ended, signer, recorder);
	}

	private void tell(CaseFileId id, String code, Actor actor) {
		events.publishEvent(CaseHappening.told(id, actor, DataCategory.CONSENT_REG, code));
	}

}
