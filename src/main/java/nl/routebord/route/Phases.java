package nl.routebord.route;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.Role;
import nl.routebord.sharing.Phase;

/**
 * Derives the phases of the sharing policy from where the route stands (the table of
 * design.md §5). Nobody sets a phase by hand.
 */
final class Phases {

	private Phases() {
	}

	static Set<Phase> of(CaseState state, Set<Position> positions) {
		EnumSet<Phase> phases = EnumSet.noneOf(Phase.class);
		switch (state) {
			case SIGNALLED, FAMILY_CONTACTED -> phases.add(Phase.P1);
			case KERNPARTNER_CONSULT, MDO, PLAN_ACTIVE -> phases.add(Phase.P2);
			case THUISZITTER_TABLE, ESCALATED -> phases.add(Phase.P3);
			case CLOSED -> {
			}
		}
		positions.forEach((position) -> phases.add(of(position)));
		if (phases.isEmpty()) {
			phases.add(Phase.P7);
		}
		return phases;
	}

	private static Phase of(Position position) {
		return switch (position) {
			case TLV_APPLICATION -> Phase.P4;
			// for the file the case is closed, however much of it runs
			case TLV_KEPT -> Phase.P7;
			case PLACED -> Phase.P5;
			case TLV_UNUSED, TLV_RENEWAL, LEAVING, AFTERCARE -> Phase.P6;
		};
	}

	/**
	 * That a tlv is asked for, and how far it is, is for the school, the swv and the
	 * family only (privacy.md B.5 and B.6, TLV_FILE and TLV_DECISION).
	 */
	static boolean knowsOfTlv(Role role) {
		return role.isSwv() || role == Role.SCHOOL_CARE_COORDINATOR || role.isFamily();
	}

	/**
	 * That a pupil stays elsewhere is not for youth health (privacy.md B.5, RES_FACT).
	 */
	private static boolean knowsOfStay(Role role) {
		return role != Role.YOUTH_HEALTH;
	}

	/** The phases as this role may know them; closed only where nothing runs. */
	static Set<Phase> shown(int mask, Role role) {
		int running = (mask == Phase.P7.bit()) ? mask : mask & ~Phase.P7.bit();
		int tlv = knowsOfTlv(role) ? 0 : Phase.P4.bit();
		int stay = knowsOfStay(role) ? 0 : Phase.P5.bit();
		return from(running & ~tlv & ~stay);
	}

	/** The positions as this role may know them. */
	static Set<Position> shown(Set<Position> positions, Role role) {
		EnumSet<Position> shown = EnumSet.of(Position.AFTERCARE);
		if (knowsOfTlv(role)) {
			shown.addAll(
					EnumSet.of(Position.TLV_APPLICATION, Position.TLV_KEPT, Position.TLV_UNUSED, Position.TLV_RENEWAL));
		}
		if (knowsOfStay(role)) {
			shown.addAll(EnumSet.of(Position.PLACED, Position.LEAVING));
		}
		shown.retainAll(positions);
		return shown;
	}

	static int mask(Set<Phase> phases) {
		return phases.stream().mapToInt(Phase::bit).reduce(0, (left, right) -> left | right);
	}

	static Set<Phase> from(int mask) {
		EnumSet<Phase> phases = EnumSet.noneOf(Phase.class);
		for (Phase phase : Phase.values()) {
			if ((mask & phase.bit()) != 0) {
				phases.add(phase);
			}
		}
		return phases;
	}

}
