package nl.routebord.consultation;

/** Where a thuiszittersoverleg that a child at home asks for stands. */
public enum TableState {

	ASKED, CALLED, HELD, NOT_NEEDED,
	/** the child was at school again before anybody called it */
	BACK;

	boolean isOpen() {
		return this == ASKED || this == CALLED;
	}

}
