package nl.routebord.absence;

import java.util.List;

/**
 * The national register of absence. One form goes by file, which a person takes there and
 * back; the other answers by itself.
 */
interface ReportRegister {

	/** What it answers by itself, in the order in which it was thought of. */
	List<RegisterAnswer> hand(RegisterMessage message);

}
