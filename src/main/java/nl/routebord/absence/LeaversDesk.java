package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseAccess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leerplicht reads who left the roll of a school (R-VZ-08, LPW art. 18), before the files
 * of the register say so.
 */
@Service
@Transactional
public class LeaversDesk {

	private static final int MOST = 200;

	private final Leavings leavings;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	LeaversDesk(Leavings leavings, CaseAccess access, AuditTrail trail, Clock clock) {
		this.leavings = leavings;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** Of the actor's municipality, not looked at yet; who goes nowhere first. */
	public List<LeaverRow> list(Actor actor) {
		requireLeerplicht(actor);
		List<LeaverRow> rows = leavings.told(actor, MOST);
		access.logFilesListed(actor, rows.stream().map(LeaverRow::id).toList());
		return rows;
	}

	/** To begin a signal with. */
	public LeaverRow view(UUID pupil, Actor actor) {
		requireLeerplicht(actor);
		LeaverRow row = leavings.told(pupil, actor).orElseThrow(NotFound::new);
		access.logFilesListed(actor, List.of(pupil));
		return row;
	}

	/** It needs nothing more; a second time changes nothing. */
	public void seen(UUID pupil, Actor actor) {
		requireLeerplicht(actor);
		leavings.seen(pupil, LocalDate.now(clock), actor);
		trail.record(actor, "SEE_ROLL_LEAVING", null, pupil);
	}

	private static void requireLeerplicht(Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER) {
			throw new NotFound();
		}
	}

}
