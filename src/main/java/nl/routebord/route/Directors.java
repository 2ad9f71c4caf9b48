package nl.routebord.route;

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

	private final AuditTrail trail;

	Directors(CaseFiles cases, AuditTrail trail) {
		this.cases = cases;
		this.trail = trail;
	}

	/**
	 * A colleague of the director's unit stands in for the director.
	 * @param refusal the code of what others hear
	 * @throws NotAllowed for any other unit
	 */
	public void require(CaseFileId id, Actor actor, String action, String refusal) {
		if (!of(id).unit().equals(actor.unit())) {
			trail.refused(actor, action, id.value(), "R04_NEVER");
			throw new NotAllowed(refusal);
		}
	}

	public Director of(CaseFileId id) {
		CaseFile caseFile = cases.require(id);
		return new Director(caseFile.directorUnit(), caseFile.directorUser());
	}

}
