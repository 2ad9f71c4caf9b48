package nl.routebord.web.family;

import java.util.List;
import nl.routebord.web.parts.DocumentRow;
import nl.routebord.web.parts.Step;
import nl.routebord.web.parts.TimelineItem;
import org.jspecify.annotations.Nullable;

/**
 * A case in the family's words: the allow-list of what its pages can show.
 *
 * @param contact who directs the case: organisation and role
 * @param next what happens now, by whom and by when
 * @param plan null when there is none
 * @param stays elsewhere; where, for who may know that
 */
record FamilyPage(String number, String pupil, String where, List<Step> phases, String contact, List<Item> next,
		@Nullable Plan plan, List<Item> agreements, List<Tlv> applications, List<Item> stays,
		List<DocumentRow> documents, List<TimelineItem> lines) {

	/** Something to do or done, and who does it by when. */
	record Item(String what, String who, @Nullable String state, @Nullable String tone) {
	}

	/** The plan that runs, or ran last. */
	record Plan(String goal, String summary, String dates) {
	}

	/**
	 * An application for a tlv, or for learning support.
	 *
	 * @param title of what it is one, with its number
	 * @param about what that is; empty where the reader may not know
	 * @param facts term and text, of the decision or of how it stands
	 * @param letter address of the letter; null when it is not there or not for the
	 * reader
	 * @param closed the letter is there and not for the reader as it is
	 * @param objection where an objection to it stands, or until when one can be made
	 * @param objecting address of the page about that; null when there is no decision
	 */
	record Tlv(String title, String about, String number, String status, List<Fact> facts, String motivation,
			@Nullable String letter, boolean closed, String objection, @Nullable String objecting) {
	}

	/** A row of a list of data. */
	record Fact(String term, String text) {
	}

}
