package nl.routebord.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * R-AWB-04 and R-AWB-06, in days: a stretch in which a decision term stands still (Awb
 * 4:15). It runs from the day after the invitation until the day of completion, that day
 * not included.
 *
 * @param ground why the clock stands still
 * @param party who must act before it runs again
 * @param invitation the day of the invitation, agreement or first hindrance
 * @param completed the day of completion, or none yet
 * @param lastDay the last day of the term set to supplement, or none; unused, it ends the
 * suspension
 */
public record Suspension(Ground ground, Party party, LocalDate invitation, @Nullable LocalDate completed,
		@Nullable LocalDate lastDay) {

	/** R-AWB-04, in days: from an invitation to supplement until completion. */
	public static Suspension supplemented(LocalDate invitation, LocalDate completed) {
		return new Suspension(Ground.SUPPLEMENT, Party.APPLICANT, invitation, completed, null);
	}

	/** R-AWB-04, in days: an invitation to supplement within a term, not yet answered. */
	public static Suspension awaiting(LocalDate invitation, LocalDate lastDay) {
		return new Suspension(Ground.SUPPLEMENT, Party.APPLICANT, invitation, null, lastDay);
	}

	/**
	 * R-AWB-04, in days: the day on which the clock runs again: completion or the unused
	 * end of the term set, whichever is first; empty while neither is known.
	 */
	public Optional<LocalDate> end() {
		if (this.completed == null || this.lastDay == null) {
			return Optional.ofNullable((this.completed != null) ? this.completed : this.lastDay);
		}
		return Optional.of(this.completed.isBefore(this.lastDay) ? this.completed : this.lastDay);
	}

	/**
	 * R-AWB-04, in days: by how much it moves the due date, none below nought; empty
	 * while its end is not known.
	 */
	public Optional<Integer> days() {
		return end().map((end) -> Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(this.invitation, end)) - 1));
	}

	/** R-AWB-04, one day: whether the clock stands still on a date. */
	public boolean isOpenOn(LocalDate date) {
		return date.isAfter(this.invitation) && end().map(date::isBefore).orElse(true);
	}

	/** Why a decision term stands still (R-AWB-04, R-AWB-06; Awb 4:15). */
	public enum Ground {

		/** The applicant is asked to supplement (4:15 lid 1). */
		SUPPLEMENT,
		/** The applicant agreed in writing to delay (4:15 lid 2). */
		AGREED_IN_WRITING,
		/** The delay is attributable to the applicant (4:15 lid 2). */
		ATTRIBUTABLE_TO_APPLICANT,
		/** Force majeure (4:15 lid 2). */
		FORCE_MAJEURE

	}

	/** Who must act before the term runs again. */
	public enum Party {

		/** The school board that applied. */
		APPLICANT,
		/** The samenwerkingsverband that decides. */
		SWV,
		/** Somebody else, or nobody. */
		OTHER

	}

}
