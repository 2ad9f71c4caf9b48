package nl.routebord.region;

/** Where an import stands. */
public enum ImportStatus {

	/** Being read. */
	RUNNING,
	/** Read to the end; faulty rows were left out. */
	DONE,
	/** No row could be read; the reason says why. */
	REFUSED,
	/** Stopped by a malfunction. */
	FAILED,
	/** The system stopped in the middle. */
	INTERRUPTED

}
