package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.document.DocumentDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterPress;
import nl.routebord.letter.LetterText;
import nl.routebord.sharing.DataCategory;
import org.springframework.stereotype.Component;

/** The letters of this module; each is kept once, as a document of the case. */
@Component
class TlvLetters {

	private final LetterPress press;

	private final LetterOrders orders;

	private final DocumentDesk documents;

	TlvLetters(LetterPress press, LetterOrders orders, DocumentDesk documents) {
		this.press = press;
		this.orders = orders;
		this.documents = documents;
	}

	/**
	 * The decision, to the school board and the parents, with the remedies clause
	 * (R-AWB-08). It holds the motivation, so it is kept as TLV_FILE; from its
	 * notification on it is a record of the applicant it is addressed to (Awb 3:41), so
	 * that the school can read it too. No addresses: parents may not know each other's.
	 */
	UUID decision(TlvApplication application, TlvDecision decision, String number) {
		return keep(application, "tlv.letter.decision", press.print(orders.decision(application, decision, number)),
				"tlv-decision:" + decision.id());
	}

	/**
	 * As it would go with the words of today, marked as a draft; kept nowhere.
	 * @param signed whether who looks at it would sign it
	 */
	byte[] draft(TlvApplication application, TlvDecision decision, List<Ground> grounds, boolean signed,
			LocalDate objectionUntil) {
		return press.draft(orders.draft(application, decision, grounds, signed, objectionUntil));
	}

	/** Awb 4:5: what is missing, to the school alone; one letter for each invitation. */
	void repair(TlvApplication application) {
		notice(application, LetterKind.REPAIR, application.clock().suspensions().count());
	}

	/** Awb 4:14, to school and parents. */
	void extension(TlvApplication application) {
		notice(application, LetterKind.EXTENSION, 1);
	}

	/** That it ended without a decision on what was asked, to school and parents. */
	void ended(TlvApplication application) {
		notice(application, LetterKind.valueOf(switch (application.status()) {
			case NOT_PROCESSED -> "NOT_PROCESSED";
			case NOT_COMPETENT_FORWARDED -> "FORWARDED";
			default -> "NOT_COMPETENT";
		}), 1);
	}

	/** As it would look with other words; kept nowhere. */
	byte[] preview(LetterKind kind, LetterText text, TlvApplication application, Optional<TlvDecision> decision,
			String number) {
		return press.print((kind == LetterKind.DECISION) ? orders.decision(application, decision.orElseThrow(), number)
				: orders.notice(application, kind), text);
	}

	private void notice(TlvApplication application, LetterKind kind, int nth) {
		keep(application, "tlv.letter.notice." + kind, press.print(orders.notice(application, kind)),
				"tlv-notice:" + application.id().value() + ":" + kind + ":" + nth);
	}

	private UUID keep(TlvApplication application, String title, byte[] pdf, String effect) {
		return documents
			.storeLetter(application.caseFile().value(), DataCategory.TLV_FILE, application.file().source(),
					application.forum().map((forum) -> new OrganisationId(forum.swvOrganisation())).orElse(null), title,
					pdf, effect)
			.value();
	}

}
