package nl.routebord.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import org.springframework.stereotype.Service;

/**
 * The only door to a case: may this actor see it, do this in it, read this of it? Every
 * refusal leaves a line in the trail; what was shown is logged by {@link #logRead}, in
 * the transaction of the reading (which must not be read-only).
 */
@Service
public class CaseAccess {

	private final SharingPolicy policy;

	private final AuditTrail trail;

	private final ReadLines readLines;

	private final Clock clock;

	CaseAccess(SharingPolicy policy, AuditTrail trail, ReadLines readLines, Clock clock) {
		this.policy = policy;
		this.trail = trail;
		this.readLines = readLines;
		this.clock = clock;
	}

	public boolean sees(Actor actor, CaseFacts facts) {
		return policy.sees(Reader.of(actor), facts, now());
	}

	/**
	 * @throws NotFound when the actor may not know that the case exists
	 */
	public void requireSeen(Actor actor, CaseFacts facts) {
		if (!sees(actor, facts)) {
			boolean stranger = facts.relation(Reader.of(actor)) == RelationKind.NONE;
			trail.refused(actor, "SEE_CASE", facts.caseFile(), stranger ? "R03_TENANT" : "R07_PHASE");
			throw new NotFound();
		}
	}

	/**
	 * @throws NotFound when the actor may not know that the case exists
	 * @throws NotAllowed when it may, but may not do this
	 */
	public void require(Actor actor, CaseFacts facts, Action action) {
		requireSeen(actor, facts);
		if (!ActionRules.allows(action, Reader.of(actor), facts) || onlyLooks(actor, facts)) {
			trail.refused(actor, action.name(), facts.caseFile(), "R04_NEVER");
			throw new NotAllowed("sharing.not-allowed");
		}
	}

	/**
	 * For an act that every unit in the case may do.
	 * @throws NotFound when the actor may not know that the case exists
	 * @throws NotAllowed for who only looks, and who left the case
	 */
	public void requireInvolved(Actor actor, CaseFacts facts, String action) {
		requireSeen(actor, facts);
		if (onlyLooks(actor, facts) || facts.relation(Reader.of(actor)) == RelationKind.FORMER) {
			trail.refused(actor, action, facts.caseFile(), "R04_NEVER");
			throw new NotAllowed("sharing.not-allowed");
		}
	}

	/**
	 * @throws NotAllowed for a role that opens no cases
	 */
	public void requireMayOpen(Actor actor) {
		if (!mayOpen(actor)) {
			trail.refused(actor, Action.OPEN_CASE.name(), null, "R04_NEVER");
			throw new NotAllowed("sharing.not-allowed");
		}
	}

	public boolean mayOpen(Actor actor) {
		return ActionRules.mayOpen(actor.role());
	}

	/** Who sees a case by broken glass or in an inquiry only, reads. */
	private boolean onlyLooks(Actor actor, CaseFacts facts) {
		return !policy.sees(Reader.of(actor), facts.withNothingShared(), now());
	}

	/** What the actor can do in this case now: decides on buttons, not on acts. */
	public Set<Action> actions(Actor actor, CaseFacts facts) {
		Set<Action> actions = EnumSet.noneOf(Action.class);
		if (sees(actor, facts) && !onlyLooks(actor, facts)) {
			Arrays.stream(Action.values())
				.filter((action) -> ActionRules.allows(action, Reader.of(actor), facts))
				.forEach(actions::add);
		}
		return actions;
	}

	public Decision decide(Actor actor, CaseFacts facts, RecordFacts record) {
		return policy.decide(Reader.of(actor), facts, record, now());
	}

	/** The same for anybody of this unit. */
	public Decision decide(CaseParty reader, CaseFacts facts, RecordFacts record) {
		return policy.decide(Reader.of(reader), facts, record, now());
	}

	/** Whether the actor may know of the grants and consents of a source. */
	public boolean readsRegister(Actor actor, CaseFacts facts, UnitId source) {
		return facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(source))
			.anyMatch((party) -> decide(actor, facts, RecordFacts.of(DataCategory.CONSENT_REG, source, party.role()))
				.permits());
	}

	/** The emergency door of this case, as this actor finds it. */
	public Emergency emergency(Actor actor, CaseFacts facts) {
		boolean door = Asked.breaksGlass(actor.role()) && facts.isInForce(actor.unit());
		ZonedDateTime now = now();
		return facts.sharing()
			.brokenBy(Reader.of(actor), now)
			.filter((glass) -> door)
			.map((glass) -> glass.until().atZone(now.getZone()))
			.map((until) -> new Emergency(true, Optional.of(until.toLocalDateTime()),
					Math.max(1, ChronoUnit.MINUTES.between(now, until))))
			.orElse(new Emergency(door, Optional.empty(), 0));
	}

	/** What is left of a record of this category that the actor sees redacted. */
	public Redaction redaction(Actor actor, DataCategory category) {
		return Redactions.of(actor.role(), category);
	}

	/** For whom a record is visible, whole or cut down. */
	public List<CaseParty> readers(CaseFacts facts, RecordFacts record) {
		return facts.parties()
			.stream()
			.filter((party) -> policy.decide(Reader.of(party), facts, record, now()).shows())
			.toList();
	}

	/** The same with the ground of each. */
	public Map<CaseParty, Decision> audience(CaseFacts facts, RecordFacts record) {
		Map<CaseParty, Decision> audience = new LinkedHashMap<>();
		for (CaseParty party : facts.parties()) {
			Decision decision = policy.decide(Reader.of(party), facts, record, now());
			if (decision.shows()) {
				audience.put(party, decision);
			}
		}
		return audience;
	}

	/** The categories that a unit of this role may be the source of. */
	public Set<DataCategory> writable(Role role) {
		return Arrays.stream(DataCategory.values())
			.filter((category) -> policy.mayBeSource(role, category))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(DataCategory.class)));
	}

	/**
	 * The same rule for lists and searches: what it does not show is not counted either.
	 */
	public CaseFilter filter(Actor actor) {
		int mask = policy.seesIn(actor.role()).stream().mapToInt(Phase::bit).sum();
		boolean ownSource = policy.mayBeSource(actor.role(), DataCategory.ID_BASIS);
		int ticketMask = policy.opensWithTicketIn(actor.role()).stream().mapToInt(Phase::bit).sum();
		return new CaseFilter(actor.unit(), mask, ownSource, LocalDate.now(clock), new CaseFilter.Openings(actor.user(),
				actor.organisation(), Asked.breaksGlass(actor.role()), ticketMask, clock.instant()));
	}

	/**
	 * Bits of the phases in which the actor's task lets it read this category; for lists,
	 * beside {@link #filter}.
	 */
	public int phasesMask(Actor actor, DataCategory category) {
		return policy.readsIn(actor.role(), category).stream().mapToInt(Phase::bit).sum();
	}

	/** Tells the trail what of a case was shown, and on what it rests. */
	public void logRead(Actor actor, CaseFacts facts, Collection<DataCategory> categories) {
		readLines.read(actor, facts, categories);
	}

	/** Tells the trail which cases stood in a list. */
	public void logListed(Actor actor, Collection<UUID> caseFiles) {
		readLines.listed(actor, caseFiles, filter(actor));
	}

	/** The same of files outside a case, to which no emergency door leads. */
	public void logFilesListed(Actor actor, Collection<UUID> ids) {
		readLines.filesListed(actor, ids);
	}

	/** Tells the trail which anonymous consults stood in a list. */
	public void logConsultsListed(Actor actor, Collection<UUID> ids) {
		readLines.consultsListed(actor, ids);
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

}
