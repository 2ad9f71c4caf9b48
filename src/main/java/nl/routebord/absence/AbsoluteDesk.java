package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Stale;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Residents under the duty who are enrolled nowhere (LPW art. 19): leerplicht of the
 * municipality says of each once what it is.
 */
@Service
@Transactional
public class AbsoluteDesk {

	private static final int MOST = 200;

	private final Absolutes absolutes;

	private final AbsoluteAbsence absolute;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	AbsoluteDesk(Absolutes absolutes, AbsoluteAbsence absolute, CaseAccess access, AuditTrail trail, Clock clock) {
		this.absolutes = absolutes;
		this.absolute = absolute;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	public List<AbsoluteView> list(AbsoluteState state, Actor actor) {
		requireLeerplicht(actor);
		List<AbsoluteView> found = absolutes.list(actor, state, MOST);
		access.logFilesListed(actor, found.stream().map(AbsoluteView::id).toList());
		return found;
	}

	/** How many of the actor's municipality stand so. */
	public Map<AbsoluteState, Integer> counts(Actor actor) {
		requireLeerplicht(actor);
		Map<AbsoluteState, Integer> counts = new EnumMap<>(AbsoluteState.class);
		for (AbsoluteState state : AbsoluteState.values()) {
			counts.put(state, absolutes.count(actor, state));
		}
		return counts;
	}

	public AbsoluteView view(UUID id, Actor actor) {
		requireLeerplicht(actor);
		AbsoluteView view = absolutes.find(id, actor).orElseThrow(NotFound::new);
		access.logRead(actor, facts(id, actor), Set.of(DataCategory.ID_BASIS, DataCategory.ABS_UNAUTH));
		return view;
	}

	/** Access comes before what was sent. */
	public void requireMay(UUID id, Actor actor) {
		requireLeerplicht(actor);
		absolutes.find(id, actor).orElseThrow(NotFound::new);
		access.require(actor, facts(id, actor), Action.ANSWER_ABSENCE_REPORT);
	}

	/** The same answer twice is one; an explanation is not asked for again. */
	public void answer(UUID id, @Nullable Long version, AnswerAbsolute command, Actor actor) {
		requireLeerplicht(actor);
		AbsoluteView view = absolutes.lock(id, actor).orElseThrow(NotFound::new);
		access.require(actor, facts(id, actor), Action.ANSWER_ABSENCE_REPORT);
		command.faults(today()).throwIfAny();
		if (command.says(view)) {
			return;
		}
		if (version != null && version != view.version()) {
			throw new Stale("absence.stale");
		}
		if (view.state() == AbsoluteState.EXPLAINED || view.state() == AbsoluteState.ENROLLED) {
			throw new Conflict("step.not-available");
		}
		absolutes.answer(id, command, today(), actor);
		trail.record(actor, "ANSWER_ABSOLUTE_ABSENCE", null, id);
	}

	/** An exemption was given or ended: it answers for the child, or no longer. */
	public void exemptionsChanged(Actor actor) {
		requireLeerplicht(actor);
		absolute.exempt(actor.unit(), today());
	}

	/** Of a file of its own; what the municipality shares stands in a case. */
	private static CaseFacts facts(UUID id, Actor actor) {
		return new CaseFacts(id, actor.unit(), Set.of(Phase.P1),
				List.of(new CaseParty(actor.unit(), actor.role(), actor.organisation(), RelationKind.OWN)));
	}

	private static void requireLeerplicht(Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER) {
			throw new NotFound();
		}
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
