package nl.routebord.web.family;

import java.util.List;
import java.util.UUID;
import nl.routebord.family.SharedView;

/** What is shared, in the family's words. */
record SharedPage(String number, String pupil, List<Group> groups, List<Given> grants, List<Asked> consents,
		List<SharedView.ReadingParent> parents) {

	/** A kind of data and who may read it by law. */
	record Group(String name, List<String> readers) {
	}

	/** What a unit lets another unit read. */
	record Given(String sentence, String why, String state, String tone, String until) {
	}

	/** A question to the family; the text is the one that is signed. */
	record Asked(UUID id, String sentence, String text, String state, String tone, String until, boolean mayAnswer,
			boolean mayWithdraw) {
	}

	/** Who looked on a day. */
	record Look(String day, String who, String what, String why, boolean emergency) {
	}

}
