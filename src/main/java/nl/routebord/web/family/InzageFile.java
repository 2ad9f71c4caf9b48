package nl.routebord.web.family;

import java.time.LocalDate;
import java.util.List;

/**
 * The copy of AVG 15 in words, for a letter and as JSON: no names of employees, nothing
 * of other parents.
 *
 * @param asked who gets it, of a request to one unit; else empty
 * @param remark said where there is nothing; else empty
 */
record InzageFile(String number, LocalDate madeOn, String asked, String remark, List<Section> sections) {

	/** A part, such as the journal. */
	record Section(String kind, String title, List<Item> items) {
	}

	/** One thing that is kept. */
	record Item(String on, String kind, String source, String title, String text) {
	}

}
