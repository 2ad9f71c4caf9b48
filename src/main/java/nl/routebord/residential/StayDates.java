package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** From the first day of a stay to the day that the pupil is enrolled elsewhere. */
@Embeddable
class StayDates {

	private LocalDate placedOn;

	private LocalDate expectedUntil;

	private @Nullable LocalDate begunOn;

	private @Nullable LocalDate lastDay;

	@Enumerated(EnumType.STRING)
	private @Nullable LeavingFor leftFor;

	private @Nullable LocalDate enrolledOn;

	private @Nullable LocalDate endedOn;

	private @Nullable LocalDate settledOn;

	@Enumerated(EnumType.STRING)
	private @Nullable StayOutcome outcome;

	private @Nullable LocalDate cancelledOn;

	@SuppressWarnings("NullAway.Init")
	protected StayDates() {
	}

	StayDates(LocalDate placedOn, LocalDate expectedUntil) {
		this.placedOn = placedOn;
		this.expectedUntil = expectedUntil;
	}

	void begin(LocalDate today) {
		require(StayStatus.PLANNED);
		this.begunOn = today;
	}

	void extend(@Nullable LocalDate until, LocalDate today) {
		if (status() != StayStatus.PLANNED && status() != StayStatus.RUNNING) {
			throw new Conflict("step.not-available");
		}
		new Faults()
			.addIf(until == null || until.isBefore(placedOn) || until.isBefore(today), "expectedUntil",
					"residential.fault.expected")
			.throwIfAny();
		this.expectedUntil = Objects.requireNonNull(until);
	}

	/** R-RES-18: an end before the beginning is a cancellation, which is another act. */
	void leave(RecordLeaving command, LocalDate today) {
		require(StayStatus.RUNNING);
		LocalDate last = command.lastDay();
		new Faults()
			.addIf(last == null || last.isBefore(placedOn) || last.isAfter(today.plusMonths(6)), "lastDay",
					"residential.fault.last-day")
			.addIf(command.to() == null, "to", "residential.fault.to")
			.addIf(command.enrolledOn() != null && last != null && !command.enrolledOn().isAfter(last), "enrolledOn",
					"residential.fault.enrolled-on")
			.throwIfAny();
		this.lastDay = last;
		this.leftFor = command.to();
		this.enrolledOn = command.enrolledOn();
	}

	/** The pupil is enrolled elsewhere after all. */
	void enrolled(LeavingFor to, LocalDate day) {
		if (lastDay == null || settledOn != null) {
			throw new Conflict("step.not-available");
		}
		new Faults().addIf(!day.isAfter(lastDay), "enrolledOn", "residential.fault.enrolled-on").throwIfAny();
		this.leftFor = to;
		this.enrolledOn = day;
	}

	/**
	 * @return whether it was not over before
	 */
	boolean end(LocalDate today) {
		if (lastDay == null || endedOn != null || !today.isAfter(lastDay)) {
			return false;
		}
		this.endedOn = today;
		return true;
	}

	/**
	 * @return whether it was not settled before
	 */
	boolean settle(StayOutcome how, LocalDate today) {
		if (lastDay == null || settledOn != null) {
			return false;
		}
		this.outcome = how;
		this.settledOn = today;
		return true;
	}

	/** The last day is over, and it is known where the pupil is. */
	boolean isFinished() {
		return endedOn != null && settledOn != null;
	}

	boolean isSettled() {
		return settledOn != null;
	}

	boolean isOver() {
		return endedOn != null;
	}

	void cancel(LocalDate today) {
		if (lastDay != null || cancelledOn != null) {
			throw new Conflict("step.not-available");
		}
		this.cancelledOn = today;
	}

	StayStatus status() {
		if (cancelledOn != null) {
			return StayStatus.CANCELLED;
		}
		if (isFinished()) {
			return StayStatus.SETTLED;
		}
		if (begunOn == null) {
			return StayStatus.PLANNED;
		}
		return (endedOn != null) ? StayStatus.LEFT : (lastDay != null) ? StayStatus.LEAVING : StayStatus.RUNNING;
	}

	/** R-RES-16: a day or more between the last day and the enrolment, or none known. */
	boolean leavesAGap() {
		return leftFor != null && leftFor.asksEnrolment() && lastDay != null && !lastDay.plusDays(1).equals(enrolledOn);
	}

	StayTerms terms() {
		return new StayTerms(placedOn, expectedUntil);
	}

	LocalDate placedOn() {
		return placedOn;
	}

	LocalDate expectedUntil() {
		return expectedUntil;
	}

	@Nullable LocalDate lastDay() {
		return lastDay;
	}

	@Nullable LeavingFor leftFor() {
		return leftFor;
	}

	@Nullable LocalDate enrolledOn() {
		return enrolledOn;
	}

	private void require(StayStatus needed) {
		if (status() != needed) {
			throw new Conflict("step.not-available");
		}
	}

}
