package nl.routebord.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RoutebordTest
class AccessHistoryTest {

	@Autowired
	private AccessHistory history;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Directory directory;

	@Autowired
	private TransactionTemplate transaction;

	private final UUID caseFile = UUID.randomUUID();

	private final Actor parent = Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(), Role.PARENT);

	@Test
	void familySeesOrganisationRoleKindsAndPurposesOnce() {
		UnitView unit = directory.unitsWithRole(Role.ATTENDANCE_OFFICER).get(0);
		read(unit.id(), Role.ATTENDANCE_OFFICER, Ground.NONE, "ID_BASIS", "ENROL");
		read(unit.id(), Role.ATTENDANCE_OFFICER, Ground.NONE, "ID_BASIS");
		List<HistoryRow> rows = history.ofCase(caseFile, Set.of(), null, 10, parent).items();
		assertThat(rows).hasSize(1);
		assertThat(rows.get(0).organisation()).isEqualTo(unit.organisationName());
		assertThat(rows.get(0).categories()).containsExactly("ENROL", "ID_BASIS");
		assertThat(rows.get(0).purposes()).containsExactly("D1", "D2");
		assertThat(rows.get(0).emergency()).isFalse();
	}

	@Test
	void enforcementAndTheOwnLookingAreLeftOutAndAnEmergencyIsTold() {
		read(UnitId.fresh(), Role.ATTENDANCE_OFFICER, Ground.NONE, "LPA_ENF");
		read(UnitId.fresh(), Role.PARENT, Ground.NONE, "ID_BASIS");
		read(UnitId.fresh(), Role.YOUTH_HEALTH, new Ground(null, null, UUID.randomUUID()), "ID_BASIS");
		List<HistoryRow> rows = history.ofCase(caseFile, Set.of(), null, 10, parent).items();
		assertThat(rows).hasSize(1);
		assertThat(rows.get(0).emergency()).isTrue();
		assertThat(rows.get(0).role()).isEqualTo(Role.YOUTH_HEALTH);
	}

	@Test
	void anEmergencyThatTheFamilyDoesNotKnowOfIsNoRowAtAll() {
		UUID untold = UUID.randomUUID();
		read(UnitId.fresh(), Role.YOUTH_HEALTH, new Ground(null, null, untold), "ID_BASIS");
		read(UnitId.fresh(), Role.FAMILY_WORKER, new Ground(null, null, UUID.randomUUID()), "ID_BASIS");
		assertThat(history.ofCase(caseFile, Set.of(untold), null, 10, parent).items()).extracting(HistoryRow::role)
			.containsExactly(Role.FAMILY_WORKER);
	}

	@Test
	void pagesFollowEachOther() {
		for (int unit = 0; unit < 5; unit++) {
			read(UnitId.fresh(), Role.ATTENDANCE_OFFICER, Ground.NONE, "ID_BASIS");
		}
		Slice<HistoryRow> first = history.ofCase(caseFile, Set.of(), null, 3, parent);
		Slice<HistoryRow> second = history.ofCase(caseFile, Set.of(), first.next(), 3, parent);
		assertThat(first.items()).hasSize(3);
		assertThat(second.items()).hasSize(2);
		assertThat(second.next()).isNull();
	}

	private void read(UnitId unit, Role role, Ground ground, String... categories) {
		Actor actor = Actor.person(UserId.fresh(), unit, OrganisationId.fresh(), role);
		transaction.executeWithoutResult((status) -> trail.read(actor,
				new CaseRead(caseFile, "OWN", "P2", "D1+D2", "1", ground,
						List.of(categories)
							.stream()
							.map((category) -> new CaseRead.Shown(category, "R10_TASK", null))
							.toList())));
	}

}
