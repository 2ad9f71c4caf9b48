package nl.routebord.absence;

import java.time.LocalDate;

/**
 * The declaration of a doctor or psychologist with a notification under LPW art. 5 onder
 * a.
 *
 * @param declared the day on the declaration
 * @param notified the day the notification was received
 */
public record ExemptionDeclaration(LocalDate declared, LocalDate notified) {

	private static final int MONTHS = 3;

	/** LPW art. 7: it is there already and not older than three months. */
	public boolean isValid() {
		return !this.notified.isBefore(this.declared) && !this.notified.isAfter(this.declared.plusMonths(MONTHS));
	}

}
