package nl.routebord.consultation;

import java.util.List;
import java.util.Optional;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.Directors;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets an act in: load, allow, and wait for whoever acts on the same case. */
@Component
class CaseDoor {

	/** The same row that acts of the case itself lock first: one order, no deadlock. */
	private static final String TURN = "select 1 from app.route_case_file where id = :case for update";

	private final CaseDesk cases;

	private final Directors directors;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	CaseDoor(CaseDesk cases, Directors directors, CaseAccess access, AuditTrail trail, JdbcClient jdbc) {
		this.cases = cases;
		this.directors = directors;
		this.access = access;
		this.trail = trail;
		this.jdbc = jdbc;
	}

	/** For an act: whoever acts on the same case at the same time waits here. */
	CaseFacts require(CaseFileId caseFile, Actor actor, Action action) {
		takeTurn(caseFile);
		CaseFacts facts = cases.facts(caseFile);
		access.require(actor, facts, action);
		return facts;
	}

	/** For what only the director of the case does (domain.md 3.1). */
	CaseFacts requireDirector(CaseFileId caseFile, Actor actor, Action action) {
		takeTurn(caseFile);
		return allowDirector(caseFile, actor, action);
	}

	/** The same for a form that is only shown. */
	CaseFacts allowDirector(CaseFileId caseFile, Actor actor, Action action) {
		CaseFacts facts = cases.facts(caseFile);
		access.require(actor, facts, action);
		directors.require(caseFile, actor, action.name(), "consultation.not-director");
		return facts;
	}

	/** For the form of the hand-over. */
	CaseFacts allowHandOver(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = cases.facts(caseFile);
		access.require(actor, facts, Action.SET_PLAN);
		directors.requireToHandOver(caseFile, actor);
		return facts;
	}

	/** Whether the director has left and this actor could give the case another. */
	boolean mayAppoint(CaseFileId caseFile, CaseFacts facts, Actor actor) {
		return may(facts, actor, Action.SET_PLAN) && directors.isVacant(caseFile);
	}

	CaseFacts facts(CaseFileId caseFile) {
		return cases.facts(caseFile);
	}

	/** For the partners that were asked. */
	void requireInvited(CaseFileId caseFile, Optional<Consultation> running, Actor actor) {
		if (running.filter((consultation) -> consultation.isInvited(actor.unit())).isEmpty()) {
			trail.refused(actor, Action.GIVE_VIEW.name(), caseFile.value(), "R04_NEVER");
			throw new NotAllowed("consultation.not-invited");
		}
	}

	/** For whoever carries an agreement out, and the director. */
	void requireCompleter(Agreement agreement, Actor actor) {
		if (!actor.unit().equals(agreement.owner()) && !isDirector(agreement.caseFile(), actor)) {
			trail.refused(actor, Action.COMPLETE_AGREEMENT.name(), agreement.caseFile().value(), "R04_NEVER");
			throw new NotAllowed("consultation.not-owner");
		}
	}

	CaseFacts requireSeen(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = cases.facts(caseFile);
		access.requireSeen(actor, facts);
		return facts;
	}

	/** A colleague of the director's unit stands in for the director. */
	boolean isDirector(CaseFileId caseFile, Actor actor) {
		return directors.of(caseFile).unit().equals(actor.unit());
	}

	boolean may(CaseFacts facts, Actor actor, Action action) {
		return access.actions(actor, facts).contains(action);
	}

	boolean reads(CaseFacts facts, Actor actor, Author author) {
		return access.decide(actor, facts, author.note()).permits();
	}

	/** Whether the reader could read what the unit that opened the case tells. */
	boolean readsOfSource(CaseFacts facts, Actor actor) {
		return facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(facts.source()))
			.anyMatch((party) -> access
				.decide(actor, facts, RecordFacts.of(DataCategory.NOTE_SHARED, party.unit(), party.role()))
				.permits());
	}

	List<UnitId> readers(CaseFacts facts, Author author) {
		return access.readers(facts, author.note()).stream().map(CaseParty::unit).toList();
	}

	CaseAccess access() {
		return access;
	}

	private void takeTurn(CaseFileId caseFile) {
		jdbc.sql(TURN).param("case", caseFile.value()).query(Integer.class).optional();
	}

}
