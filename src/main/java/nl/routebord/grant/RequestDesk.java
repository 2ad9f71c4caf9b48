package nl.routebord.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.BareText;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.Explanations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes questions for access to the unit that can give it, and its answers back. */
@Service
@Transactional
public class RequestDesk {

	/** So many days has the source; after that the question has lapsed. */
	static final int DAYS_TO_ANSWER = 14;

	private final SharingRequests requests;

	private final Explanations explanations;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	RequestDesk(SharingRequests requests, Explanations explanations, CaseAccess access, AuditTrail trail, Clock clock) {
		this.requests = requests;
		this.explanations = explanations;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** Only for what the source could open; twice for the same is one question. */
	public RequestView ask(AskAccess command, CaseFacts facts, Actor actor) {
		boolean requestable = explanations.of(command.category(), command.source(), facts, actor)
			.orElseThrow(NotFound::new)
			.requestable();
		Optional<SharingRequest> known = earlier(command, facts, actor);
		if (known.isPresent()) {
			return known.get().view(today());
		}
		if (!requestable) {
			trail.refused(actor, "ASK_ACCESS", facts.caseFile(), "R04_NEVER");
			throw new NotAllowed("sharing.request.no-use");
		}
		new Faults()
			.addIf(BareText.of(command.why()).length() < GrantProposal.SHORTEST_ANSWER
					|| command.why().length() > GrantRules.LONGEST_ANSWER, "why", "sharing.request.why",
					GrantProposal.SHORTEST_ANSWER, GrantRules.LONGEST_ANSWER)
			.throwIfAny();
		SharingRequest request = requests.saveAndFlush(new SharingRequest(command, facts.caseFile(), actor,
				today().plusDays(DAYS_TO_ANSWER), now().toInstant()));
		trail.record(actor, "ASK_ACCESS", facts.caseFile(), request.id().value());
		return request.view(today());
	}

	public RequestView refuse(RequestId id, String reason, CaseFacts facts, Actor actor) {
		SharingRequest request = requireToMe(id, facts, actor);
		new Faults()
			.addIf(reason.isBlank() || reason.length() > GrantRules.LONGEST_ANSWER, "reason", "sharing.request.reason",
					GrantRules.LONGEST_ANSWER)
			.throwIfAny();
		request.refuse(reason.strip(), actor, now().toInstant());
		trail.record(actor, "REFUSE_ACCESS", facts.caseFile(), id.value());
		return requests.saveAndFlush(request).view(today());
	}

	/** The grant that was just given is the answer. */
	public RequestView answerWith(RequestId id, GrantId grant, CaseFacts facts, Actor actor) {
		SharingRequest request = requireToMe(id, facts, actor);
		request.answerWith(grant, actor, now().toInstant());
		trail.record(actor, "GRANT_ACCESS", facts.caseFile(), id.value());
		return requests.saveAndFlush(request).view(today());
	}

	/** Asked by this actor's unit, or of it; newest first. */
	public List<RequestView> of(CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		return requests.findByCaseFileIdOrderByAskedAtDesc(facts.caseFile())
			.stream()
			.filter((request) -> request.asker().equals(actor.unit()) || request.source().equals(actor.unit()))
			.map((request) -> request.view(today()))
			.toList();
	}

	private Optional<SharingRequest> earlier(AskAccess command, CaseFacts facts, Actor actor) {
		Optional<SharingRequest> sent = requests.findByRequest(command.request());
		if (sent.isPresent()
				&& (!sent.get().asker().equals(actor.unit()) || !sent.get().caseFile().equals(facts.caseFile()))) {
			throw new Conflict("sharing.request-used");
		}
		return sent.isPresent() ? sent
				: requests.findByCaseFileIdOrderByAskedAtDesc(facts.caseFile())
					.stream()
					.filter((request) -> request.isOpen(today()) && request.asker().equals(actor.unit())
							&& request.source().equals(command.source()) && request.category() == command.category())
					.findFirst();
	}

	private SharingRequest requireToMe(RequestId id, CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		SharingRequest request = requests.findByIdAndCaseFileId(id, facts.caseFile())
			.filter((one) -> one.source().equals(actor.unit()) || one.asker().equals(actor.unit()))
			.orElseThrow(NotFound::new);
		if (!request.source().equals(actor.unit())) {
			trail.refused(actor, "REFUSE_ACCESS", facts.caseFile(), "R40_SOURCE_ONLY");
			throw new NotAllowed("sharing.request.source-only");
		}
		return request;
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

	private LocalDate today() {
		return now().toLocalDate();
	}

}
