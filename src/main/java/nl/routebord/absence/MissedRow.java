package nl.routebord.absence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A registration as this reader may see it.
 *
 * @param reason null where the reader may not know
 * @param corrected whether a later registration took its place
 */
public record MissedRow(LocalDate on, DayPart part, int minutes, boolean authorised, @Nullable AbsenceReason reason,
		boolean corrected) {

	MissedRow withoutReason() {
		return new MissedRow(on, part, minutes, authorised, null, corrected);
	}

}
