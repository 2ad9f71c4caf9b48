package nl.routebord.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.routebord.allocation.CountedEnrolment.Kind;
import nl.routebord.allocation.YearCharge.Basis;
import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.residential.ResidentialRegime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CountedEnrolmentTest {

	private static final CountDate COUNTED = new CountDate(LocalDate.parse("2026-02-01"));

	@ParameterizedTest
	@CsvSource({ "VSO, true, CURRENT_LAW, SWV, CATEGORY", "VSO, true, CENTRAL, SWV, CATEGORY",
			"OPEN_RESIDENTIAL, false, CURRENT_LAW, SWV, RESIDENTIAL_NORM",
			"OPEN_RESIDENTIAL, false, DORMANT_TLV, SWV, RESIDENTIAL_NORM",
			"OPEN_RESIDENTIAL, true, CURRENT_LAW, SWV, CATEGORY",
			"OPEN_RESIDENTIAL, false, CENTRAL, OCW, RESIDENTIAL_NORM",
			"CLOSED_YOUTH_CARE, false, CURRENT_LAW, OCW, PLACE", "CLOSED_YOUTH_CARE, true, DORMANT_TLV, OCW, PLACE",
			"JJI, false, CENTRAL, OCW, PLACE" })
	void whoPaysAndOnWhat(Kind kind, boolean onTlv, ResidentialRegime regime, Payer payer, Basis basis) {
		assertThat(enrolled(kind, "2026-01-12", null, onTlv, regime).charge(COUNTED))
			.contains(new YearCharge(payer, basis, 2027));
	}

	/** R-EUR-03. */
	@Test
	void whoComesAfterOneCountDateAndLeavesBeforeTheNextIsNeverCharged() {
		CountedEnrolment year = enrolled(Kind.VSO, "2026-02-02", "2027-01-31", true, ResidentialRegime.CURRENT_LAW);
		assertThat(IntStream.range(2023, 2030)
			.mapToObj((in) -> year.charge(new CountDate(LocalDate.of(in, 2, 1))))
			.flatMap(Optional::stream)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-01, , true", "2026-02-02, , false", "2025-08-01, 2026-02-01, true",
			"2025-08-01, 2026-01-31, false" })
	void firstAndLastDayCount(String from, String until, boolean charged) {
		assertThat(enrolled(Kind.VSO, from, until, true, ResidentialRegime.CURRENT_LAW).charge(COUNTED).isPresent())
			.isEqualTo(charged);
	}

	/** Metric of the ledger: who is due somewhere has one payer. */
	@ParameterizedTest
	@EnumSource(ResidentialRegime.class)
	void stayIsPaidOnceUnlessThePupilIsCountedAtTheOwnSchool(ResidentialRegime regime) {
		Arrays.stream(Kind.values())
			.filter((kind) -> kind != Kind.VSO)
			.forEach((kind) -> assertThat(enrolled(kind, "2025-08-01", null, false, regime).charge(COUNTED).isPresent())
				.as(kind.name())
				.isEqualTo(regime != ResidentialRegime.DUAL_ENROLMENT));
	}

	@Test
	void vsoWithoutATlvIsChargedToNobody() {
		assertThat(enrolled(Kind.VSO, "2025-08-01", null, false, ResidentialRegime.CURRENT_LAW).charge(COUNTED))
			.isEmpty();
	}

	/** R-EUR-02. */
	@ParameterizedTest
	@CsvSource({ "2026-02-01, 2027", "2022-02-01, 2023", "2021-02-01, ", "2020-10-01, 2022", "2021-10-01, ",
			"2026-02-02, " })
	void yearThatACountDateCharges(LocalDate date, Integer year) {
		assertThat(new CountDate(date).chargedYear()).isEqualTo(Optional.ofNullable(year));
	}

	private static CountedEnrolment enrolled(Kind kind, String from, String until, boolean onTlv,
			ResidentialRegime regime) {
		return new CountedEnrolment(kind, LocalDate.parse(from), (until != null) ? LocalDate.parse(until) : null, onTlv,
				regime);
	}

}
