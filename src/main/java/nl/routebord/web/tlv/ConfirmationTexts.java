package nl.routebord.web.tlv;

import java.util.List;
import java.util.Locale;

import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.TlvTermView;
import nl.routebord.tlv.TlvView;

/**
 * What was done, its number and what happens next.
 *
 * @param number the tlv's number after a grant, else the application's
 */
record ConfirmationTexts(String title, String number, List<String> sentences) {

	static ConfirmationTexts of(TlvView view, TlvPage page, Locale locale) {
		DecisionView decision = view.decision();
		if (decision == null) {
			TlvTermView term = view.term();
			return new ConfirmationTexts(page.text("tlv.page.submitted", locale), view.number(),
					List.of(page.text("tlv.page.submitted.check", locale,
							(view.judgeDueOn() != null) ? TlvPage.date(view.judgeDueOn(), locale) : ""),
							page.text("tlv.page.submitted.decide", locale,
									(term != null) ? TlvPage.date(term.dueOn(), locale) : "")));
		}
		String number = decision.number().isEmpty() ? view.number() : decision.number();
		String until = (decision.objectionUntil() != null) ? TlvPage.date(decision.objectionUntil(), locale) : "";
		return new ConfirmationTexts(page.text("tlv.page.decided." + decision.outcome(), locale), number, List
			.of(page.text("tlv.page.decided.letter", locale), page.text("tlv.page.decided.objection", locale, until)));
	}

}
