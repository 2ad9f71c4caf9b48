package nl.routebord.region;

/**
 * What a file that names everybody does not name.
 *
 * @param went rows that went
 * @param held rows that stayed, because the file is not believed
 */
public record Gone(long went, long held) {

	/** Of a file that says nothing of who is not in it. */
	public static final Gone NOBODY = new Gone(0, 0);

}
