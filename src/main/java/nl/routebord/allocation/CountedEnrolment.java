package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.Optional;

import nl.routebord.allocation.YearCharge.Basis;
import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.residential.ResidentialRegime;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as it is counted for money.
 *
 * @param kind where
 * @param from the first day
 * @param until the last day, none while it lasts
 * @param onTlv whether the school counts the pupil on a tlv
 * @param regime how the stay is paid for; says nothing of ordinary vso
 */
public record CountedEnrolment(Kind kind, LocalDate from, @Nullable LocalDate until, boolean onTlv,
		ResidentialRegime regime) {

	/** Where a pupil is counted. */
	public enum Kind {

		VSO, OPEN_RESIDENTIAL, CLOSED_YOUTH_CARE, JJI

	}

	/** R-EUR-03, one count date: who pays, or nobody where nothing is due. */
	public Optional<YearCharge> charge(CountDate counted) {
		if (!isEnrolledOn(counted.date())) {
			return Optional.empty();
		}
		return counted.chargedYear()
			.flatMap((year) -> basis().map((basis) -> new YearCharge(payer(basis), basis, year)));
	}

	private boolean isEnrolledOn(LocalDate day) {
		return !day.isBefore(this.from) && (this.until == null || !day.isAfter(this.until));
	}

	/**
	 * R-RES-01, R-RES-02 and R-RES-07: places in closed institutions, the norm in open
	 * ones, the category wherever else a tlv is counted on. With two enrolments the pupil
	 * is counted at the main one, which is not the institution's school.
	 */
	private Optional<Basis> basis() {
		if (this.kind != Kind.VSO && this.regime == ResidentialRegime.DUAL_ENROLMENT) {
			return Optional.empty();
		}
		return switch (this.kind) {
			case JJI, CLOSED_YOUTH_CARE -> Optional.of(Basis.PLACE);
			case OPEN_RESIDENTIAL -> Optional.of(this.onTlv ? Basis.CATEGORY : Basis.RESIDENTIAL_NORM);
			case VSO -> this.onTlv ? Optional.of(Basis.CATEGORY) : Optional.empty();
		};
	}

	/** R-RES-01, places are OCW's; under the central regime every stay is. */
	private Payer payer(Basis basis) {
		boolean central = this.kind != Kind.VSO && this.regime == ResidentialRegime.CENTRAL;
		return (basis == Basis.PLACE || central) ? Payer.OCW : Payer.SWV;
	}

}
