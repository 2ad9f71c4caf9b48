package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who directs a case, for acts that only the director does; nothing to show. Handing
 * over is an act of the case itself.
 */
@Service
@Transactional
public class Directors {

	private final CaseFiles cases;

	private final CaseRelations relations;

	private final AuditTrail trail;

	private final Clock clock;

	Directors(CaseFiles cases, CaseRelations relations, AuditTrail trail, Clock clock) {
		this.cases = cases;
		this.relations = relations;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * A colleague of the director's unit stands in for the director. Who left the case
	 * directs it no more.
	 * @param refusal the code of what others hear
	 * @throws NotAllowed for any other unit
	 */
	public void require(CaseFileId id, Actor actor, String action, String refusal) {
		if (!of(id).unit().equals(actor.unit()) || !relations.isInForce(id, actor.unit(), LocalDate.now(clock))) {
			trail.refused(actor, action, id.value(), "R04_NEVER");
			throw new NotAllowed(refusal);
		}
	}

	/**
	 * The director hands the case over; of a director who left it, whoever could direct
	 * it does.
	 */
	public void requireToHandOver(CaseFileId id, Actor actor) {
		if (!isVacant(id)) {
			require(id, actor, "HAND_OVER", "route.hand-over.not-director");
		}
	}

	/** Whether the unit that directs the case has left it. */
	public boolean isVacant(CaseFileId id) {
		return !relations.isInForce(id, of(id).unit(), LocalDate.now(clock));
	}

	public Director of(CaseFileId id) {
		CaseFile caseFile = cases.require(id);
		return new Director(caseFile.directorUnit(), caseFile.directorUser());
	}

}
