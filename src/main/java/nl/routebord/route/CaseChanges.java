package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every change of a case has in common: once, allowed, told. */
@Component
class CaseChanges {

	private final CaseFiles cases;

	private final CaseRelations relations;

	private final CaseAccess access;

	private final Journal journal;

	private final AuditTrail trail;

	private final Directory directory;

	private final Clock clock;

	CaseChanges(CaseFiles cases, CaseRelations relations, CaseAccess access, Journal journal, AuditTrail trail,
			Directory directory, Clock clock) {
		this.cases = cases;
		this.relations = relations;
		this.access = access;
		this.journal = journal;
		this.trail = trail;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Locks the case and asks the policy.
	 * @return the case; none when this person has sent the same form before
	 */
	Optional<CaseFile> begin(CaseFileId id, UUID request, @Nullable Long version, Action action, Actor actor) {
		CaseFacts facts = relations.lock(id, today());
		if (journal.knows(request, id, actor.user())) {
			return Optional.empty();
		}
		access.require(actor, facts, action);
		CaseFile caseFile = cases.require(id);
		caseFile.requireVersion(version);
		return Optional.of(caseFile);
	}

	CaseFacts requireSeen(CaseFileId id, Actor actor) {
		CaseFacts facts = relations.require(id, today());
		access.requireSeen(actor, facts);
		return facts;
	}

	/** The director is a person of a unit in the case that could set its plan. */
	void requireDirector(CaseFileId id, UnitId unit, UserId person, Faults faults) {
		CaseFacts facts = relations.require(id, today());
		boolean inCase = facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(unit))
			.anyMatch((party) -> access.actions(Actor.person(person, unit, party.organisation(), party.role()), facts)
				.contains(Action.SET_PLAN));
		faults.addIf(!inCase, "person", "route.hand-over.not-in-case");
		faults.addIf(inCase && directory.people(unit).stream().noneMatch((one) -> one.id().equals(person)), "person",
				"route.hand-over.not-there");
	}

	void save(CaseFile caseFile) {
		cases.saveAndFlush(caseFile);
	}

	void tell(CaseFile caseFile, Line line, Action action, Actor actor) {
		journal.add(new JournalLine(caseFile.id(), line.request(), line.on(), line.category(), actor.unit(),
				actor.role(), actor.user(), line.code(), line.arguments(), line.text()));
		trail.record(actor, action.name(), caseFile.id().value(), line.request());
	}

	/** A line in the making; the actor and the unit come with the act. */
	record Line(@Nullable UUID request, LocalDate on, DataCategory category, String code, List<String> arguments,
			String text) {
	}

	LocalDate today() {
		return LocalDate.now(clock);
	}

}
