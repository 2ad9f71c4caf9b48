package nl.routebord.sharing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.routebord.identity.Role;

/**
 * A question beside what the matrix says for the reader's role.
 *
 * @param cell empty when the matrix is silent
 */
record Asked(Question question, Optional<Cell> cell) {

	/** Told in confidence to a doctor or a youth care worker. */
	private static final Set<DataCategory> SECRET = EnumSet.of(DataCategory.HEALTH, DataCategory.FUNC,
			DataCategory.YC_FACT, DataCategory.YC_CONTENT, DataCategory.FAMILY);

	/** WPO 18a lid 13, WVO 2020 2.47: the closed file of the swv. */
	private static final Set<DataCategory> CLOSED = EnumSet.of(DataCategory.HEALTH, DataCategory.FUNC,
			DataCategory.FAMILY, DataCategory.DIDACT, DataCategory.OPP, DataCategory.ADVICE, DataCategory.TLV_FILE);

	private static final Set<Role> GLASS_BREAKERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.SWV_CONSULTANT,
			Role.ATTENDANCE_OFFICER, Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE);

	private static final Set<Role> TREATING = EnumSet.of(Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE);

	private static final Set<DataCategory> BEHIND_GLASS = EnumSet.of(DataCategory.ID_BASIS, DataCategory.ID_CONTACT,
			DataCategory.FAMILY, DataCategory.YC_FACT, DataCategory.FUNC);

	Role role() {
		return question.role();
	}

	DataCategory category() {
		return question.category();
	}

	boolean has(Flag flag) {
		return question.flags().contains(flag);
	}

	boolean isDataSubject() {
		return role() == Role.PARENT || role() == Role.PUPIL;
	}

	/** The mode of the cell, stricter by professional secrecy, milder by the swv rule. */
	Mode mode() {
		Mode mode = cellMode();
		if (isUnderSecrecy() && (mode == Mode.TASK || mode == Mode.GRANT)) {
			return Mode.CONSENT;
		}
		if (isFromClosedSwvFile() && isPupilsSchool() && (mode == Mode.CONSENT || mode == Mode.GRANT)) {
			return Mode.TASK;
		}
		return mode;
	}

	Mode cellMode() {
		return cell.map((found) -> found.in(question.phase())).orElse(Mode.NEVER);
	}

	boolean isFromClosedSwvFile() {
		return question.sourceRole().isSwv() && CLOSED.contains(category());
	}

	/** The school where the pupil is enrolled or applied. */
	boolean isPupilsSchool() {
		return role() == Role.SCHOOL_CARE_COORDINATOR || role() == Role.RECEIVING_SCHOOL;
	}

	/**
	 * Who treats or protects a child may look, for four hours, where life asks for it.
	 */
	boolean mayBreakGlass() {
		boolean present = question.relation() == RelationKind.OWN || question.relation() == RelationKind.PARTNER;
		return has(Flag.BREAKGLASS) && present && liesBehindGlass(role(), category());
	}

	static boolean liesBehindGlass(Role role, DataCategory category) {
		boolean opens = BEHIND_GLASS.contains(category) || (category == DataCategory.HEALTH && TREATING.contains(role));
		return opens && breaksGlass(role);
	}

	static boolean breaksGlass(Role role) {
		return GLASS_BREAKERS.contains(role);
	}

	/** Whether this was told in confidence to that role. */
	static boolean isConfided(Role source, DataCategory category) {
		return (source == Role.YOUTH_HEALTH || source == Role.YOUTH_CARE) && SECRET.contains(category);
	}

	private boolean isUnderSecrecy() {
		return isConfided(question.sourceRole(), category()) && !question.ownSource();
	}

}
