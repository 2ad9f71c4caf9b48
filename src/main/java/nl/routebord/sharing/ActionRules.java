package nl.routebord.sharing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.routebord.identity.Role;

/**
 * Who may do what in a case that it sees. Whether the act fits the case (a deadline, a
 * second pair of eyes, being the director) is for the module of the act.
 */
final class ActionRules {

	private static final Set<RelationKind> OWN = EnumSet.of(RelationKind.OWN);

	private static final Set<RelationKind> PRESENT = EnumSet.of(RelationKind.OWN, RelationKind.PARTNER);

	private static final Set<Role> OPENERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER);

	private static final Set<Role> WRITERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.RECEIVING_SCHOOL,
			Role.SWV_CONSULTANT, Role.ATTENDANCE_OFFICER, Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE);

	private static final Set<Role> VIEWERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.RECEIVING_SCHOOL,
			Role.SWV_CONSULTANT, Role.ATTENDANCE_OFFICER, Role.FAMILY_WORKER, Role.YOUTH_HEALTH);

	private static final Set<Role> ASKERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER,
			Role.SWV_CONSULTANT);

	private static final Set<Role> PLANNERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER,
			Role.SWV_CONSULTANT, Role.FAMILY_WORKER);

	private static final Set<Role> AGREEMENT_OWNERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER,
			Role.SWV_CONSULTANT, Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE);

	private static final Set<Role> APPLICANT = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR);

	/** Where a pupil with a tlv is enrolled. */
	private static final Set<Role> ENROLLING = EnumSet.of(Role.RECEIVING_SCHOOL, Role.SCHOOL_CARE_COORDINATOR);

	/** Sources of where a pupil stays (privacy.md B.5, RES_FACT and JUSTICE). */
	private static final Set<Role> PLACING = EnumSet.of(Role.RECEIVING_SCHOOL, Role.FAMILY_WORKER, Role.YOUTH_CARE);

	private static final Set<Role> LEERPLICHT = EnumSet.of(Role.ATTENDANCE_OFFICER);

	private static final Set<Role> SECRETARIAT = EnumSet.of(Role.SWV_SECRETARIAT);

	private static final Set<Phase> SIGNALLING = EnumSet.of(Phase.P1);

	private static final Set<Phase> CONSULTING = EnumSet.of(Phase.P2, Phase.P3);

	private static final Set<Phase> TLV = EnumSet.of(Phase.P4);

	private static final Set<Phase> RUNNING = EnumSet.range(Phase.P1, Phase.P6);

	private static final Map<Action, Rule> TABLE = new EnumMap<>(Action.class);
	static {
		TABLE.put(Action.CONTACT_FAMILY, new Rule(OPENERS, OWN, SIGNALLING));
		TABLE.put(Action.RECORD_VIEWS, new Rule(OPENERS, OWN, SIGNALLING));
		TABLE.put(Action.CLOSE_CASE, new Rule(ASKERS, OWN, RUNNING));
		TABLE.put(Action.WRITE_JOURNAL, new Rule(WRITERS, PRESENT, RUNNING));
		TABLE.put(Action.ADD_DOCUMENT, new Rule(WRITERS, PRESENT, RUNNING));
		TABLE.put(Action.ASK_KERNPARTNERS, new Rule(ASKERS, OWN, EnumSet.range(Phase.P1, Phase.P3)));
		TABLE.put(Action.GIVE_VIEW, new Rule(VIEWERS, PRESENT, CONSULTING));
		TABLE.put(Action.SET_PLAN, new Rule(PLANNERS, PRESENT, CONSULTING));
		TABLE.put(Action.EVALUATE_PLAN, new Rule(PLANNERS, PRESENT, CONSULTING));
		TABLE.put(Action.COMPLETE_AGREEMENT, new Rule(AGREEMENT_OWNERS, PRESENT, EnumSet.range(Phase.P2, Phase.P6)));
		TABLE.put(Action.HOLD_TABLE, new Rule(PLANNERS, PRESENT, CONSULTING));
		TABLE.put(Action.CALL_TABLE, new Rule(PLANNERS, PRESENT, RUNNING));
		TABLE.put(Action.ESCALATE, new Rule(PLANNERS, PRESENT, CONSULTING));
		TABLE.put(Action.CHECK_AFTERCARE, new Rule(OPENERS, PRESENT, EnumSet.of(Phase.P6)));
		TABLE.put(Action.APPLY_TLV, new Rule(APPLICANT, OWN, EnumSet.of(Phase.P1, Phase.P2, Phase.P3, Phase.P6)));
		TABLE.put(Action.SUPPLEMENT_TLV, new Rule(APPLICANT, OWN, TLV));
		TABLE.put(Action.WITHDRAW_TLV, new Rule(APPLICANT, OWN, TLV));
		TABLE.put(Action.CHECK_TLV_COMPLETENESS, new Rule(SECRETARIAT, OWN, TLV));
		TABLE.put(Action.INVITE_TLV_EXPERTS, new Rule(SECRETARIAT, OWN, TLV));
		TABLE.put(Action.EXTEND_TLV_TERM, new Rule(SECRETARIAT, OWN, TLV));
		TABLE.put(Action.ADVISE_TLV, new Rule(EnumSet.of(Role.SWV_EXPERT), OWN, TLV));
		TABLE.put(Action.SHARE_DATA, new Rule(WRITERS, PRESENT, RUNNING));
		TABLE.put(Action.ANNOUNCE_TLV, new Rule(EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.SWV_SECRETARIAT), OWN,
				EnumSet.of(Phase.P4, Phase.P5, Phase.P6)));
		TABLE.put(Action.REDEEM_TLV, new Rule(ENROLLING, PRESENT, EnumSet.of(Phase.P4, Phase.P5, Phase.P6)));
		TABLE.put(Action.LEAVE_ON_TLV,
				new Rule(EnumSet.of(Role.RECEIVING_SCHOOL, Role.SCHOOL_CARE_COORDINATOR, Role.SWV_SECRETARIAT), PRESENT,
						EnumSet.range(Phase.P4, Phase.P7)));
		TABLE.put(Action.AGREE_TO_RETURN,
				new Rule(EnumSet.of(Role.SWV_DECIDER), OWN, EnumSet.range(Phase.P4, Phase.P7)));
		TABLE.put(Action.PLAN_RENEWAL, new Rule(ENROLLING, PRESENT, EnumSet.of(Phase.P6)));
		TABLE.put(Action.EXPORT_TLV_FILE, new Rule(EnumSet.of(Role.SWV_DECIDER), OWN, EnumSet.of(Phase.P4, Phase.P7)));
		TABLE.put(Action.RECORD_ADMISSION, new Rule(ENROLLING, PRESENT, RUNNING));
		TABLE.put(Action.MOVE_PUPIL, new Rule(OPENERS, OWN, RUNNING));
		TABLE.put(Action.REGISTER_ABSENCE,
				new Rule(EnumSet.of(Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_CARE_COORDINATOR), OWN, RUNNING));
		TABLE.put(Action.ANSWER_ABSENCE_REPORT, new Rule(EnumSet.of(Role.ATTENDANCE_OFFICER), OWN, RUNNING));
		TABLE.put(Action.KEEP_EPISODE, new Rule(OPENERS, PRESENT, RUNNING));
		TABLE.put(Action.START_PLACEMENT, new Rule(PLACING, PRESENT, RUNNING));
		TABLE.put(Action.KEEP_PLACEMENT, new Rule(PLACING, PRESENT, RUNNING));
		TABLE.put(Action.CONTEST_ORIGIN,
				new Rule(EnumSet.of(Role.SWV_DECIDER), PRESENT, EnumSet.of(Phase.P5, Phase.P6)));
		TABLE.put(Action.FOLLOW_UP_ABSENCE, new Rule(LEERPLICHT, OWN, RUNNING));
		TABLE.put(Action.ENFORCE_DUTY, new Rule(LEERPLICHT, OWN, RUNNING));
		TABLE.put(Action.KEEP_EXEMPTION, new Rule(LEERPLICHT, OWN, RUNNING));
		TABLE.put(Action.KEEP_TLV_PROMISE,
				new Rule(EnumSet.of(Role.SWV_DECIDER), PRESENT, EnumSet.of(Phase.P5, Phase.P6)));
		TABLE.put(Action.DECIDE_TLV, new Rule(EnumSet.of(Role.SWV_DECIDER), OWN, TLV));
		TABLE.put(Action.OBJECT_TO_TLV, new Rule(APPLICANT, OWN, RUNNING));
		TABLE.put(Action.RECEIVE_OBJECTION, new Rule(SECRETARIAT, OWN, EnumSet.range(Phase.P2, Phase.P7)));
		TABLE.put(Action.HANDLE_OBJECTION, new Rule(SECRETARIAT, OWN, TLV));
		TABLE.put(Action.DECIDE_OBJECTION, new Rule(EnumSet.of(Role.SWV_DECIDER), OWN, TLV));
		TABLE.put(Action.FOLLOW_OBJECTION, new Rule(SECRETARIAT, OWN, EnumSet.range(Phase.P2, Phase.P7)));
	}

	private ActionRules() {
	}

	/** Opening is the one act without a case; inside a case it is not an act. */
	static boolean mayOpen(Role role) {
		return OPENERS.contains(role);
	}

	/** Unknown is never. */
	static boolean allows(Action action, Reader reader, CaseFacts facts) {
		Rule rule = TABLE.get(action);
		return rule != null && rule.allows(reader.role(), facts.relation(reader), facts.phases(reader));
	}

	private record Rule(Set<Role> roles, Set<RelationKind> relations, Set<Phase> phases) {

		boolean allows(Role role, RelationKind relation, Set<Phase> current) {
			return roles.contains(role) && relations.contains(relation) && current.stream().anyMatch(phases::contains);
		}

	}

}
