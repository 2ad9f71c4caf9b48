package nl.routebord.tlv;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which swv is competent, and why (domain.md 2.5).
 *
 * @param receivedBy code of the swv that has the application
 * @param reason key of the sentence that says why
 * @param override why the receiving swv decides itself (R-COMP-03); empty when not
 */
public record CompetenceView(String receivedBy, @Nullable String competent, String rule, String reason,
		List<String> arguments, boolean overridable, String override) {

	public boolean isCompetent() {
		return receivedBy.equals(competent);
	}

}
