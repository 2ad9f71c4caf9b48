package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.residential.ResidentialRegime;

/**
 * What an swv has given and what it costs (domain.md 5).
 *
 * @param day as it stands on that day
 * @param figures by category, on that day
 * @param counts the same on 1 February of five years, the last one last
 * @param running applications on which nobody has decided
 * @param due those that must be decided within a week
 * @param year the calendar year that the last count date charges
 * @param amounts of that year
 * @param cents what that year costs by the ledger
 * @param options what is expected under each regime
 * @param assumptions what that rests on
 * @param asleep those that slept longest
 * @param asleepCents what all that sleep would cost a year if they awoke
 * @param isAsked whether it is another outcome than the expected one
 */
public record AllocationOverview(LocalDate day, Figures figures, List<Figures> counts, int running, int due, int year,
		Amounts amounts, long cents, List<Option> options, Assumptions assumptions, List<AllocationLine> asleep,
		long asleepCents, boolean isAsked) {

	public AllocationOverview {
		counts = List.copyOf(counts);
		options = List.copyOf(options);
		asleep = List.copyOf(asleep);
	}

	public long balance() {
		return amounts.budget() - cents;
	}

	/** In tenths of a per cent of the budget; 0 without a budget. */
	public long permilleOfBudget() {
		return (amounts.budget() > 0) ? Math.round(1000.0 * cents / amounts.budget()) : 0;
	}

	/** Deelnamepercentage, in hundredths of a per cent of the regular pupils. */
	public long participation() {
		return (amounts.pupils() > 0) ? Math.round(10_000.0 * figures.total().inUse() / amounts.pupils()) : 0;
	}

	/**
	 * @param regime how stays are paid for
	 * @param years what is expected
	 */
	public record Option(ResidentialRegime regime, List<Expected> years) {

		public Option {
			years = List.copyOf(years);
		}

		public Expected last() {
			return years.get(years.size() - 1);
		}

	}

	/**
	 * @param year the calendar year
	 * @param pupils counted for it
	 * @param cents what they cost
	 * @param low the least that is expected
	 * @param high the most
	 * @param budget of that year
	 */
	public record Expected(int year, int pupils, long cents, long low, long high, long budget) {

		/** What is left, or short where negative. */
		public long balance() {
			return budget - cents;
		}

	}

}
