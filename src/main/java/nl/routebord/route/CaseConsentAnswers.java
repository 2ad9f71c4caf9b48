package nl.routebord.route;

import nl.routebord.consent.ConsentAnswers;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.Signer;
import nl.routebord.consent.SigningMethod;
import nl.routebord.identity.Actor;
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

	private final TaskBoard tasks;

	private final ApplicationEventPublisher events;

	CaseConsentAnswers(SharingDoor door, ConsentAnswers answers, TaskBoard tasks, ApplicationEventPublisher events) {
		this.door = door;
		this.answers = answers;
		this.tasks = tasks;
		this.events = events;
	}

	public void record(CaseFileId id, ConsentId consent, Signer signer, SigningMethod method, Actor recorder) {
		answers.sign(consent, signer, method, door.lock(id), recorder);
		tell(id, "journal.sharing.consent-signed", recorder);
	}

	public void recordRefusal(CaseFileId id, ConsentId consent, Signer signer, Actor recorder) {
		answers.refuse(consent, signer, door.lock(id), recorder);
		ended(id, consent, "journal.sharing.consent-refused", recorder);
	}

	public void recordWithdrawal(CaseFileId id, ConsentId consent, Signer signer, Actor recorder) {
		answers.withdraw(consent, signer, door.lock(id), recorder);
		ended(id, consent, "journal.sharing.consent-withdrawn", recorder);
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
		answers.refuse(consent, door.lock(id), family);
		tasks.close(consent.value(), CaseConsents.BIRTHDAY, null, null);
	}

	public void withdraw(CaseFileId id, ConsentId consent, Actor family) {
		answers.withdraw(consent, door.lock(id), family);
		tasks.close(consent.value(), CaseConsents.BIRTHDAY, null, null);
	}

	private void ended(CaseFileId id, ConsentId consent, String code, Actor recorder) {
		tasks.close(consent.value(), CaseConsents.BIRTHDAY, null, null);
		tell(id, code, recorder);
	}

	private void tell(CaseFileId id, String code, Actor actor) {
		events.publishEvent(CaseHappening.told(id, actor, DataCategory.CONSENT_REG, code));
	}

}
