package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What the call and the record of a thuiszittersoverleg need (domain.md 3.2 step 6).
 *
 * @param units those that may read what is written there
 */
record TableRules(Set<UnitId> units, LocalDate today) {

	/** A meeting further away than this is no meeting but a typing error. */
	private static final int FURTHEST_MONTHS = 6;

	void check(CallTable command, Faults faults) {
		day(command.meetingOn(), true, "meetingOn", faults);
		units(command.invited(), "invited", faults);
	}

	void check(ReportTable command, LocalDate asked, Faults faults) {
		LocalDate held = command.heldOn();
		faults.addIf(held == null, "heldOn", "consultation.fault.held-on")
			.addIf(held != null && held.isAfter(today), "heldOn", "consultation.fault.held-future")
			.addIf(held != null && held.isBefore(asked), "heldOn", "consultation.fault.table-early");
		units(command.present(), "present", faults);
		Texts.required(faults, "familyHeard", command.familyHeard(), Texts.LONG);
		Texts.required(faults, "outcome", command.outcome(), Texts.LONG);
		day(command.nextOn(), false, "nextOn", faults);
	}

	static void reason(String reason, Faults faults) {
		Texts.required(faults, "reason", "table-reason", reason, Texts.GOAL);
	}

	private void day(@Nullable LocalDate day, boolean needed, String field, Faults faults) {
		faults.addIf(needed && day == null, field, "consultation.fault.meeting-on")
			.addIf(day != null && day.isBefore(today), field, "consultation.fault.meeting-past")
			.addIf(day != null && day.isAfter(today.plusMonths(FURTHEST_MONTHS)), field,
					"consultation.fault.meeting-far");
	}

	private void units(List<UnitId> chosen, String field, Faults faults) {
		faults.addIf(chosen.isEmpty(), field, "consultation.fault." + field)
			.addIf(!units.containsAll(chosen), field, "consultation.fault.unit-unknown");
	}

}
