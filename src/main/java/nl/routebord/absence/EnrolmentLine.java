package nl.routebord.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment, as the register names it to the municipality.
 *
 * @param until the last day; null while enrolled
 */
record EnrolmentLine(String pgn, String school, Education education, LocalDate from, @Nullable LocalDate until) {

	/** What is followed there (domain.md 6, splits of the leerplichttelling). */
	enum Education {

		BAO, SBO, SO, VSO, VO, PRO, MBO

	}

	@Override
	public String toString() {
		return "EnrolmentLine[…]";
	}

}
