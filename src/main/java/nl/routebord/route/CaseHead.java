package nl.routebord.route;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.Emergency;
import nl.routebord.sharing.Phase;

/**
 * The head of a case for a reader who may see it: what ID_BASIS holds and where it
 * stands.
 *
 * @param state empty for who left
 * @param actions what the reader can do now: decides on buttons
 * @param version to send back with a change
 * @param emergency whether the reader finds an emergency door, and how long it stands
 * open
 */
public record CaseHead(CaseFileId id, String number, String pupil, LocalDate birthDate, int age,
		Optional<String> school, Optional<String> municipality, UnitId sourceUnit, UnitId directorUnit, UserId director,
		String directorName, Optional<CaseState> state, Set<Position> positions, Set<Phase> phases, Set<Phase> seen,
		LocalDate openedOn, Optional<CloseReason> closeReason, long version, Set<Action> actions, Emergency emergency) {

	private static final UnitId NO_UNIT = new UnitId(new UUID(0, 0));

	private static final UserId NOBODY = new UserId(new UUID(0, 0));

	public boolean can(Action action) {
		return actions.contains(action);
	}

	public boolean closed() {
		return state.equals(Optional.of(CaseState.CLOSED));
	}

	/** Whether the reader's unit left the case: it reads its own, and nobody's name. */
	public boolean hasLeft() {
		return directorUnit.equals(NO_UNIT);
	}

	/**
	 * For a unit that left the case: whose it is, and nothing that came after. How far
	 * the route was when it left is not kept, so where it stands is left out whole.
	 */
	CaseHead afterLeaving() {
		return new CaseHead(id, number, pupil, birthDate, age, Optional.empty(), Optional.empty(), sourceUnit, NO_UNIT,
				NOBODY, "", Optional.empty(), Set.of(), Set.of(), Set.of(), openedOn, Optional.empty(), 0, actions,
				emergency);
	}

	CaseHead with(Set<Action> can) {
		return new CaseHead(id, number, pupil, birthDate, age, school, municipality, sourceUnit, directorUnit, director,
				directorName, state, positions, phases, seen, openedOn, closeReason, version, can, emergency);
	}

	CaseHead with(Emergency other) {
		return new CaseHead(id, number, pupil, birthDate, age, school, municipality, sourceUnit, directorUnit, director,
				directorName, state, positions, phases, seen, openedOn, closeReason, version, actions, other);
	}

	@Override
	public String toString() {
		return "CaseHead[" + number + "]";
	}

}
