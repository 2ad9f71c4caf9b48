package nl.routebord.admission;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request for admission as this reader may see it.
 *
 * @param dueOn last day to decide; of one that is suspended as it stood
 * @param placementFrom first day of temporary placement when nothing is decided and the
 * pupil is enrolled nowhere
 * @param own whether the reader works at that school
 */
public record AdmissionView(UUID id, long version, String school, AdmissionStatus status, LocalDate receivedOn,
		LocalDate dueOn, boolean extended, boolean suspended, boolean enrolled, LocalDate placementFrom,
		@Nullable LocalDate placedOn, @Nullable LocalDate decidedOn, @Nullable LocalDate enrolledOn, String otherSchool,
		boolean own) {

	public boolean isOpen() {
		return status == AdmissionStatus.OPEN;
	}

	/** R-ZP-03: whether the pupil has a right to be placed today. */
	public boolean mustBePlaced(LocalDate today) {
		return isOpen() && !enrolled && placedOn == null && !suspended && !today.isBefore(placementFrom);
	}

}
