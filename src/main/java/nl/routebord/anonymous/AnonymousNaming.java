package nl.routebord.anonymous;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseOpened;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a consult its name: the case that it was about. Only the unit that brought it can
 * (R40_SOURCE_ONLY); what the others said goes out of their sight then.
 */
@Service
@Transactional
public class AnonymousNaming {

	private static final String NAME = "NAME_ANONYMOUS";

	private final Consults consults;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	AnonymousNaming(Consults consults, CaseDesk cases, CaseAccess access, AuditTrail trail, Clock clock) {
		this.consults = consults;
		this.cases = cases;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** What of the consult a signal begins with. */
	public record Signal(UUID request, String text, Sector sector) {

		@Override
		public String toString() {
			return "Signal[" + request + "]";
		}

	}

	/**
	 * The beginning of a signal. Once a case is opened with this request, that case is
	 * the name of the consult.
	 * @param into where it begins; what fails there leaves nothing behind here
	 */
	public Signal beginSignal(AnonymousId id, Consumer<Signal> into, Actor actor) {
		Consult consult = requireNameable(id, actor);
		access.requireMayOpen(actor);
		trail.record(actor, "ANONYMOUS_TO_SIGNAL", id.value(), id.value());
		Signal signal = new Signal(consults.namingRequest(id), consult.text(), consult.sector());
		into.accept(signal);
		return signal;
	}

	/** The route with this number, to look at before the consult gets its name. */
	public CaseHead about(AnonymousId id, String number, Actor actor) {
		requireNameable(id, actor);
		return cases.head(new CaseFileId(running(number, actor).caseFile()), actor);
	}

	/**
	 * It was about a child that has a route already, which the actor sees. The same name
	 * once more changes nothing.
	 */
	public void link(AnonymousId id, String number, Actor actor) {
		CaseFileId named = requireOwn(id, actor).named();
		if (named != null && cases.numbers(List.of(named.value())).containsValue(number.strip())) {
			return;
		}
		requireNameable(id, actor);
		name(id, running(number, actor), actor);
	}

	/** Sent in the transaction in which the case is opened. */
	@EventListener
	void named(CaseOpened opened) {
		consults.toBeNamedBy(opened.request(), opened.actor().unit()).ifPresent((id) -> {
			consults.name(id, opened.caseFile(), opened.actor(), LocalDate.now(clock));
			trail.record(opened.actor(), NAME, opened.caseFile().value(), id.value());
		});
	}

	private void name(AnonymousId id, CaseFacts facts, Actor actor) {
		consults.name(id, new CaseFileId(facts.caseFile()), actor, LocalDate.now(clock));
		trail.record(actor, NAME, facts.caseFile(), id.value());
	}

	/** What has ended is kept and gets nothing more. */
	private CaseFacts running(String number, Actor actor) {
		CaseFacts facts = seen(number, actor);
		if (!cases.isRunning(new CaseFileId(facts.caseFile()))) {
			throw new RuleViolated("number", "anonymous.fault.closed");
		}
		return facts;
	}

	/** A number that does not exist and one that is hidden are the same fault. */
	private CaseFacts seen(String number, Actor actor) {
		try {
			CaseFacts facts = cases.facts(number.strip());
			access.requireSeen(actor, facts);
			return facts;
		}
		catch (NotFound unseen) {
			throw new RuleViolated("number", "anonymous.fault.number");
		}
	}

	private Consult requireNameable(AnonymousId id, Actor actor) {
		Consult consult = requireOwn(id, actor);
		if (consult.named() != null) {
			throw new Conflict("anonymous.closed");
		}
		return consult;
	}

	private Consult requireOwn(AnonymousId id, Actor actor) {
		Consult consult = consults.lock(id, LocalDate.now(clock))
			.orElseThrow(() -> consults.turnedAway(id, NAME, "R40_SOURCE_ONLY", actor));
		if (!consult.isOf(actor.unit())) {
			trail.refused(actor, NAME, id.value(), "R40_SOURCE_ONLY");
			if (!access.decide(actor, consult.facts(), consult.question()).permits()) {
				throw new NotFound();
			}
			throw new NotAllowed("anonymous.R40_SOURCE_ONLY");
		}
		return consult;
	}

}
