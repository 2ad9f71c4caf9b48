package nl.routebord.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Decision;
import nl.routebord.sharing.Openings;
import nl.routebord.sharing.Phase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the grants of a case, and what could be given; changes nothing. */
@Service
@Transactional
public class GrantReading {

	private final ShareGrants grants;

	private final Openings openings;

	private final CaseAccess access;

	private final Clock clock;

	GrantReading(ShareGrants grants, Openings openings, CaseAccess access, Clock clock) {
		this.grants = grants;
		this.openings = openings;
		this.access = access;
		this.clock = clock;
	}

	/** The grants of a case that this actor may know of, newest first. */
	public List<GrantView> of(CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		List<GrantView> views = grants.findByCaseFileIdOrderByCreatedAtDesc(facts.caseFile())
			.stream()
			.filter((grant) -> access.readsRegister(actor, facts, grant.source()))
			.map((grant) -> grant.view(now(), present(grant, facts), needsConsent(grant, facts), closed(grant, facts)))
			.toList();
		if (!views.isEmpty()) {
			access.logRead(actor, facts, List.of(DataCategory.CONSENT_REG));
		}
		return views;
	}

	/** What the actor's unit gave in this case, whether or not it still runs. */
	public List<GrantId> given(CaseFacts facts, Actor actor) {
		return grants.findByCaseFileIdOrderByCreatedAtDesc(facts.caseFile())
			.stream()
			.filter((grant) -> grant.source().equals(actor.unit()))
			.map(ShareGrant::id)
			.toList();
	}

	/** To whom the actor could give what, in the phases that hold now. */
	public List<GrantChoice> choices(CaseFacts facts, Actor actor) {
		access.require(actor, facts, Action.SHARE_DATA);
		return facts.parties()
			.stream()
			.filter((party) -> facts.isInForce(party.unit()) && !party.unit().equals(actor.unit()))
			.map((party) -> GrantChoice.of(party, actor.role(), facts.phases(), openings))
			.filter(GrantChoice::isAny)
			.toList();
	}

	/** Whether this form was sent before. */
	public boolean knows(UUID request) {
		return grants.findByRequest(request).isPresent();
	}

	/** Whether there is still something to take back; tells nobody anything. */
	public boolean isOpen(GrantId id, CaseFacts facts) {
		return grants.findByIdAndCaseFileId(id, facts.caseFile())
			.map((grant) -> grant.view(now(), true, false, Map.of()).isOpen())
			.orElse(false);
	}

	private static boolean present(ShareGrant grant, CaseFacts facts) {
		return facts.isInForce(grant.source()) && facts.isInForce(grant.recipient());
	}

	/** In the phases that hold and that it is for, by the policy itself. */
	private Map<DataCategory, String> closed(ShareGrant grant, CaseFacts facts) {
		Map<DataCategory, String> closed = new EnumMap<>(DataCategory.class);
		Optional<Role> source = party(grant.source(), facts).map(CaseParty::role);
		Optional<CaseParty> recipient = party(grant.recipient(), facts);
		Set<Phase> phases = EnumSet.noneOf(Phase.class);
		phases.addAll(facts.phases());
		phases.retainAll(grant.phaseSet());
		if (phases.isEmpty() || source.isEmpty() || recipient.isEmpty()) {
			return closed;
		}
		CaseFacts then = facts.supposing(phases, facts.parties());
		for (DataCategory category : grant.categorySet()) {
			Decision decision = access.decide(recipient.get(), then, grant.opened(category, source.get()));
			if (decision.lacksConsent()) {
				closed.put(category, decision.reason());
			}
		}
		return closed;
	}

	private boolean needsConsent(ShareGrant grant, CaseFacts facts) {
		Optional<Role> source = party(grant.source(), facts).map(CaseParty::role);
		Optional<Role> recipient = party(grant.recipient(), facts).map(CaseParty::role);
		return source.isPresent() && recipient.isPresent()
				&& grant.needsConsent((category) -> grant.phaseSet()
					.stream()
					.anyMatch((phase) -> openings.byConsent(recipient.get(), source.get(), category, phase)));
	}

	private static Optional<CaseParty> party(UnitId unit, CaseFacts facts) {
		return facts.parties().stream().filter((party) -> party.unit().equals(unit)).findFirst();
	}

	private Instant now() {
		return clock.instant();
	}

}
