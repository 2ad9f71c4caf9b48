package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.allocation.YearCharge.Basis;
import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * Who would pay for one pupil under each regime; kept nowhere.
 *
 * @param caseNumber the case
 * @param placed the first day of the stay
 * @param until its last day, as it is known or asked
 * @param category as it is reckoned
 * @param held whether there is a tlv; else the category is supposed
 * @param counts the count dates
 * @param options one for each regime
 */
public record PupilOptions(String caseNumber, LocalDate placed, LocalDate until, FundingCategory category, boolean held,
		List<LocalDate> counts, List<PupilOption> options) {

	public PupilOptions {
		counts = List.copyOf(counts);
		options = List.copyOf(options);
	}

	/**
	 * @param payments by count date
	 * @param own what the asking swv pays in all, in cents
	 * @param others what other swv's pay in all
	 */
	public record PupilOption(ResidentialRegime regime, List<Payment> payments, long own, long others) {

		public PupilOption {
			payments = List.copyOf(payments);
		}

		static PupilOption of(ResidentialRegime regime, List<Payment> payments, String swv) {
			return new PupilOption(regime, payments, sum(payments, swv, true), sum(payments, swv, false));
		}

		private static long sum(List<Payment> payments, String swv, boolean own) {
			return payments.stream()
				.filter((one) -> one.payer() == Payer.SWV && swv.equals(one.swv()) == own)
				.mapToLong(Payment::cents)
				.sum();
		}

	}

	/**
	 * @param payer null where nobody pays
	 * @param swv code of the swv that does; empty while it is not known
	 * @param basis what the amount is reckoned by
	 * @param cents in a year
	 */
	public record Payment(@Nullable Payer payer, @Nullable String swv, @Nullable Basis basis, long cents) {

		static final Payment NOBODY = new Payment(null, null, null, 0);

	}

}
