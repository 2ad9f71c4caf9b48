package nl.routebord.residential;

/** Where a stay stands. */
public enum StayStatus {

	PLANNED, RUNNING,
	/** Its end is recorded. */
	LEAVING,
	/** The last day is over; the pupil is not known to be elsewhere yet. */
	LEFT, SETTLED, CANCELLED

}
