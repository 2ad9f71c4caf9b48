package nl.routebord.region;

/**
 * How far a file is believed that names everybody: a child must not vanish through a row
 * that could not be read, or through half a file.
 *
 * @param faulty rows that were left out; whom they name is not known
 * @param manyMayGo whether who asked says that so many are gone
 */
public record WholeFile(long faulty, boolean manyMayGo) {

	/** Fewer are not worth a question. */
	private static final long FEW = 5;

	/** More than one in so many is not the work of a week. */
	private static final long STEEP = 10;

	/**
	 * Whether those go that the file does not name.
	 * @param unnamed that were known and are not named
	 * @param named that are
	 */
	public Gone judge(long unnamed, long named) {
		boolean steep = unnamed > FEW && unnamed * STEEP > unnamed + named;
		boolean held = this.faulty > 0 || steep && !this.manyMayGo;
		return held ? new Gone(0, unnamed) : new Gone(unnamed, 0);
	}

}
