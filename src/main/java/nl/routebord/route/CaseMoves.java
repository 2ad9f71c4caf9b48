package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.route.CaseChanges.Line;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A pupil moves house. Basic data have one source, so only the unit that brought in the
 * pupil tells where it lives now.
 */
@Service
@Transactional
public class CaseMoves {

	/** A move that nobody told of for longer is a slip of the pen. */
	private static final int OLDEST_MOVE_YEARS = 2;

	private final CaseChanges changes;

	private final CaseCircle circle;

	private final LeerplichtMoves leerplicht;

	private final FormerMunicipalities former;

	private final PupilDesk pupils;

	private final AuditTrail trail;

	CaseMoves(CaseChanges changes, CaseCircle circle, LeerplichtMoves leerplicht, FormerMunicipalities former,
			PupilDesk pupils, AuditTrail trail) {
		this.changes = changes;
		this.circle = circle;
		this.leerplicht = leerplicht;
		this.former = former;
		this.pupils = pupils;
		this.trail = trail;
	}

	/**
	 * For the form.
	 * @throws NotAllowed for a unit that does not keep the data of the pupil
	 */
	public void requireKeeper(CaseFileId id, Actor actor) {
		requireKeeper(changes.requireSeen(id, actor), actor);
	}

	public void move(CaseFileId id, MovePupil command, Actor actor) {
		requireKeeper(id, actor);
		Optional<CaseFile> found = changes.begin(id, command.request(), command.version(), Action.MOVE_PUPIL, actor);
		if (found.isEmpty()) {
			return;
		}
		CaseFile caseFile = found.get();
		CaseFacts facts = changes.requireSeen(id, actor); // as locked
		Faults faults = new Faults();
		LocalDate from = new Texts(faults, changes.today()).past("from", command.from(),
				caseFile.dates().openedOn().minusYears(OLDEST_MOVE_YEARS));
		pupils.faults(command.home())
			.forEach((fault) -> faults.add(fault.field(), fault.code(), fault.arguments().toArray()));
		Optional<OrganisationId> before = caseFile.location().municipality();
		Optional<OrganisationId> next = circle.municipality(command.home().municipality(), faults);
		boolean elsewhere = next.isPresent() && !next.equals(before);
		if (elsewhere) {
			mayLeave(caseFile, leerplicht.of(before, facts), faults);
		}
		faults.throwIfAny();
		pupils.move(caseFile.pupil(), command.home(), actor);
		if (elsewhere) {
			caseFile.moveTo(next.orElseThrow());
			changes.save(caseFile);
			former.keep(id, before, from, changes.today());
			leerplicht.move(facts, before, next.orElseThrow(), changes.today());
		}
		changes.tell(caseFile,
				new Line(command.request(), from, DataCategory.ENROL,
						elsewhere ? "journal.route.moved" : "journal.route.address", List.of(), ""),
				Action.MOVE_PUPIL, actor);
	}

	/** There is always a director, and a unit's own file stays its own. */
	private static void mayLeave(CaseFile caseFile, List<UnitId> leaving, Faults faults) {
		if (leaving.contains(caseFile.sourceUnit())) {
			faults.add("municipality", "route.move.opened");
			return;
		}
		faults.addIf(leaving.contains(caseFile.directorUnit()), "municipality", "route.move.directs");
	}

	private void requireKeeper(CaseFacts facts, Actor actor) {
		if (!facts.source().equals(actor.unit())) {
			trail.refused(actor, Action.MOVE_PUPIL.name(), facts.caseFile(), "R04_NEVER");
			throw new NotAllowed("route.move.not-keeper");
		}
	}

}
