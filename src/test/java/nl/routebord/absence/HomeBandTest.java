package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeBandTest {

	/** S13, and months that lack the day. */
	@ParameterizedTest
	@CsvSource({ "2026-01-12, 2026-01-12, LT_4W", "2026-01-12, 2026-02-08, LT_4W", "2026-01-12, 2026-02-09, W4_M3",
			"2026-01-12, 2026-04-12, W4_M3", "2026-01-12, 2026-04-13, M3_M6", "2026-01-12, 2026-07-12, M3_M6",
			"2026-01-12, 2026-07-13, M6_M12", "2026-01-12, 2027-01-12, M6_M12", "2026-01-12, 2027-01-13, GE_M12",
			"2025-11-30, 2026-02-28, W4_M3", "2025-11-30, 2026-03-01, M3_M6" })
	void entersABandOnItsDay(LocalDate start, LocalDate on, HomeBand band) {
		assertThat(HomeBand.of(start, on)).isEqualTo(band);
	}

	/** S14. */
	@ParameterizedTest
	@CsvSource({ "2026-03-02, 2026-06-15, false", "2026-03-02, 2026-06-02, true", "2026-03-02, 2026-06-03, false",
			"2026-03-02, 2026-03-02, true", "2026-03-02, 2026-03-01, false" })
	void declarationIsNotOlderThanThreeMonths(LocalDate declared, LocalDate notified, boolean valid) {
		assertThat(new ExemptionDeclaration(declared, notified).isValid()).isEqualTo(valid);
	}

}
