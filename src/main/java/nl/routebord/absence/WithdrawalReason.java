package nl.routebord.absence;

/** Why a school takes a report back. */
public enum WithdrawalReason {

	SICK_AFTERWARDS, REGISTERED_IN_ERROR, WRONG_PUPIL, OTHER;

	/** What leerplicht is told of it: that somebody was sick it may not know. */
	ToldReason told() {
		return (this == WRONG_PUPIL) ? ToldReason.WRONG_PUPIL : ToldReason.NOT_RIGHT;
	}

	/** As leerplicht reads it. */
	public enum ToldReason {

		NOT_RIGHT, WRONG_PUPIL

	}

}
