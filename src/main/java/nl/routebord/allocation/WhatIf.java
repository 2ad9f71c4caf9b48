package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.kernel.Faults;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * Another outcome, asked and never kept: what is null stays as it is.
 *
 * @param counted another day to count on
 * @param renewed share of what ends that is renewed, per cent
 * @param used share of the unused that comes into use, per cent
 * @param woken share of the dormant that awakes, per cent
 * @param inflow new pupils in a year, all categories together
 * @param percent what amounts become, in per cent of what they are
 */
public record WhatIf(@Nullable LocalDate counted, @Nullable Integer renewed, @Nullable Integer used,
		@Nullable Integer woken, @Nullable Integer inflow, @Nullable Integer percent) {

	public static final WhatIf AS_IT_IS = new WhatIf(null, null, null, null, null, null);

	private static final int MOST_INFLOW = 10_000;

	private static final int MOST_PERCENT = 300;

	/** What cannot be asked. */
	Faults faults(LocalDate today) {
		return new Faults()
			.addIf(counted != null && (counted.isBefore(today.minusYears(5)) || counted.isAfter(today.plusYears(1))),
					"counted", "allocation.fault.counted")
			.addIf(outside(renewed, 100), "renewed", "allocation.fault.percent", 100)
			.addIf(outside(used, 100), "used", "allocation.fault.percent", 100)
			.addIf(outside(woken, 100), "woken", "allocation.fault.percent", 100)
			.addIf(outside(inflow, MOST_INFLOW), "inflow", "allocation.fault.pupils", MOST_INFLOW)
			.addIf(outside(percent, MOST_PERCENT), "percent", "allocation.fault.percent", MOST_PERCENT);
	}

	boolean isAsked() {
		return !equals(AS_IT_IS);
	}

	Assumptions on(Assumptions now) {
		return new Assumptions(or(renewed, now.renewed()), or(used, now.used()), or(woken, now.woken()), inflow(now),
				now.range());
	}

	Amounts on(Amounts now) {
		Map<FundingCategory, Long> category = new EnumMap<>(FundingCategory.class);
		now.category().forEach((one, cents) -> category.put(one, share(cents)));
		return new Amounts(category, share(now.norm()), now.budget(), now.pupils());
	}

	private long share(long cents) {
		return cents * or(percent, 100) / 100;
	}

	/** As they are divided now, the rest to the lowest. */
	private Map<FundingCategory, Integer> inflow(Assumptions now) {
		if (inflow == null) {
			return now.inflow();
		}
		int before = now.inflow().values().stream().mapToInt((one) -> one).sum();
		Map<FundingCategory, Integer> divided = new HashMap<>();
		int left = inflow;
		for (FundingCategory category : new FundingCategory[] { FundingCategory.CAT3, FundingCategory.CAT2 }) {
			int part = (before > 0) ? inflow * now.inflow().getOrDefault(category, 0) / before : 0;
			divided.put(category, part);
			left -= part;
		}
		divided.put(FundingCategory.CAT1, left);
		return divided;
	}

	private static boolean outside(@Nullable Integer value, int most) {
		return value != null && (value < 0 || value > most);
	}

	private static int or(@Nullable Integer asked, int now) {
		return (asked != null) ? asked : now;
	}

}
