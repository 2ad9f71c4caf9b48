package nl.routebord.absence;

/**
 * Why lesson time was missed, in the words that schools register (domain.md 1.2; LPW art.
 * 11). No free text: it would hold health data.
 */
public enum AbsenceReason {

	SICK(true), LEAVE(true), SUSPENDED(true), OTHER_EXEMPTION(true),
	/** Free by an agreed reduced timetable: no absence (R-TZ-03). */
	AGREED(true),
	/** There after all: corrects what was registered before. */
	PRESENT(true), TRUANT(false), LATE(false), HOLIDAY(false), UNKNOWN(false);

	private final boolean authorised;

	AbsenceReason(boolean authorised) {
		this.authorised = authorised;
	}

	public boolean isAuthorised() {
		return this.authorised;
	}

	/** Whether anything was missed. */
	boolean isAbsence() {
		return this != PRESENT && this != AGREED;
	}

}
