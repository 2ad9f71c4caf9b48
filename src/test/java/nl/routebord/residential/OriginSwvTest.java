package nl.routebord.residential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginSwvTest {

	private static final LocalDate PLACED = LocalDate.parse("2026-10-01");

	@Test
	void schoolOfTheDayBeforeSays() {
		assertThat(origin("VO2701", school("2024-08-01", "2026-09-30", "VO2601"))).contains("VO2601");
		assertThat(origin("VO2701", school("2024-08-01", null, "VO2601"))).contains("VO2601");
	}

	@Test
	void withoutASchoolTheDayBeforeItIsTheResidence() {
		assertThat(origin("VO2701")).contains("VO2701");
		assertThat(origin("VO2701", school("2024-08-01", "2026-09-29", "VO2601"))).contains("VO2701");
		assertThat(origin("VO2701", school("2026-10-01", null, "VO2601"))).contains("VO2701");
		assertThat(origin(null)).isEmpty();
	}

	/** S22: straight from institution A to B. */
	@Test
	void stayAfterAStayIsLookedThrough() {
		assertThat(origin("VO2701", school("2024-08-01", "2025-03-31", "VO2601"), stay("2025-04-01", "2026-09-30")))
			.contains("VO2601");
		assertThat(origin("VO2701", school("2024-08-01", "2025-03-31", "VO2601"), stay("2025-04-01", "2026-05-31"),
				stay("2026-06-10", "2026-09-15")))
			.as("a gap with no other enrolment")
			.contains("VO2601");
	}

	/** S22: between the stays a vso enrolment. */
	@Test
	void schoolBetweenTwoStaysIsANewOrigin() {
		Enrolment first = school("2024-08-01", "2025-03-31", "VO2601");
		Enrolment stay = stay("2025-04-01", "2026-05-31");
		assertThat(origin("VO2701", first, stay, school("2026-06-01", "2026-09-30", "VO3001"))).contains("VO3001");
		assertThat(origin("VO2701", first, stay, school("2026-06-01", "2026-08-31", "VO3001")))
			.as("not enrolled the day before")
			.contains("VO2701");
	}

	@Test
	void ownSchoolThatKeptThePupilDuringTheStaySays() {
		assertThat(origin("VO2701", school("2024-08-01", null, "VO2601"), stay("2025-04-01", "2026-09-30")))
			.contains("VO2601");
	}

	@Test
	void orderOfTheEventsMakesNoDifference() {
		assertThat(origin("VO2701", stay("2025-04-01", "2026-09-30"), school("2024-08-01", "2025-03-31", "VO2601")))
			.contains("VO2601");
	}

	private static Optional<String> origin(String residence, Enrolment... before) {
		return new OriginSwv(List.of(before), residence).at(PLACED);
	}

	private static Enrolment school(String from, String until, String swv) {
		return new Enrolment(LocalDate.parse(from), (until != null) ? LocalDate.parse(until) : null, false, swv);
	}

	private static Enrolment stay(String from, String until) {
		return new Enrolment(LocalDate.parse(from), LocalDate.parse(until), true, null);
	}

}
