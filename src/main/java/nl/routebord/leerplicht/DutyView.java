package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.absence.EducationDuty;

import org.jspecify.annotations.Nullable;

/**
 * A child as leerplicht keeps it: what the law asks of it today, and its exemptions.
 *
 * @param exempted by which it is exempted today
 */
public record DutyView(UUID id, String pupil, LocalDate birthDate, EducationDuty duty, @Nullable ExemptionKind exempted,
		List<ExemptionView> exemptions) {

	@Override
	public String toString() {
		return "DutyView[" + id + "]";
	}

}
