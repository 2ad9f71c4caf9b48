package nl.routebord.web.family;

import java.time.LocalDate;
import java.util.List;

/**
 * The copy of AVG 15 in words, for a letter and as JSON: no names of employees, nothing
 * of other parents.
 */
record InzageFile(String number, LocalDate madeOn, List<Section> sections) {

	/** A part, such as the journal. */
	record Section(String kind, String title, List<Item> items) {
	}

	/** One thing that is kept. */
	record Item(String on, String kind, String source, String title, String text) {
	}

}
