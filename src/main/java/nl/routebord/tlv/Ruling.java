package nl.routebord.tlv;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * What is decided and why, first proposed and then taken (Awb 3:46).
 *
 * @param category null for what has none, and for a refusal, which has no dates either
 * @param advicesAnswered why one expert is followed where the two differ
 * @param parentsAnswered what is done with the view of the parents
 */
@Embeddable
record Ruling(@Enumerated(EnumType.STRING) TlvKind kind,
		@Enumerated(EnumType.STRING) @Nullable FundingCategory category, @Nullable LocalDate beginOn,
		@Nullable LocalDate endOn, String motivation, String advicesAnswered, String parentsAnswered) {

	static Ruling of(ProposeTlv command, TlvKind kind) {
		boolean granted = Boolean.TRUE.equals(command.grant());
		return new Ruling(kind, granted ? command.category() : null, granted ? command.begin() : null,
				granted ? command.end() : null, command.motivation(), command.differences(), command.parentsAnswer());
	}

	@Override
	public String toString() {
		return "Ruling[" + kind + "]";
	}

}
