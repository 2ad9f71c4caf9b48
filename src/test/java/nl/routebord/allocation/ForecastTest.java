package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.routebord.allocation.AllocationOverview.Expected;
import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.allocation.Figures.Counts;
import nl.routebord.allocation.Forecast.Residents;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Domain.md 5: forecastNext = inUse - ending + ending x p_r + unused x p_u + dormant x
 * p_d + inflow.
 */
class ForecastTest {

	private static final Amounts MONEY = new Amounts(
			Map.of(FundingCategory.CAT1, 1_000_00L, FundingCategory.CAT2, 2_000_00L, FundingCategory.CAT3, 3_000_00L),
			500_00L, 100_000_00L, 1000);

	private final Forecast forecast = new Forecast(Map.of(FundingCategory.CAT1, Map.of(2027, 40, 2029, 60)),
			new Figures(LocalDate.of(2027, 2, 1), Map.of(FundingCategory.CAT1, new Counts(100, 10, 20, 40))),
			new Residents(6, Map.of(FundingCategory.CAT1, 20)),
			new Assumptions(50, 80, 60, Map.of(FundingCategory.CAT1, 5), 10));

	@Test
	void yearIsTheFormulaOfTheDomain() {
		List<Expected> years = forecast.of(ResidentialRegime.DORMANT_TLV, 2029, 5, (year) -> MONEY);
		assertThat(years).extracting(Expected::year).containsExactly(2029, 2030, 2031, 2032, 2033);
		assertThat(years.get(0).pupils()).isEqualTo(100 - 40 + 20 + 8 + 12 + 5);
		assertThat(years.get(0).balance()).isEqualTo(100_000_00L - 105 * 1_000_00L - 6 * 500_00L);
	}

	/** Before the next 1 February no tlv ends. */
	@Test
	void whatEndsInSummerIsCountedInTheFebruaryBeforeIt() {
		assertThat(forecast.of(ResidentialRegime.DORMANT_TLV, 2028, 1, (year) -> MONEY).get(0).pupils())
			.isEqualTo(100 + 8 + 12 + 5);
	}

	@Test
	void whoPaysForTheStayAndForWhatComesAfterItDiffersByRegime() {
		assertThat(cents(ResidentialRegime.CURRENT_LAW)).isEqualTo(93 * 1_000_00L + 6 * 500_00L);
		assertThat(cents(ResidentialRegime.DORMANT_TLV)).isEqualTo(105 * 1_000_00L + 6 * 500_00L);
		assertThat(cents(ResidentialRegime.CENTRAL)).isEqualTo(105 * 1_000_00L);
		assertThat(cents(ResidentialRegime.DUAL_ENROLMENT)).isEqualTo(93 * 1_000_00L + 20 * 1_000_00L);
	}

	@Test
	void whatIsExpectedHasAMargin() {
		Expected year = forecast.of(ResidentialRegime.CENTRAL, 2029, 1, (one) -> MONEY).get(0);
		assertThat(year).extracting(Expected::low, Expected::high)
			.containsExactly(Math.round(year.cents() * 0.9), Math.round(year.cents() * 1.1));
	}

	private long cents(ResidentialRegime regime) {
		return forecast.of(regime, 2029, 1, (year) -> MONEY).get(0).cents();
	}

}
