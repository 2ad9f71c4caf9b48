package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import nl.routebord.tlv.FundingCategory;

/**
 * The tlv's of one swv on one day, by category (R-EUR-10).
 *
 * @param day the day
 * @param of the counts of each category; of every category one
 */
public record Figures(LocalDate day, Map<FundingCategory, Counts> of) {

	public Figures {
		Map<FundingCategory, Counts> all = new EnumMap<>(FundingCategory.class);
		for (FundingCategory category : FundingCategory.values()) {
			all.put(category, of.getOrDefault(category, Counts.NONE));
		}
		of = all;
	}

	public Counts of(FundingCategory category) {
		return of.getOrDefault(category, Counts.NONE);
	}

	public Counts total() {
		return of.values().stream().reduce(Counts.NONE, Counts::plus);
	}

	/**
	 * @param inUse a pupil is enrolled on it
	 * @param unused given, and nobody enrolled on it
	 * @param dormant asleep during a stay
	 * @param ending in use, and its last day is 31 July of this school year
	 */
	public record Counts(int inUse, int unused, int dormant, int ending) {

		static final Counts NONE = new Counts(0, 0, 0, 0);

		Counts plus(Counts other) {
			return new Counts(inUse + other.inUse, unused + other.unused, dormant + other.dormant,
					ending + other.ending);
		}

		/** Every tlv that holds on that day. */
		public int valid() {
			return inUse + unused + dormant;
		}

	}

}
