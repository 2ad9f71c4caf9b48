package nl.routebord.tlv;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.document.DocumentDesk;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.letter.LetterFacts;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterOrder;
import nl.routebord.letter.LetterPress;
import nl.routebord.letter.LetterText;
import nl.routebord.route.CaseDesk;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of this module; each is kept once, as a document of the case. */
@Component
class TlvLetters {

	private static final String NOTICE = "tlv-notice";

	private final LetterPress press;

	private final DocumentDesk documents;

	private final CaseDesk cases;

	private final Directory directory;

	private final Clock time;

	TlvLetters(LetterPress press, DocumentDesk documents, CaseDesk cases, Directory directory, Clock time) {
		this.press = press;
		this.documents = documents;
		this.cases = cases;
		this.directory = directory;
		this.time = time;
	}

	/**
	 * The decision, to the school board and the parents, with the remedies clause
	 * (R-AWB-08). It holds the motivation, so it is kept as TLV_FILE; from its
	 * notification on it is a record of the applicant it is addressed to (Awb 3:41), so
	 * that the school can read it too. No addresses: parents may not know each other's.
	 */
	UUID decision(TlvApplication application, TlvDecision decision, String number) {
		return keep(application, "tlv.letter.decision", press.print(order(application, decision, number)),
				"tlv-decision:" + decision.id());
	}

	/**
	 * As it would go with the words of today, marked as a draft; kept nowhere. Its number
	 * is taken with the decision.
	 */
	byte[] draft(TlvApplication application, TlvDecision decision, LocalDate objectionUntil) {
		return press.draft(order(application, decision, "", objectionUntil));
	}

	/** Awb 4:5: what is missing, to the school alone; one letter for each invitation. */
	void repair(TlvApplication application) {
		notice(application, LetterKind.REPAIR, application.clock().suspensions().size());
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
		return press.print((kind == LetterKind.DECISION) ? order(application, decision.orElseThrow(), number)
				: order(application, kind), text);
	}

	private void notice(TlvApplication application, LetterKind kind, int nth) {
		keep(application, "tlv.letter.notice." + kind, press.print(order(application, kind)),
				"tlv-notice:" + application.id().value() + ":" + kind + ":" + nth);
	}

	private UUID keep(TlvApplication application, String title, byte[] pdf, String effect) {
		return documents
			.storeLetter(application.caseFile().value(), DataCategory.TLV_FILE, application.file().source(), title, pdf,
					effect)
			.value();
	}

	private LetterOrder order(TlvApplication application, TlvDecision decision, String number) {
		return order(application, decision, number, application.clock().objectionUntil());
	}

	private LetterOrder order(TlvApplication application, TlvDecision decision, String number,
			@Nullable LocalDate objectionUntil) {
		LetterFacts facts = facts(application, decision.decidedOn(), objectionUntil);
		String decider = directory.personNames(List.of(decision.decidedBy())).getOrDefault(decision.decidedBy(), "");
		boolean withoutSupport = decision.ruling().kind() == TlvKind.LWOO && !decision.outcome().isGranted();
		String plain = LetterKind.DECISION + "." + decision.outcome() + (withoutSupport ? ".LWOO" : "");
		return order(application, LetterKind.DECISION, plain, facts, "tlv-decision",
				Map.of("place", decision.ruling().kind(), "number", number, "revises", application.revises().orElse(""),
						"emb", application.content().emb(), "decider", decider, "decision",
						new DecisionText(decision)));
	}

	private LetterOrder order(TlvApplication application, LetterKind kind) {
		ApplicationClock clock = application.clock();
		Optional<ApplicationSuspension> last = clock.suspensions()
			.stream()
			.filter(ApplicationSuspension::isInvitation)
			.reduce((one, next) -> next);
		@Nullable LocalDate lastDay = switch (kind) {
			case REPAIR -> last.map(ApplicationSuspension::lastDay).orElse(null);
			case EXTENSION -> clock.extendedTo();
			case FORWARDED -> null;
			default -> clock.objectionUntil();
		};
		@Nullable String text = switch (kind) {
			case REPAIR -> last.map(ApplicationSuspension::asked).orElse("");
			case EXTENSION -> clock.extensionReason();
			default -> application.endReason();
		};
		boolean remedies = lastDay != null && (kind == LetterKind.NOT_PROCESSED || kind == LetterKind.NOT_COMPETENT);
		return order(application, kind, kind.name(), facts(application, LocalDate.now(time), lastDay), NOTICE,
				Map.of("text", (text != null) ? text : "", "remedies", remedies));
	}

	private static LetterOrder order(TlvApplication application, LetterKind kind, String plain, LetterFacts facts,
			String template, Map<String, Object> particulars) {
		return new LetterOrder(kind, new OrganisationId(application.forum().orElseThrow().swvOrganisation()), plain,
				facts, template, particulars);
	}

	private LetterFacts facts(TlvApplication application, LocalDate writtenOn, @Nullable LocalDate lastDay) {
		OrganisationView swv = directory
			.organisation(new OrganisationId(application.forum().orElseThrow().swvOrganisation()))
			.orElseThrow();
		String school = directory.organisation(new OrganisationId(application.applicant().organisation()))
			.map(OrganisationView::name)
			.orElse("");
		return new LetterFacts(cases.addressees(application.caseFile()).pupilName(), school, application.number(),
				application.clock().received(), swv.name(), swv.place(), writtenOn, lastDay);
	}

	/** What the letter says of the decision. */
	record DecisionText(DecisionOutcome outcome, TlvKind kind, @Nullable FundingCategory category,
			@Nullable LocalDate begin, @Nullable LocalDate end, String motivation, String advicesAnswered,
			String parentsAnswered) {

		DecisionText(TlvDecision decision) {
			this(decision.outcome(), decision.ruling());
		}

		private DecisionText(DecisionOutcome outcome, Ruling ruling) {
			this(outcome, ruling.kind(), ruling.category(), ruling.beginOn(), ruling.endOn(), ruling.motivation(),
					ruling.advicesAnswered(), ruling.parentsAnswered());
		}

	}

}
