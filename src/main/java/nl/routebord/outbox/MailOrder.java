package nl.routebord.outbox;

import java.util.List;

/**
 * A mail to send. It says that there is something new and where, never what or about
 * whom: a dossier number and a link (privacy.md B.10, notification rule).
 *
 * @param effectKey names the effect, such as {@code tlv-submitted:<id>}: sent once,
 * however often it is ordered
 * @param address one mail address
 * @param subjectKey key of the subject in the message bundles
 * @param textKey key of the text in the message bundles
 * @param arguments dossier numbers and dates for both sentences
 * @param path page of the link, such as {@code /routes/R-2026-0001}; empty for no link
 */
public record MailOrder(String effectKey, String address, String subjectKey, String textKey, List<String> arguments,
		String path) {

	public MailOrder {
		arguments = List.copyOf(arguments);
	}

}
