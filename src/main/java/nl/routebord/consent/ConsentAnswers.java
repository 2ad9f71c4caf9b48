package nl.routebord.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseSubject;
import nl.routebord.sharing.Openings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what families answer when they are asked for consent: on their own page, or
 * written down by the unit that asked. Who must sign follows the pupil's age of the day,
 * so nothing is stored about it. The caller brings the facts of the case, locked for a
 * change.
 */
@Service
@Transactional
public class ConsentAnswers {

	private final Consents consents;

	private final Openings openings;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	ConsentAnswers(Consents consents, Openings openings, CaseAccess access, AuditTrail trail, Clock clock) {
		this.consents = consents;
		this.openings = openings;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** A parent or pupil agrees on its own page. */
	public void sign(ConsentId id, CaseFacts facts, Actor family) {
		sign(id, self(facts, family), SigningMethod.PORTAAL, facts, family);
	}

	/**
	 * A parent or pupil says no on its own page; that ends what runs in the same matter.
	 * @return what ended with it
	 */
	public List<ConsentId> refuse(ConsentId id, CaseFacts facts, Actor family) {
		return refuse(id, self(facts, family), facts, family);
	}

	/**
	 * A16: any single signer takes the consent of all back.
	 * @return what ended with it
	 */
	public List<ConsentId> withdraw(ConsentId id, CaseFacts facts, Actor family) {
		return withdraw(id, self(facts, family), facts, family);
	}

	/** Writes down who agreed, in a talk or on paper. */
	public void sign(ConsentId id, Signer signer, SigningMethod method, CaseFacts facts, Actor recorder) {
		Consent consent = require(id, facts, recorder);
		requireMethod(method, recorder);
		ConsentRules rules = rules(facts);
		if (!rules.maySign(consent, signer)) {
			throw new RuleViolated("signer", "sharing.consent.fault.signer");
		}
		ZonedDateTime now = now();
		consent.sign(signer, method, recorder, consent.required(rules.byAge(now.toLocalDate())), now.toInstant());
		consents.saveAndFlush(consent);
		trail.record(recorder, "SIGN_CONSENT", facts.caseFile(), id.value());
	}

	/** Writes down who said no. */
	public List<ConsentId> refuse(ConsentId id, Signer signer, CaseFacts facts, Actor recorder) {
		Instant now = now().toInstant();
		return end(id, signer, facts, recorder, "REFUSE_CONSENT", (consent) -> consent.refuse(recorder, now));
	}

	/** Writes down who took it back. */
	public List<ConsentId> withdraw(ConsentId id, Signer signer, CaseFacts facts, Actor recorder) {
		Instant now = now().toInstant();
		return end(id, signer, facts, recorder, "WITHDRAW_CONSENT", (consent) -> consent.withdraw(recorder, now));
	}

	/** Whether this actor can write down or give answers; nothing is. */
	public void requireMine(ConsentId id, CaseFacts facts, Actor actor) {
		require(id, facts, actor);
	}

	/** Whoever says no means the matter, not the sheet of paper. */
	private List<ConsentId> end(ConsentId id, Signer signer, CaseFacts facts, Actor recorder, String action,
			Consumer<Consent> answer) {
		Consent consent = require(id, facts, recorder);
		if (!rules(facts).mayEnd(consent, signer)) {
			throw new RuleViolated("signer", "sharing.consent.fault.signer");
		}
		if (consent.isEnded()) {
			throw new Conflict("sharing.consent.ended");
		}
		Instant now = now().toInstant();
		answer.accept(consent);
		List<Consent> ended = new ArrayList<>(List.of(consent));
		consents.findByCaseFileIdOrderByAskedAtDesc(facts.caseFile())
			.stream()
			.filter((other) -> other.isOpen(now) && other.isSameMatterAs(consent))
			.forEach((other) -> {
				other.withdraw(recorder, now);
				ended.add(other);
			});
		ended.forEach(consents::saveAndFlush);
		trail.record(recorder, action, facts.caseFile(), id.value());
		return ended.stream().map(Consent::id).toList();
	}

	/** The unit that asked writes answers down; a family answers for itself. */
	private Consent require(ConsentId id, CaseFacts facts, Actor actor) {
		@Nullable Consent consent = consents.findByIdAndCaseFileId(id, facts.caseFile()).orElse(null);
		boolean own = consent != null && consent.source().map(actor.unit()::equals).orElse(false);
		if (own) {
			return consent;
		}
		access.requireSeen(actor, facts);
		if (consent == null || !access.readsRegister(actor, facts, consent.sourceIn(facts))) {
			throw new NotFound();
		}
		if (!isFamily(actor)) {
			trail.refused(actor, "CHANGE_CONSENT", facts.caseFile(), "R40_SOURCE_ONLY");
			throw new NotAllowed("sharing.consent.source-only");
		}
		return consent;
	}

	private void requireMethod(SigningMethod method, Actor recorder) {
		if ((method == SigningMethod.PORTAAL) != isFamily(recorder)) {
			throw new RuleViolated("method", "sharing.consent.fault.method");
		}
	}

	private Signer self(CaseFacts facts, Actor family) {
		access.requireSeen(family, facts);
		CaseSubject.Kin kin = facts.subject().family().get(family.user());
		if (kin == null || kin.role() != family.role()) {
			throw new NotFound();
		}
		return new Signer(kin.guardian());
	}

	private static boolean isFamily(Actor actor) {
		return actor.role() == Role.PARENT || actor.role() == Role.PUPIL;
	}

	private ConsentRules rules(CaseFacts facts) {
		return new ConsentRules(facts, openings, now());
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

}
