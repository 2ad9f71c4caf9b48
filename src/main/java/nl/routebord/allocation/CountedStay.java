package nl.routebord.allocation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.allocation.YearCharge.Basis;
import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil was, and who pays for it where an swv does.
 *
 * @param enrolment where and when
 * @param swv code of the issuer of the tlv it is counted on, else of the origin swv of
 * the stay (R-RES-03); empty as long as nobody knows it
 * @param tlv the tlv it is counted on, if any
 * @param category of that tlv
 */
public record CountedStay(CountedEnrolment enrolment, String swv, @Nullable UUID tlv,
		@Nullable FundingCategory category) {

	boolean isResidential() {
		return enrolment.kind() != CountedEnrolment.Kind.VSO;
	}

	String order() {
		return Objects.toString(tlv, "");
	}

	/**
	 * R-EUR-01 and R-RES-02, one count date; nothing is charged to an swv that nobody
	 * knows, and it is once the origin is settled.
	 */
	Optional<LedgerCharge> charge(CountDate counted) {
		return enrolment.charge(counted)
			.filter((charge) -> charge.payer() != Payer.SWV || !swv.isEmpty())
			.map((charge) -> {
				boolean onTlv = charge.basis() == Basis.CATEGORY;
				return new LedgerCharge(counted.date(), charge, (charge.payer() == Payer.SWV) ? swv : null,
						onTlv ? category : null, onTlv ? tlv : null);
			});
	}

}
