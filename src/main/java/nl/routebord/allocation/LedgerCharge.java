package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for one pupil by one count date, and why.
 *
 * @param counted the count date
 * @param charge payer, basis and calendar year
 * @param swv code of the swv that pays; none where OCW does
 * @param category by which the amount is reckoned, where it is by category
 * @param tlv on which the pupil was counted, if on one
 */
public record LedgerCharge(LocalDate counted, YearCharge charge, @Nullable String swv,
		@Nullable FundingCategory category, @Nullable UUID tlv) {

	public LedgerCharge {
		if ((charge.payer() == Payer.SWV) != (swv != null)) {
			throw new IllegalArgumentException("a charge to an swv names it, and no other does");
		}
	}

	/** R-EUR-01, R-RES-01 and R-RES-02: the article it rests on. */
	public String article() {
		return switch (charge.basis()) {
			case CATEGORY -> "WEC 117 lid 4; WVO 85b lid 3";
			case RESIDENTIAL_NORM -> "WEC 71c lid 2, 117 lid 7; WVO 85b lid 4";
			case PLACE -> "WEC 71c lid 1, 117 lid 6";
		};
	}

	/**
	 * What the ledger has to note when this is due: nothing is ever changed, what stood
	 * is taken back and the new line follows.
	 * @param standing what stands in it, none if nothing does
	 * @param due what should stand, none if nothing should
	 */
	static Settlement settle(Optional<LedgerCharge> standing, Optional<LedgerCharge> due) {
		return standing.equals(due) ? Settlement.NOTHING : new Settlement(standing, due);
	}

	/**
	 * @param takenBack the line that is taken back
	 * @param charged the line that follows
	 */
	record Settlement(Optional<LedgerCharge> takenBack, Optional<LedgerCharge> charged) {

		static final Settlement NOTHING = new Settlement(Optional.empty(), Optional.empty());

	}

}
