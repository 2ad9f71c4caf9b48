package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a tlv is for, and from when until when; it gets its number when it is issued. */
public record GrantedTlv(TlvKind kind, @Nullable FundingCategory category, @Nullable LocalDate begin,
		@Nullable LocalDate end) {

	static GrantedTlv by(TlvDecision decision) {
		return new GrantedTlv(decision.kind(), decision.category(), decision.beginOn(), decision.endOn());
	}

}
