package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A child in the list of leerplicht.
 *
 * @param open whether it is being investigated
 * @param exempted by which it is exempted today
 */
public record DutyRow(UUID id, String pupil, LocalDate birthDate, boolean open, @Nullable ExemptionKind exempted) {

	@Override
	public String toString() {
		return "DutyRow[" + id + "]";
	}

}
