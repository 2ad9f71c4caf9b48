package nl.routebord.terms;

import java.time.LocalDate;
import java.util.List;

/**
 * R-AWB-07, in cents a day: the amounts of the penalty for a late decision as they hold
 * from a date (Awb 4:17 lid 2, as indexed). Three stretches of 14 days each. The amounts
 * and dates are marked likely in the domain reference: confirm before go-live.
 *
 * @param validFrom the first day of the tariff
 * @param firstCents a day in the first 14 days
 * @param secondCents a day in the next 14 days
 * @param thirdCents a day in the last 14 days
 */
public record PenaltyTariff(LocalDate validFrom, int firstCents, int secondCents, int thirdCents) {

	private static final int STRETCH = 14;

	private static final List<PenaltyTariff> NEWEST_FIRST = List.of(
			new PenaltyTariff(LocalDate.of(2019, 1, 1), 23_00, 35_00, 45_00),
			new PenaltyTariff(LocalDate.of(2009, 10, 1), 20_00, 30_00, 40_00));

	/** R-AWB-07, in cents: the tariff that holds on a date; the oldest before any. */
	public static PenaltyTariff on(LocalDate date) {
		return NEWEST_FIRST.stream()
			.filter((tariff) -> !date.isBefore(tariff.validFrom()))
			.findFirst()
			.orElseGet(() -> NEWEST_FIRST.get(NEWEST_FIRST.size() - 1));
	}

	/** R-AWB-07, in cents: the total after this many days, 42 at most. */
	int cents(int days) {
		return inStretch(days, 0) * this.firstCents + inStretch(days, 1) * this.secondCents
				+ inStretch(days, 2) * this.thirdCents;
	}

	private static int inStretch(int days, int stretch) {
		return Math.max(0, Math.min(STRETCH, days - stretch * STRETCH));
	}

}
