package nl.routebord.web.tlv;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.routebord.tlv.CompetenceView;
import nl.routebord.tlv.TlvView;

import org.jspecify.annotations.Nullable;

/**
 * The secretariat's judgement of completeness.
 *
 * @param act complete, incomplete, take (decide itself, R-COMP-03), forward or refer
 */
record JudgeForm(@Nullable String act, @Nullable List<UUID> experts, @Nullable String asked, @Nullable String lastDay,
		@Nullable String forwardedTo, @Nullable String reason, @Nullable Long version) {

	static JudgeForm of(TlvView view, String lastDay) {
		return new JudgeForm("", List.of(), "", lastDay, competent(view), "", view.version());
	}

	/**
	 * The swv that the rules name, where it is another one; whoever sent it here judged
	 * otherwise.
	 */
	private static String competent(TlvView view) {
		CompetenceView competence = view.competence();
		boolean arrived = view.forwarding() != null;
		return (arrived || competence == null || competence.isCompetent() || competence.competent() == null) ? ""
				: competence.competent();
	}

	List<TypedPart> parts(TlvView now) {
		String chosen = (experts != null) ? experts.stream().map(UUID::toString).collect(Collectors.joining(",")) : "";
		return List.of(TypedPart.silent("act", act), TypedPart.text("experts", "", chosen, null),
				TypedPart.text("asked", "tlv.field.asked", asked, now.asked()),
				TypedPart.date("lastDay", "tlv.field.lastDay", lastDay, now.supplementDueOn()),
				TypedPart.text("forwardedTo", "tlv.field.forwardedTo", forwardedTo, null),
				TypedPart.text("reason", "tlv.field.competence-reason", reason,
						(now.competence() != null) ? now.competence().override() : null));
	}

	long seen() {
		return (version != null) ? version : -1;
	}

}
