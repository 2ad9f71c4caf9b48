package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.routebord.identity.Role;
import org.junit.jupiter.api.Test;

/** The allow-lists of privacy.md B.7. */
class RedactionTest {

	@Test
	void everyCellOfTheMatrixThatCutsHasAFormThatListsWhatIsLeft() {
		SharingRules rules = SharingRules.read();
		for (Role role : Role.values()) {
			for (DataCategory category : DataCategory.values()) {
				boolean cuts = rules.cell(role, category)
					.map((cell) -> cell.modes().containsValue(Mode.REDACTED))
					.orElse(false);
				if (cuts) {
					assertThat(Redactions.of(role, category).fields()).as("%s × %s", role, category).isNotEmpty();
				}
			}
		}
	}

	@Test
	void fieldThatNobodyListedIsNotGivenOut() {
		CutRecord all = CutRecord.of(DataCategory.TLV_DECISION, Redaction.GRANTED);
		for (String field : new String[] { "status", "number", "motivation", "granted", "category", "begin" }) {
			all = all.with(field, "x");
		}
		assertThat(all.fields()).containsOnlyKeys("granted", "begin");
		assertThatThrownBy(() -> new CutRecord(DataCategory.TLV_DECISION, Redaction.STANDING, Map.of("granted", "x")))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void whatIsNotKnownIsAbsentAndNotEmpty() {
		assertThat(CutRecord.of(DataCategory.TLV_DECISION, Redaction.GRANTED).with("begin", null).fields()).isEmpty();
	}

	@Test
	void formsHoldWhatB7Lists() {
		assertThat(Redactions.of(Role.ATTENDANCE_OFFICER, DataCategory.TLV_DECISION).fields())
			.containsExactlyInAnyOrder("status", "received", "decided", "begin", "end", "schoolType");
		assertThat(Redactions.of(Role.SCHOOL_MENTOR, DataCategory.TLV_DECISION).fields())
			.containsExactlyInAnyOrder("granted", "begin");
		assertThat(Redactions.of(Role.ATTENDANCE_OFFICER, DataCategory.OPP).fields())
			.containsExactlyInAnyOrder("category", "start", "evaluation");
		assertThat(Redactions.of(Role.SWV_CONSULTANT, DataCategory.JUSTICE).fields())
			.containsExactlyInAnyOrder("category", "date");
		assertThat(Redactions.of(Role.YOUTH_HEALTH, DataCategory.ID_CONTACT).fields()).containsExactly("place");
		assertThat(Redactions.of(Role.REPORTER, DataCategory.HEALTH).fields()).isEmpty();
	}

}
