package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActionRulesTest {

	/**
	 * Each row is the whole truth about one act: everyone else, and any other phase, is
	 * refused.
	 */
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "OPEN_CASE, -, -, -", "CONTACT_FAMILY, S_ZORG LPA, OWN, P1",
			"RECORD_VIEWS, S_ZORG LPA, OWN, P1", "CLOSE_CASE, S_ZORG LPA W_CONS, OWN, P1 P2 P3 P4 P5 P6",
			"WRITE_JOURNAL, S_ZORG S_ONTV W_CONS LPA G_JEUGD JGZ JHULP, OWN PARTNER, P1 P2 P3 P4 P5 P6",
			"ADD_DOCUMENT, S_ZORG S_ONTV W_CONS LPA G_JEUGD JGZ JHULP, OWN PARTNER, P1 P2 P3 P4 P5 P6",
			"ASK_KERNPARTNERS, S_ZORG LPA W_CONS, OWN, P1 P2 P3",
			"GIVE_VIEW, S_ZORG S_ONTV W_CONS LPA G_JEUGD JGZ, OWN PARTNER, P2 P3",
			"SET_PLAN, S_ZORG LPA W_CONS G_JEUGD, OWN PARTNER, P2 P3",
			"EVALUATE_PLAN, S_ZORG LPA W_CONS G_JEUGD, OWN PARTNER, P2 P3",
			"COMPLETE_AGREEMENT, S_ZORG LPA W_CONS G_JEUGD JGZ JHULP, OWN PARTNER, P2 P3 P4 P5 P6",
			"HOLD_TABLE, S_ZORG LPA W_CONS G_JEUGD, OWN PARTNER, P2 P3",
			"CALL_TABLE, S_ZORG LPA W_CONS G_JEUGD, OWN PARTNER, P1 P2 P3 P4 P5 P6",
			"ESCALATE, S_ZORG LPA W_CONS G_JEUGD, OWN PARTNER, P2 P3", "CHECK_AFTERCARE, S_ZORG LPA, OWN PARTNER, P6",
			"APPLY_TLV, S_ZORG, OWN, P1 P2 P3 P6", "SUPPLEMENT_TLV, S_ZORG, OWN, P4", "WITHDRAW_TLV, S_ZORG, OWN, P4",
			"CHECK_TLV_COMPLETENESS, W_SEC, OWN, P4", "INVITE_TLV_EXPERTS, W_SEC, OWN, P4",
			"EXTEND_TLV_TERM, W_SEC, OWN, P4", "ADVISE_TLV, W_DESK, OWN, P4", "DECIDE_TLV, W_BESL, OWN, P4",
			"OBJECT_TO_TLV, S_ZORG, OWN, P1 P2 P3 P4 P5 P6", "RECEIVE_OBJECTION, W_SEC, OWN, P2 P3 P4 P5 P6 P7",
			"HANDLE_OBJECTION, W_SEC, OWN, P4", "DECIDE_OBJECTION, W_BESL, OWN, P4",
			"FOLLOW_OBJECTION, W_SEC, OWN, P2 P3 P4 P5 P6 P7", "ANNOUNCE_TLV, S_ZORG W_SEC, OWN, P4 P5 P6",
			"REDEEM_TLV, S_ZORG S_ONTV, OWN PARTNER, P4 P5 P6",
			"LEAVE_ON_TLV, S_ZORG S_ONTV W_SEC, OWN PARTNER, P4 P5 P6 P7", "AGREE_TO_RETURN, W_BESL, OWN, P4 P5 P6 P7",
			"PLAN_RENEWAL, S_ZORG S_ONTV, OWN PARTNER, P6", "EXPORT_TLV_FILE, W_BESL, OWN, P4 P7",
			"RECORD_ADMISSION, S_ZORG S_ONTV, OWN PARTNER, P1 P2 P3 P4 P5 P6",
			"MOVE_PUPIL, S_ZORG LPA, OWN, P1 P2 P3 P4 P5 P6", "REGISTER_ABSENCE, S_ADM S_ZORG, OWN, P1 P2 P3 P4 P5 P6",
			"ANSWER_ABSENCE_REPORT, LPA, OWN, P1 P2 P3 P4 P5 P6",
			"KEEP_EPISODE, S_ZORG LPA, OWN PARTNER, P1 P2 P3 P4 P5 P6",
			"START_PLACEMENT, S_ONTV G_JEUGD JHULP, OWN PARTNER, P1 P2 P3 P4 P5 P6",
			"KEEP_PLACEMENT, S_ONTV G_JEUGD JHULP, OWN PARTNER, P1 P2 P3 P4 P5 P6",
			"FOLLOW_UP_ABSENCE, LPA, OWN, P1 P2 P3 P4 P5 P6", "ENFORCE_DUTY, LPA, OWN, P1 P2 P3 P4 P5 P6",
			"KEEP_EXEMPTION, LPA, OWN, P1 P2 P3 P4 P5 P6", "CONTEST_ORIGIN, W_BESL, OWN PARTNER, P5 P6",
			"KEEP_TLV_PROMISE, W_BESL, OWN PARTNER, P5 P6",
			"SHARE_DATA, S_ZORG S_ONTV W_CONS LPA G_JEUGD JGZ JHULP, OWN PARTNER, P1 P2 P3 P4 P5 P6" })
	void actIsFor(Action action, String roles, String relations, String phases) {
		for (Role role : Role.values()) {
			for (RelationKind relation : RelationKind.values()) {
				for (Phase phase : Phase.values()) {
					boolean expected = holds(roles, role.matrixCode()) && holds(relations, relation.name())
							&& holds(phases, phase.name());
					assertThat(allows(action, role, relation, Set.of(phase)))
						.as("%s by %s %s in %s", action, role, relation, phase)
						.isEqualTo(expected);
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void schoolsCareCoordinatorAndLeerplichtOpenACase(Role role) {
		assertThat(ActionRules.mayOpen(role))
			.isEqualTo(role == Role.SCHOOL_CARE_COORDINATOR || role == Role.ATTENDANCE_OFFICER);
	}

	@Test
	void systemDoesNothingInAPersonsPlace() {
		for (Action action : Action.values()) {
			assertThat(allows(action, Role.SYSTEM, RelationKind.OWN, EnumSet.allOf(Phase.class))).isFalse();
		}
	}

	private static boolean holds(String words, String word) {
		return words != null && Arrays.asList(words.split(" ")).contains(word);
	}

	private static boolean allows(Action action, Role role, RelationKind relation, Set<Phase> phases) {
		UnitId unit = UnitId.fresh();
		return ActionRules.allows(action, new Reader(UserId.fresh(), unit, OrganisationId.fresh(), role),
				SharingPolicyTest.facts(unit, role, relation, phases));
	}

}
