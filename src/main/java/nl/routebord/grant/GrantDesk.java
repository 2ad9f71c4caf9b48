package nl.routebord.grant;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.SecondPerson;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives, renews and takes back grants. The caller brings the facts of the case, locked
 * for a change; what was given works at the next request.
 */
@Service
@Transactional
public class GrantDesk {

	private static final String GIVE = "GIVE_GRANT";

	private final ShareGrants grants;

	private final GrantProposals proposals;

	private final CaseAccess access;

	private final SecondPerson secondPerson;

	private final AuditTrail trail;

	private final Clock clock;

	GrantDesk(ShareGrants grants, GrantProposals proposals, CaseAccess access, SecondPerson secondPerson,
			AuditTrail trail, Clock clock) {
		this.grants = grants;
		this.proposals = proposals;
		this.access = access;
		this.secondPerson = secondPerson;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Gives a grant; one that renews another is a new one with fresh reasons.
	 * @param named the records that the command names, as they are
	 */
	public GrantId give(GiveGrant command, Collection<RecordFacts> named, CaseFacts facts, Actor actor) {
		access.require(actor, facts, Action.SHARE_DATA);
		Optional<ShareGrant> earlier = grants.findByRequest(command.request());
		if (earlier.isPresent()) {
			return sameSender(earlier.get(), facts, actor).id();
		}
		GrantProposal proposal = checked(command, named, facts, actor);
		ShareGrant grant = grants.saveAndFlush(new ShareGrant(proposal));
		trail.record(actor, GIVE, facts.caseFile(), grant.id().value());
		return grant.id();
	}

	/**
	 * What the recipient would see of these records of the giver, by the policy itself.
	 * The grant must be in order; nothing is given.
	 */
	public GrantOutlooks preview(GiveGrant command, Collection<RecordFacts> own, CaseFacts facts, Actor actor) {
		access.require(actor, facts, Action.SHARE_DATA);
		GrantProposal proposal = checked(command, own, facts, actor);
		CaseParty recipient = proposal.recipient().orElseThrow();
		CaseFacts supposed = facts.supposing(proposal.asFacts());
		List<GrantOutlook> records = own.stream()
			.filter((record) -> command.categories().contains(record.category()))
			.map((record) -> new GrantOutlook(record, access.decide(recipient, facts, record),
					access.decide(recipient, supposed, record)))
			.toList();
		Set<DataCategory> consented = command.categories()
			.stream()
			.filter((category) -> access
				.decide(recipient, supposed, RecordFacts.of(category, actor.unit(), actor.role()))
				.restsOnConsent())
			.collect(Collectors.toUnmodifiableSet());
		return new GrantOutlooks(records, consented);
	}

	/** A second person of the source unit agrees that the family is not told. */
	public void approveSilence(GrantId id, CaseFacts facts, Actor actor) {
		ShareGrant grant = requireOwn(id, facts, actor);
		access.require(actor, facts, Action.SHARE_DATA);
		secondPerson.require(actor, grant.createdBy(), "APPROVE_GRANT", facts.caseFile(),
				"sharing.grant.second-person");
		grant.approveSilence(actor, clock.instant());
		grants.saveAndFlush(grant);
		trail.record(actor, "APPROVE_GRANT", facts.caseFile(), id.value());
	}

	/** A15: the source unit takes back at any time, also when it left the case. */
	public void revoke(GrantId id, String reason, CaseFacts facts, Actor actor) {
		ShareGrant grant = requireOwn(id, facts, actor);
		if (reason.isBlank() || reason.length() > GrantRules.LONGEST_ANSWER) {
			throw new RuleViolated("reason", "sharing.grant.reason", GrantRules.LONGEST_ANSWER);
		}
		if (grant.revoke(reason.strip(), actor, clock.instant())) {
			grants.saveAndFlush(grant);
			trail.record(actor, "REVOKE_GRANT", facts.caseFile(), id.value());
		}
	}

	private GrantProposal checked(GiveGrant command, Collection<RecordFacts> named, CaseFacts facts, Actor actor) {
		GrantProposal proposal = proposals.of(command, named, facts, actor);
		if (GrantRules.isOnward(proposal)) {
			trail.refused(actor, GIVE, facts.caseFile(), "R34_ONWARD");
			throw new NotAllowed("sharing.rule.R34_ONWARD");
		}
		List<GrantRules> broken = GrantRules.broken(proposal);
		if (!broken.isEmpty()) {
			trail.refused(actor, GIVE, facts.caseFile(), broken.get(0).code());
			throw new RuleViolated(broken.stream().map((rule) -> rule.fault(proposal)).toList());
		}
		return proposal;
	}

	/** Of another unit: it is not there for whoever may not know of it. */
	private ShareGrant requireOwn(GrantId id, CaseFacts facts, Actor actor) {
		ShareGrant grant = grants.findByIdAndCaseFileId(id, facts.caseFile()).orElse(null);
		if (grant != null && grant.source().equals(actor.unit())) {
			return grant;
		}
		access.requireSeen(actor, facts);
		if (grant == null || !access.readsRegister(actor, facts, grant.source())) {
			throw new NotFound();
		}
		trail.refused(actor, "CHANGE_GRANT", facts.caseFile(), "R40_SOURCE_ONLY");
		throw new NotAllowed("sharing.grant.source-only");
	}

	private static ShareGrant sameSender(ShareGrant earlier, CaseFacts facts, Actor actor) {
		if (!earlier.source().equals(actor.unit()) || !earlier.caseFile().equals(facts.caseFile())) {
			throw new Conflict("sharing.request-used");
		}
		return earlier;
	}

}
