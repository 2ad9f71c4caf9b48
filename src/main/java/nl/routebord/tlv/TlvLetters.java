package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.document.DocumentDesk;
import nl.routebord.document.LetterPrinter;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.route.Addressees;
import nl.routebord.route.CaseDesk;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The letters of this module; each is kept once, as a document of the case. */
@Component
class TlvLetters {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final LetterPrinter printer;

	private final DocumentDesk documents;

	private final CaseDesk cases;

	private final Directory directory;

	TlvLetters(LetterPrinter printer, DocumentDesk documents, CaseDesk cases, Directory directory) {
		this.printer = printer;
		this.documents = documents;
		this.cases = cases;
		this.directory = directory;
	}

	/**
	 * The decision, to the school board and the parents, with the remedies clause
	 * (R-AWB-08). It holds the motivation, so it is kept as TLV_FILE; from its
	 * notification on it is a record of the applicant it is addressed to (Awb 3:41), so
	 * that the school can read it too. No addresses: parents may not know each other's.
	 */
	UUID decision(TlvApplication application, TlvDecision decision, String number) {
		Addressees to = cases.addressees(application.caseFile());
		Map<String, Object> model = new HashMap<>();
		model.put("application", application.number());
		model.put("number", number);
		model.put("decision",
				new LetterText(decision.outcome(), decision.kind(), decision.category(), decision.beginOn(),
						decision.endOn(), decision.motivation(), decision.advicesAnswered(), decision.decidedOn()));
		model.put("receivedOn", application.clock().received());
		model.put("objectionUntil", Objects.requireNonNull(application.clock().objectionUntil()));
		model.put("swv", swv(application).name());
		model.put("swvPlace", swv(application).place());
		model.put("school", school(application));
		model.put("pupil", to.pupilName());
		model.put("decider",
				directory.personNames(List.of(decision.decidedBy())).getOrDefault(decision.decidedBy(), ""));
		byte[] pdf = printer.print("letters/tlv-decision", model, DUTCH);
		return documents
			.storeLetter(application.caseFile().value(), DataCategory.TLV_FILE, application.file().source(),
					"tlv.letter.decision", pdf, "tlv-decision:" + decision.id())
			.value();
	}

	private String school(TlvApplication application) {
		return directory.organisation(new OrganisationId(application.applicant().organisation()))
			.map(OrganisationView::name)
			.orElse("");
	}

	private OrganisationView swv(TlvApplication application) {
		return directory.organisation(new OrganisationId(application.forum().orElseThrow().swvOrganisation()))
			.orElseThrow();
	}

	/** What the letter says of the decision. */
	record LetterText(DecisionOutcome outcome, TlvKind kind, @Nullable FundingCategory category,
			@Nullable LocalDate begin, @Nullable LocalDate end, String motivation, String advicesAnswered,
			LocalDate decidedOn) {
	}

}
