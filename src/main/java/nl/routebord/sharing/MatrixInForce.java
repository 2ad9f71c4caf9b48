package nl.routebord.sharing;

/** Knows which version of the matrix holds. */
@FunctionalInterface
public interface MatrixInForce {

	/** Asked for each decision, so it must be quick. */
	SharingRules today();

}
