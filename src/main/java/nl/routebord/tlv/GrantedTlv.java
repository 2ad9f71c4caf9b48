package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a tlv is for, and from when until when; it gets its number when it is issued. */
public record GrantedTlv(TlvKind kind, @Nullable FundingCategory category, @Nullable LocalDate begin,
		@Nullable LocalDate end) {

	static GrantedTlv by(TlvDecision decision) {
		Ruling ruling = decision.ruling();
		return new GrantedTlv(ruling.kind(), ruling.category(), ruling.beginOn(), ruling.endOn());
	}

}
