package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The tlv that an objection led to, where the decision gave none or another number; or
 * what became of the one it gave.
 */
public record HeldTlv(String number, TlvStatus status, TlvKind kind, @Nullable FundingCategory category,
		LocalDate beginOn, @Nullable LocalDate endOn) {

	static HeldTlv of(Tlv tlv) {
		TlvPeriod period = tlv.period();
		return new HeldTlv(tlv.number(), tlv.status(), tlv.kind(), tlv.granted().category(), period.begin(),
				period.end());
	}

	/** A key of its own for each way in which it is not what was decided. */
	public String way(DecisionOutcome decided) {
		if (status == TlvStatus.REVOKED) {
			return "revoked";
		}
		return decided.hasTlv() ? "replaced" : "granted";
	}

}
