package nl.routebord.database;

/** Nothing says which database to use, and this build holds no embedded one. */
class NoDatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoDatabaseException() {
		super("no database configured");
	}

}
