package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An exemption that the register of exemptions asks for (R-VR-02).
 *
 * @param earlier whether the child was exempted before
 * @param numbered whether the file of residents gives the number of the child; without it
 * it cannot be registered
 */
public record ExemptionRow(UUID pupilId, String pupil, ExemptionKind kind, LocalDate from, @Nullable LocalDate until,
		boolean earlier, boolean numbered) {

	@Override
	public String toString() {
		return "ExemptionRow[" + pupilId + "]";
	}

}
