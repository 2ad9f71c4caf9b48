package nl.routebord.consent;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Openings;
import nl.routebord.sharing.Signers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks families for consent and tells what was asked; {@link ConsentAnswers} takes what
 * they say. The caller brings the facts of the case, locked for a change.
 */
@Service
@Transactional
public class ConsentDesk {

	/** A consent lasts so long at most. */
	public static final int MONTHS = 12;

	private final Consents consents;

	private final Openings openings;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	ConsentDesk(Consents consents, Openings openings, CaseAccess access, AuditTrail trail, Clock clock) {
		this.consents = consents;
		this.openings = openings;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** The source asks; a youth may let a parent read along by its own page. */
	public ConsentId ask(AskConsent command, CaseFacts facts, Actor actor) {
		if (actor.role() == Role.PUPIL && command.guardian() != null) {
			access.requireSeen(actor, facts);
		}
		else {
			access.require(actor, facts, Action.SHARE_DATA);
		}
		Optional<Consent> earlier = consents.findByRequest(command.request());
		if (earlier.isPresent()) {
			return sameSender(earlier.get(), facts, actor).id();
		}
		ConsentRules rules = checked(command, facts, actor);
		Consent consent = consents
			.saveAndFlush(new Consent(command, facts.caseFile(), rules.until(command), actor, now().toInstant()));
		trail.record(actor, "ASK_CONSENT", facts.caseFile(), consent.id().value());
		return consent.id();
	}

	/** Whether this could be asked; nothing is. */
	public void check(AskConsent command, CaseFacts facts, Actor actor) {
		access.require(actor, facts, Action.SHARE_DATA);
		checked(command, facts, actor);
	}

	private ConsentRules checked(AskConsent command, CaseFacts facts, Actor actor) {
		ConsentRules rules = rules(facts);
		if (rules.isOnward(command, actor)) {
			trail.refused(actor, "ASK_CONSENT", facts.caseFile(), "R34_ONWARD");
			throw new NotAllowed("sharing.rule.R34_ONWARD");
		}
		List<Fault> faults = rules.faults(command, actor);
		if (!faults.isEmpty()) {
			throw new RuleViolated(faults);
		}
		return rules;
	}

	/** Which kinds somebody of this role can ask. */
	public Set<AskConsent.Kind> kinds(Role source) {
		return ConsentRules.kinds(openings, source);
	}

	/** Whether this form was sent before. */
	public boolean knows(UUID request) {
		return consents.findByRequest(request).isPresent();
	}

	/** Older questions about the same matter. */
	public List<ConsentId> replacedBy(ConsentId id, CaseFacts facts) {
		Consent newest = consents.findByIdAndCaseFileId(id, facts.caseFile()).orElseThrow(NotFound::new);
		return consents.findByCaseFileIdOrderByAskedAtDesc(facts.caseFile())
			.stream()
			.filter((other) -> !other.id().equals(id) && other.isSameMatterAs(newest))
			.map(Consent::id)
			.toList();
	}

	/** The consents of a case that this actor may know of, newest first. */
	public List<ConsentView> of(CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		return shown((consent) -> access.readsRegister(actor, facts, consent.sourceIn(facts)), facts, actor);
	}

	/** What the actor's own unit asked, newest first; also after it left the case. */
	public List<ConsentView> own(CaseFacts facts, Actor actor) {
		return shown((consent) -> consent.source().filter(actor.unit()::equals).isPresent(), facts, actor);
	}

	/** These, for who is told that they ended; the caller asks whom to tell. */
	public List<ConsentView> ended(Collection<ConsentId> ids, CaseFacts facts, Actor actor) {
		return shown((consent) -> ids.contains(consent.id()), facts, actor);
	}

	private List<ConsentView> shown(Predicate<Consent> readable, CaseFacts facts, Actor actor) {
		ZonedDateTime now = now();
		Signers byAge = rules(facts).byAge(now.toLocalDate());
		List<ConsentView> views = consents.findByCaseFileIdOrderByAskedAtDesc(facts.caseFile())
			.stream()
			.filter(readable)
			.map((consent) -> consent.view(byAge, now.toInstant()))
			.toList();
		if (!views.isEmpty()) {
			access.logRead(actor, facts, List.of(DataCategory.CONSENT_REG));
		}
		return views;
	}

	private static Consent sameSender(Consent earlier, CaseFacts facts, Actor actor) {
		if (!earlier.wasAskedBy(actor) || !earlier.caseFile().equals(facts.caseFile())) {
			throw new Conflict("sharing.request-used");
		}
		return earlier;
	}

	private ConsentRules rules(CaseFacts facts) {
		return new ConsentRules(facts, openings, now());
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

}
