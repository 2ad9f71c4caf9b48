package nl.routebord.allocation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

import nl.routebord.allocation.AllocationOverview.Expected;
import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;

/**
 * What the tlv's of an swv will cost in the years to come, by domain.md 5: of those that
 * end a share is renewed, of the unused and the dormant ones a share comes into use, and
 * new pupils come. Pupils are reckoned in parts, money in whole cents.
 *
 * @param start in use today by category, with the year in which their last 31 July lies
 * @param today the unused and dormant ones
 * @param residents who is in an institution now; as many are supposed to be there later
 * @param assumptions what it rests on
 */
record Forecast(Map<FundingCategory, Map<Integer, Integer>> start, Figures today, Residents residents,
		Assumptions assumptions) {

	/**
	 * R-TLV-04: what is newly given runs one whole school year and what is left of
	 * another.
	 */
	private static final int YEARS_OF_A_NEW_ONE = 2;

	/**
	 * By the next count dates.
	 * @param first the first calendar year that nobody has been counted for
	 * @param years how many
	 * @param amounts of each of them
	 */
	List<Expected> of(ResidentialRegime regime, int first, int years, IntFunction<Amounts> amounts) {
		List<Expected> forecast = new ArrayList<>();
		Map<FundingCategory, Cohorts> cohorts = new EnumMap<>(FundingCategory.class);
		for (FundingCategory category : FundingCategory.values()) {
			cohorts.put(category, new Cohorts(start.getOrDefault(category, Map.of()), today.of(category)));
		}
		for (int year = first; year < first + years; year++) {
			Amounts money = amounts.apply(year);
			double cents = residents.cost(regime, money);
			double pupils = 0;
			for (FundingCategory category : FundingCategory.values()) {
				double counted = cohorts.get(category)
					.count(year - 1, assumptions, assumptions.inflow().getOrDefault(category, 0), wakes(regime));
				pupils += counted;
				cents += counted * money.of(category);
			}
			double margin = assumptions.range() / 100.0;
			forecast.add(new Expected(year, (int) Math.round(pupils), Math.round(cents),
					Math.round(cents * (1 - margin)), Math.round(cents * (1 + margin)), money.budget()));
		}
		return forecast;
	}

	/**
	 * Domain.md 4.3: by the letter of the law the swv of the institution's region pays
	 * after a stay, not the one the pupil came from; with a second enrolment the tlv
	 * never slept.
	 */
	private static boolean wakes(ResidentialRegime regime) {
		return regime == ResidentialRegime.DORMANT_TLV || regime == ResidentialRegime.CENTRAL;
	}

	/**
	 * Pupils of this swv in institutions.
	 *
	 * @param open in open ones, counted there and not on a tlv
	 * @param asleep those whose tlv sleeps, by category
	 */
	record Residents(int open, Map<FundingCategory, Integer> asleep) {

		/** R-RES-02 and R-RES-17, one year under a regime, in cents. */
		double cost(ResidentialRegime regime, Amounts money) {
			return switch (regime) {
				case CURRENT_LAW, DORMANT_TLV -> (double) open * money.norm();
				case CENTRAL -> 0;
				case DUAL_ENROLMENT -> asleep.entrySet()
					.stream()
					.mapToDouble((entry) -> entry.getValue() * (double) money.of(entry.getKey()))
					.sum();
			};
		}

	}

	/** The pupils of one category by the year in which their tlv ends. */
	private static final class Cohorts {

		private final TreeMap<Integer, Double> byEnd = new TreeMap<>();

		private double unused;

		private double dormant;

		Cohorts(Map<Integer, Integer> start, Figures.Counts counts) {
			start.forEach((end, number) -> byEnd.put(end, (double) number));
			unused = counts.unused();
			dormant = counts.dormant();
		}

		/** On 1 February of a year: what has ended by then, and what has come. */
		double count(int year, Assumptions by, int inflow, boolean wakes) {
			double ended = byEnd.headMap(year).values().stream().mapToDouble((one) -> one).sum();
			byEnd.headMap(year).clear();
			double woken = wakes ? dormant * by.woken() / 100 : 0;
			double fresh = ended * by.renewed() / 100 + unused * by.used() / 100 + woken + inflow;
			unused = 0;
			dormant -= woken;
			byEnd.merge(year - 1 + YEARS_OF_A_NEW_ONE, fresh, Double::sum);
			return byEnd.values().stream().mapToDouble((one) -> one).sum();
		}

	}

}
