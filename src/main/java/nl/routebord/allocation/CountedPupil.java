package nl.routebord.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One pupil as counted for money: whatever schools and institutions report, it is counted
 * once (domain.md 5, "count once").
 *
 * @param stays every enrolment on a tlv and every residential stay, in any order
 */
public record CountedPupil(List<CountedStay> stays) {

	/**
	 * A stay goes before the school it interrupts (R-RES-17); of two alike the one that
	 * began last, and then the one with the lowest number, so that the order in which
	 * they were reported changes nothing.
	 */
	private static final Comparator<CountedStay> GOES_FIRST = Comparator.comparing(CountedStay::isResidential)
		.thenComparing((stay) -> stay.enrolment().from())
		.thenComparing(CountedStay::swv, Comparator.reverseOrder())
		.thenComparing(CountedStay::order, Comparator.reverseOrder());

	public CountedPupil {
		stays = List.copyOf(stays);
	}

	/** R-EUR-03, one count date: the one charge for this pupil, or none. */
	public Optional<LedgerCharge> on(CountDate counted) {
		return stays.stream()
			.filter((stay) -> stay.charge(counted).isPresent())
			.max(GOES_FIRST)
			.flatMap((stay) -> stay.charge(counted));
	}

}
