package nl.routebord.web.tlv;

import java.util.List;
import java.util.UUID;

import nl.routebord.tlv.TlvView;

import org.jspecify.annotations.Nullable;

/**
 * The secretariat's judgement of completeness.
 *
 * @param act complete, incomplete, take (decide itself, R-COMP-03), forward or refer
 */
record JudgeForm(@Nullable String act, @Nullable List<UUID> experts, @Nullable String asked, @Nullable String lastDay,
		@Nullable String reason, @Nullable Long version) {

	static JudgeForm of(TlvView view, String lastDay) {
		return new JudgeForm("", List.of(), "", lastDay, "", view.version());
	}

	long seen() {
		return (version != null) ? version : -1;
	}

}
