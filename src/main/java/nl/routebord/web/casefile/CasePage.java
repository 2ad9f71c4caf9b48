package nl.routebord.web.casefile;

import java.util.List;
import nl.routebord.route.CaseHead;
import nl.routebord.web.parts.DocumentRow;
import nl.routebord.web.parts.Step;
import nl.routebord.web.parts.TermCard;
import nl.routebord.web.parts.TimelineItem;
import nl.routebord.web.worklist.TaskRow;
import org.jspecify.annotations.Nullable;

/**
 * A case in words, for the templates: only what the reader may see.
 *
 * @param older cursor of the lines before these; null when these are all
 */
record CasePage(CaseHead head, String initials, List<Tag> tags, List<Step> phases, List<TaskRow> tasks,
		List<TimelineItem> timeline, @Nullable String older, List<Person> people, List<Term> terms,
		List<Related> related, List<Cut> cut, List<DocumentRow> documents) {

	/** A state in words. */
	record Tag(String tone, String icon, String text) {
	}

	/** A unit in the case. */
	record Person(String initials, String tone, String name, String role) {
	}

	/** What has a page of its own, and how it stands. */
	record Related(String href, String name, String status) {
	}

	/** What the reader sees cut down, in words. */
	record Cut(String category, String name, List<String> facts) {
	}

	/** A term with its name and how it stands. */
	record Term(String name, String tone, String state, TermCard card) {
	}

}
