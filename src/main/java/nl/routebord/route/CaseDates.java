package nl.routebord.route;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import nl.routebord.kernel.Conflict;
import nl.routebord.terms.WorkingDays;
import org.jspecify.annotations.Nullable;

/** The dates and service norms of a case (domain.md 3.2), in columns of their own. */
@Embeddable
class CaseDates {

	/** Aftercare of domain.md 3.2 step 8. */
	static final int FIRST_CHECK_WEEKS = 6;

	static final int LAST_CHECK_WEEKS = 13;

	private LocalDate signalledOn;

	private LocalDate openedOn;

	private LocalDate intakeDueOn;

	private int intakeWorkingDays;

	private @Nullable LocalDate contactedOn;

	private @Nullable LocalDate viewsRecordedOn;

	private @Nullable LocalDate aftercareFrom;

	@Column(name = "aftercare6_due_on")
	private @Nullable LocalDate firstCheckDueOn;

	@Column(name = "aftercare6_done_on")
	private @Nullable LocalDate firstCheckDoneOn;

	@Column(name = "aftercare13_due_on")
	private @Nullable LocalDate lastCheckDueOn;

	@Column(name = "aftercare13_done_on")
	private @Nullable LocalDate lastCheckDoneOn;

	private @Nullable LocalDate closedOn;

	@SuppressWarnings("NullAway")
	protected CaseDates() {
	}

	/** Service norm of domain.md 3.2 step 1: the first talk within some working days. */
	CaseDates(LocalDate signalledOn, LocalDate openedOn, int intakeWorkingDays, WorkingDays days) {
		this.signalledOn = signalledOn;
		this.openedOn = openedOn;
		this.intakeDueOn = days.after(openedOn, intakeWorkingDays);
		this.intakeWorkingDays = intakeWorkingDays;
	}

	LocalDate signalledOn() {
		return signalledOn;
	}

	LocalDate openedOn() {
		return openedOn;
	}

	LocalDate intakeDueOn() {
		return intakeDueOn;
	}

	Optional<LocalDate> contactedOn() {
		return Optional.ofNullable(contactedOn);
	}

	Optional<LocalDate> viewsRecordedOn() {
		return Optional.ofNullable(viewsRecordedOn);
	}

	Optional<LocalDate> aftercareFrom() {
		return Optional.ofNullable(aftercareFrom);
	}

	Optional<LocalDate> firstCheckDueOn() {
		return Optional.ofNullable(firstCheckDueOn);
	}

	Optional<LocalDate> firstCheckDoneOn() {
		return Optional.ofNullable(firstCheckDoneOn);
	}

	Optional<LocalDate> lastCheckDueOn() {
		return Optional.ofNullable(lastCheckDueOn);
	}

	Optional<LocalDate> lastCheckDoneOn() {
		return Optional.ofNullable(lastCheckDoneOn);
	}

	Optional<LocalDate> closedOn() {
		return Optional.ofNullable(closedOn);
	}

	void contacted(LocalDate on) {
		contactedOn = on;
	}

	void viewsRecorded(LocalDate on) {
		viewsRecordedOn = on;
	}

	void aftercareFrom(LocalDate on) {
		aftercareFrom = on;
		firstCheckDueOn = on.plusWeeks(FIRST_CHECK_WEEKS);
		lastCheckDueOn = on.plusWeeks(LAST_CHECK_WEEKS);
		firstCheckDoneOn = null;
		lastCheckDoneOn = null;
	}

	void aftercareChecked(LocalDate on) {
		if (firstCheckDoneOn == null) {
			firstCheckDoneOn = on;
		}
		else if (lastCheckDoneOn == null) {
			lastCheckDoneOn = on;
		}
		else {
			throw new Conflict("step.not-available");
		}
	}

	void closed(LocalDate on) {
		if (closedOn == null) {
			closedOn = on;
		}
	}

}
