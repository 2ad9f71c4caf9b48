package nl.routebord.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.SecondPerson;
import nl.routebord.convenant.Accessions;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Openings;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RecordFacts;
import org.springframework.beans.factory.ObjectProvider;
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

	private final Openings openings;

	private final ObjectProvider<ConsultationTypes> types;

	private final Accessions accessions;

	private final CaseAccess access;

	private final SecondPerson secondPerson;

	private final AuditTrail trail;

	private final Clock clock;

	GrantDesk(ShareGrants grants, Openings openings, ObjectProvider<ConsultationTypes> types, Accessions accessions,
			CaseAccess access, SecondPerson secondPerson, AuditTrail trail, Clock clock) {
		this.secondPerson = secondPerson;
		this.grants = grants;
		this.openings = openings;
		this.types = types;
		this.accessions = accessions;
		this.access = access;
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
	public List<GrantOutlook> preview(GiveGrant command, Collection<RecordFacts> own, CaseFacts facts, Actor actor) {
		access.require(actor, facts, Action.SHARE_DATA);
		GrantProposal proposal = checked(command, own, facts, actor);
		CaseParty recipient = proposal.recipient().orElseThrow();
		CaseFacts supposed = facts.supposing(proposal.asFacts());
		return own.stream()
			.filter((record) -> command.categories().contains(record.category()))
			.map((record) -> new GrantOutlook(record, access.decide(recipient, facts, record),
					access.decide(recipient, supposed, record)))
			.toList();
	}

	/** A second person of the source unit agrees that the family is not told. */
	public void approveSilence(GrantId id, CaseFacts facts, Actor actor) {
		ShareGrant grant = requireOwn(id, facts, actor);
		access.require(actor, facts, Action.SHARE_DATA);
		secondPerson.require(actor, grant.createdBy(), "APPROVE_GRANT", facts.caseFile(),
				"sharing.grant.second-person");
		grant.approveSilence(actor, now().toInstant());
		grants.saveAndFlush(grant);
		trail.record(actor, "APPROVE_GRANT", facts.caseFile(), id.value());
	}

	/** A15: the source unit takes back at any time, also when it left the case. */
	public void revoke(GrantId id, String reason, CaseFacts facts, Actor actor) {
		ShareGrant grant = requireOwn(id, facts, actor);
		if (reason.isBlank() || reason.length() > GrantRules.LONGEST_ANSWER) {
			throw new RuleViolated("reason", "sharing.grant.reason", GrantRules.LONGEST_ANSWER);
		}
		if (grant.revoke(reason.strip(), actor, now().toInstant())) {
			grants.saveAndFlush(grant);
			trail.record(actor, "REVOKE_GRANT", facts.caseFile(), id.value());
		}
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
			.map((grant) -> grant.view(now().toInstant(), false).isOpen())
			.orElse(false);
	}

	/** The grants of a case that this actor may know of, newest first. */
	public List<GrantView> of(CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		List<GrantView> views = grants.findByCaseFileIdOrderByCreatedAtDesc(facts.caseFile())
			.stream()
			.filter((grant) -> access.readsRegister(actor, facts, grant.source()))
			.map((grant) -> grant.view(now().toInstant(), needsConsent(grant, facts)))
			.toList();
		if (!views.isEmpty()) {
			access.logRead(actor, facts, List.of(DataCategory.CONSENT_REG));
		}
		return views;
	}

	private boolean needsConsent(ShareGrant grant, CaseFacts facts) {
		Optional<Role> source = role(grant.source(), facts);
		Optional<Role> recipient = role(grant.recipient(), facts);
		return source.isPresent() && recipient.isPresent()
				&& grant.needsConsent((category) -> grant.phaseSet()
					.stream()
					.anyMatch((phase) -> openings.byConsent(recipient.get(), source.get(), category, phase)));
	}

	private static Optional<Role> role(UnitId unit, CaseFacts facts) {
		return facts.parties().stream().filter((party) -> party.unit().equals(unit)).map(CaseParty::role).findFirst();
	}

	private GrantProposal checked(GiveGrant command, Collection<RecordFacts> named, CaseFacts facts, Actor actor) {
		GrantProposal proposal = proposal(command, named, facts, actor);
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

	private GrantProposal proposal(GiveGrant command, Collection<RecordFacts> named, CaseFacts facts, Actor actor) {
		LocalDate today = now().toLocalDate();
		Optional<CaseParty> recipient = facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(command.recipient()))
			.findFirst();
		boolean acceded = recipient.map((party) -> accessions.inForce(party.organisation(), today)).orElse(true)
				&& accessions.inForce(actor.organisation(), today);
		// a casusoverleg type bounds what is said in that overleg, not the tlv or what
		// follows
		boolean inOverleg = command.phases().contains(Phase.P2) || command.phases().contains(Phase.P3);
		boolean permitted = recipient.isEmpty() || !inOverleg
				|| types.stream()
					.allMatch((type) -> command.categories()
						.stream()
						.allMatch((category) -> type.permits(facts.caseFile(), recipient.get().role(), category)));
		List<String> earlier = grants.findByCaseFileIdOrderByCreatedAtDesc(facts.caseFile())
			.stream()
			.filter((grant) -> grant.source().equals(actor.unit()))
			.flatMap((grant) -> grant.answers().stream())
			.toList();
		return new GrantProposal(command, named, facts, actor, openings, acceded, permitted, earlier, now());
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

	private ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

}
