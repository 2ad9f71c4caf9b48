package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;

/**
 * What an agreement needs: an owner who takes part in the case, and a day.
 *
 * @param owners the units that can own an agreement, each with its people
 */
record AgreementRules(Map<UnitId, Set<UserId>> owners, LocalDate today) {

	/** An agreement further away than this is no agreement but a typing error. */
	private static final int FURTHEST_YEARS = 1;

	void check(List<NewAgreement> agreements, Faults faults) {
		for (int row = 0; row < agreements.size(); row++) {
			check(agreements.get(row), "agreements[" + row + "].", faults);
		}
	}

	void check(NewAgreement agreement, String prefix, Faults faults) {
		Texts.required(faults, prefix + "what", "what", agreement.what(), Texts.WHAT);
		owner(agreement, prefix + "owner", faults);
		LocalDate due = agreement.dueOn();
		faults.addIf(due == null, prefix + "dueOn", "consultation.fault.due")
			.addIf(due != null && due.isBefore(today), prefix + "dueOn", "consultation.fault.due-past")
			.addIf(due != null && due.isAfter(today.plusYears(FURTHEST_YEARS)), prefix + "dueOn",
					"consultation.fault.due-far");
	}

	private void owner(NewAgreement agreement, String field, Faults faults) {
		if (agreement.owner() == null) {
			faults.add(field, "consultation.fault.owner");
			return;
		}
		Set<UserId> people = owners.get(agreement.owner());
		if (people == null) {
			faults.add(field, "consultation.fault.owner-unknown");
			return;
		}
		faults.addIf(agreement.person() != null && !people.contains(agreement.person()), field,
				"consultation.fault.person-unknown");
	}

}
