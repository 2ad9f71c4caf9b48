package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import org.springframework.stereotype.Component;

/** Brings the facts of a case to those who share in it. */
@Component
class SharingDoor {

	private final CaseRelations relations;

	private final CaseAccess access;

	private final Clock clock;

	SharingDoor(CaseRelations relations, CaseAccess access, Clock clock) {
		this.relations = relations;
		this.access = access;
		this.clock = clock;
	}

	/** For a change: whoever shares in the same case at the same time waits here. */
	CaseFacts lock(CaseFileId id) {
		return relations.lock(id, LocalDate.now(clock));
	}

	CaseFacts facts(CaseFileId id) {
		return relations.require(id, LocalDate.now(clock));
	}

	void require(CaseFacts facts, Action action, Actor actor) {
		access.require(actor, facts, action);
	}

	boolean may(CaseFacts facts, Action action, Actor actor) {
		return access.actions(actor, facts).contains(action);
	}

	void requireSeen(CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
	}

	boolean sees(CaseFacts facts, Actor actor) {
		return access.sees(actor, facts);
	}

}
