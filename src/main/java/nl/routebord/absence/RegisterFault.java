package nl.routebord.absence;

/** Why the register rejects a report. */
public enum RegisterFault {

	PGN_UNKNOWN, PERIOD_WRONG, KIND_WRONG, OTHER

}
