package nl.routebord.allocation;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import nl.routebord.region.Setting;
import nl.routebord.region.SettingValues;
import nl.routebord.tlv.FundingCategory;

/**
 * What a forecast rests on: shares in per cent, pupils a year, and the margin.
 *
 * @param renewed of the tlv's that end, how many are renewed (p_r)
 * @param used of the unused ones, how many come into use (p_u)
 * @param woken of the dormant ones, how many awake (p_d)
 * @param inflow new pupils a year, by category
 * @param range how far it may be beside the truth, up and down
 */
public record Assumptions(int renewed, int used, int woken, Map<FundingCategory, Integer> inflow, int range) {

	private static final Map<FundingCategory, Setting> INFLOW = Map.of(FundingCategory.CAT1,
			Setting.ALLOCATION_INFLOW_CAT1, FundingCategory.CAT2, Setting.ALLOCATION_INFLOW_CAT2, FundingCategory.CAT3,
			Setting.ALLOCATION_INFLOW_CAT3);

	public Assumptions {
		inflow = Map.copyOf(inflow);
	}

	static Assumptions of(SettingValues values) {
		Map<FundingCategory, Integer> inflow = new EnumMap<>(FundingCategory.class);
		INFLOW.forEach((category, setting) -> inflow.put(category, values.of(setting)));
		return new Assumptions(values.of(Setting.ALLOCATION_RENEWED_PERCENT),
				values.of(Setting.ALLOCATION_USED_PERCENT), values.of(Setting.ALLOCATION_WOKEN_PERCENT), inflow,
				values.of(Setting.ALLOCATION_RANGE_PERCENT));
	}

	/** The first day of a calendar year, on which its amounts hold. */
	static Amounts amounts(Function<LocalDate, SettingValues> on, int year) {
		SettingValues values = on.apply(LocalDate.of(year, Month.JANUARY, 1));
		return new Amounts(
				Map.of(FundingCategory.CAT1, (long) values.of(Setting.ALLOCATION_CAT1_CENTS), FundingCategory.CAT2,
						(long) values.of(Setting.ALLOCATION_CAT2_CENTS), FundingCategory.CAT3,
						(long) values.of(Setting.ALLOCATION_CAT3_CENTS)),
				values.of(Setting.ALLOCATION_NORM_CENTS),
				(long) values.of(Setting.ALLOCATION_PUPIL_CENTS) * values.of(Setting.ALLOCATION_PUPILS),
				values.of(Setting.ALLOCATION_PUPILS));
	}

	/**
	 * What one calendar year costs and gives, in cents (R-EUR-04, R-EUR-08).
	 *
	 * @param category per pupil, by category
	 * @param norm per pupil in an open institution
	 * @param budget for heavy support, of the whole swv
	 * @param pupils regular pupils in the region
	 */
	public record Amounts(Map<FundingCategory, Long> category, long norm, long budget, int pupils) {

		public Amounts {
			category = Map.copyOf(category);
		}

		public long of(FundingCategory one) {
			return category.getOrDefault(one, 0L);
		}

	}

}
