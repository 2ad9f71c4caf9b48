package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.Role;
import org.junit.jupiter.api.Test;

class SharingRulesTest {

	private static final String HEADER = "role,category,own,P0,P1,P2,P3,P4,P5,P6,P7\n";

	@Test
	void matrixKnowsEveryRoleOfStaffInEveryCategoryAndPhase() {
		SharingRules rules = SharingRules.read();
		Set<Role> outside = EnumSet.of(Role.PARENT, Role.PUPIL, Role.SYSTEM);
		for (Role role : Role.values()) {
			for (DataCategory category : DataCategory.values()) {
				assertThat(rules.cell(role, category).isPresent()).as("%s × %s", role, category)
					.isEqualTo(!outside.contains(role));
			}
		}
		assertThat(rules.cell(Role.ATTENDANCE_OFFICER, DataCategory.ABS_UNAUTH).orElseThrow().modes())
			.containsOnlyKeys(Phase.values());
	}

	@Test
	void onlyTasksAndTicketsDecideWhoSeesACaseSoThatListsCanFilterByPhase() {
		SharingRules rules = SharingRules.read();
		for (Role role : Role.values()) {
			rules.cell(role, DataCategory.ID_BASIS)
				.ifPresent((cell) -> assertThat(cell.modes().values()).isSubsetOf(Mode.TASK, Mode.TICKET, Mode.NEVER));
		}
	}

	@Test
	void unreadableDoubleOrMissingRowsStopTheStart() {
		refused("LPA,HEALTH,,-,-,-,-,-,-,-,X\n", "unknown mode");
		refused("LPA,HEALTH,Y,-,-,-,-,-,-,-,-\n", "own is O or empty");
		refused("XYZ,HEALTH,,-,-,-,-,-,-,-,-\n", "unknown role");
		refused("LPA,HEALTH,,-,-,-,-,-,-,-,-\nLPA,HEALTH,,-,-,-,-,-,-,-,-\n", "twice");
		refused("LPA,HEALTH,,-,-,-,-,-,-,-,-\n", "lacks a category");
	}

	private static void refused(String rows, String words) {
		assertThatIllegalStateException().isThrownBy(() -> SharingRules.of(HEADER + rows)).withMessageContaining(words);
	}

}
