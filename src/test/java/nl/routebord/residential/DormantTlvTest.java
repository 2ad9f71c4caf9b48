package nl.routebord.residential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.routebord.residential.DormantTlv.LeftFor;
import nl.routebord.tlv.TlvStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DormantTlvTest {

	/** S20, S21 and S24. */
	@ParameterizedTest
	@CsvSource({ "2025-03-31,           ,        , ISSUED", "2025-04-01,           ,        , DORMANT",
			"2026-07-31,           ,        , DORMANT", "2026-08-01,           ,        , EXPIRED",
			"2026-05-31, 2026-06-01, VSO,     DORMANT", "2026-06-01, 2026-06-01, VSO,     ACTIVE",
			"2026-07-31, 2026-06-01, VSO,     ACTIVE", "2026-08-01, 2026-06-01, VSO,     EXPIRED",
			"2026-07-31, 2026-09-01, VSO,     DORMANT", "2026-08-01, 2026-09-01, VSO,     EXPIRED",
			"2026-09-01, 2026-09-01, VSO,     EXPIRED", "2026-07-31, 2026-07-31, VSO,     ACTIVE",
			"2026-05-31, 2026-06-01, REGULAR, DORMANT", "2026-06-01, 2026-06-01, REGULAR, RELEASED",
			"2027-01-01, 2026-06-01, MBO,     RELEASED", "2026-09-01, 2026-09-01, MBO,     EXPIRED" })
	void sleepsWakesAndExpires(LocalDate on, LocalDate left, LeftFor to, TlvStatus state) {
		assertThat(new DormantTlv(LocalDate.parse("2025-03-10"), LocalDate.parse("2026-07-31"),
				LocalDate.parse("2025-04-01"), left, to)
			.stateOn(on)).isEqualTo(state);
	}

	/** R-RES-18. */
	@ParameterizedTest
	@CsvSource({ "2025-04-02, ISSUED", "2026-08-01, EXPIRED" })
	void cancelledStayChangesNothing(LocalDate on, TlvStatus state) {
		assertThat(new DormantTlv(LocalDate.parse("2025-03-10"), LocalDate.parse("2026-07-31"),
				LocalDate.parse("2025-04-01"), LocalDate.parse("2025-03-30"), LeftFor.VSO)
			.stateOn(on)).isEqualTo(state);
	}

	@ParameterizedTest
	@CsvSource({ "2025-07-31, DORMANT", "2025-08-01, ACTIVE" })
	void neverWakesBeforeItsFirstDay(LocalDate enrolled, TlvStatus state) {
		assertThat(new DormantTlv(LocalDate.parse("2025-08-01"), LocalDate.parse("2026-07-31"),
				LocalDate.parse("2025-04-01"), enrolled, LeftFor.VSO)
			.stateOn(enrolled)).isEqualTo(state);
	}

}
