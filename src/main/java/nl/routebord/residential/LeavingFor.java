package nl.routebord.residential;

/** Where a pupil goes after a stay. */
public enum LeavingFor {

	/** Special education: a sleeping tlv wakes. */
	VSO,
	/** Regular education, also the school that it never left. */
	REGULAR, MBO,
	/** Work, for who is 18 or older. */
	WORK,
	/** Another institution. */
	INSTITUTION,
	/** Not known: the tlv sleeps on. */
	UNKNOWN;

	/** A sleeping tlv is needed no more (domain.md 2.7). */
	boolean releasesTlv() {
		return this == REGULAR || this == MBO || this == WORK;
	}

	/** R-RES-16: whether the pupil must be enrolled the day after. */
	boolean asksEnrolment() {
		return this != WORK && this != INSTITUTION;
	}

}
