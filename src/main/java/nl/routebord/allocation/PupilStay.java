package nl.routebord.allocation;

import java.time.LocalDate;

import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.allocation.CountedEnrolment.Kind;
import nl.routebord.allocation.PupilOptions.Payment;
import nl.routebord.allocation.YearCharge.Basis;
import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * One pupil as it is reckoned under each regime: a stay, and special education after it
 * (domain.md 4.3).
 *
 * @param kind of the institution
 * @param placed the first day of the stay
 * @param until its last day, as it is known or asked
 * @param onTlv whether the institution's school counts the pupil on a tlv (R-RES-07)
 * @param origin code of the swv of origin; empty while nobody knows it
 * @param institution code of the swv in whose region the institution's school is; empty
 * where that is not known
 * @param held whether the pupil has a tlv
 * @param category of that tlv, or as it is supposed
 */
record PupilStay(Kind kind, LocalDate placed, LocalDate until, boolean onTlv, String origin, String institution,
		boolean held, FundingCategory category) {

	/** By one count date; nobody where nothing is due. */
	Payment on(CountDate counted, ResidentialRegime regime, Amounts money) {
		LocalDate day = counted.date();
		if (day.isBefore(placed)) {
			return held ? swv(origin, category, money) : Payment.NOBODY;
		}
		return day.isAfter(until) ? after(regime, money) : during(counted, regime, money);
	}

	private Payment during(CountDate counted, ResidentialRegime regime, Amounts money) {
		if (regime == ResidentialRegime.DUAL_ENROLMENT) {
			// counted at the school of origin, where a tlv goes on being used
			return held ? swv(origin, category, money) : Payment.NOBODY;
		}
		return new CountedEnrolment(kind, placed, until, onTlv, regime).charge(counted)
			.map((charge) -> paid(charge, money))
			.orElse(Payment.NOBODY);
	}

	private Payment paid(YearCharge charge, Amounts money) {
		if (charge.payer() == Payer.OCW) {
			return new Payment(Payer.OCW, null, charge.basis(), 0);
		}
		return (charge.basis() == Basis.CATEGORY) ? swv(origin, category, money)
				: new Payment(Payer.SWV, origin, Basis.RESIDENTIAL_NORM, money.norm());
	}

	/**
	 * By the letter of the law the application after a stay is for the swv of the school
	 * left behind, which is the institution's; by the other three it stays with the swv
	 * of origin.
	 */
	private Payment after(ResidentialRegime regime, Amounts money) {
		return swv((regime == ResidentialRegime.CURRENT_LAW) ? institution : origin, category, money);
	}

	private static Payment swv(@Nullable String code, FundingCategory category, Amounts money) {
		return new Payment(Payer.SWV, (code != null) ? code : "", Basis.CATEGORY, money.of(category));
	}

}
