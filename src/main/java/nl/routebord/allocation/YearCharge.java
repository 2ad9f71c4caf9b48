package nl.routebord.allocation;

/**
 * Who pays for a pupil in a year, and on what it rests.
 *
 * @param payer whose budget it comes from
 * @param basis what the amount is reckoned by
 * @param year the calendar year
 */
public record YearCharge(Payer payer, Basis basis, int year) {

	/** Whose budget. */
	public enum Payer {

		SWV, OCW

	}

	/** The category of the tlv, the residential norm, or a place kept ready. */
	public enum Basis {

		CATEGORY, RESIDENTIAL_NORM, PLACE

	}

}
