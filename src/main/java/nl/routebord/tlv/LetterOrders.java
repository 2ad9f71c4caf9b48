package nl.routebord.tlv;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.kernel.DutchDates;
import nl.routebord.letter.LetterFacts;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterOrder;
import nl.routebord.route.CaseDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each letter of this module says, beside the words of the swv. */
@Component
class LetterOrders {

	private final DecisionWords words;

	private final TlvApplications applications;

	private final CaseDesk cases;

	private final Directory directory;

	private final Clock time;

	LetterOrders(DecisionWords words, TlvApplications applications, CaseDesk cases, Directory directory, Clock time) {
		this.words = words;
		this.applications = applications;
		this.cases = cases;
		this.directory = directory;
		this.time = time;
	}

	LetterOrder decision(TlvApplication application, TlvDecision decision, String number) {
		return decision(application, decision, words.of(application, decision), number,
				application.clock().objectionUntil());
	}

	/** Of one that is only proposed: its number is taken with the decision. */
	LetterOrder draft(TlvApplication application, TlvDecision decision, List<Ground> grounds, boolean signed,
			LocalDate objectionUntil) {
		return decision(application, decision, words.draft(application, decision, grounds, signed), "", objectionUntil);
	}

	private LetterOrder decision(TlvApplication application, TlvDecision decision, DecisionText text, String number,
			@Nullable LocalDate objectionUntil) {
		boolean withoutSupport = text.kind() == TlvKind.LWOO && !text.outcome().isGranted();
		String plain = LetterKind.DECISION + "." + text.outcome() + (withoutSupport ? ".LWOO" : "");
		return order(application, LetterKind.DECISION, plain, facts(application, decision.decidedOn(), objectionUntil),
				"tlv-decision",
				Map.of("place", text.kind(), "number", number, "revises", application.origin().revises().orElse(""),
						"emb", application.content().emb(), "decision", text));
	}

	LetterOrder notice(TlvApplication application, LetterKind kind) {
		ApplicationClock clock = application.clock();
		Optional<ApplicationSuspension> last = clock.suspensions().lastInvitation();
		@Nullable LocalDate lastDay = switch (kind) {
			case REPAIR -> last.map(ApplicationSuspension::lastDay).orElse(null);
			case EXTENSION -> clock.extendedTo();
			case FORWARDED -> null;
			default -> clock.objectionUntil();
		};
		@Nullable String text = switch (kind) {
			case REPAIR -> last.map(ApplicationSuspension::asked).orElse("");
			case FORWARDED -> application.ending().why();
			case NOT_PROCESSED ->
				last.map(ApplicationSuspension::asked).orElse("") + "\n\n" + application.ending().reason();
			case EXTENSION -> clock.extensionReason();
			default -> application.ending().reason();
		};
		Map<String, Object> particulars = new HashMap<>();
		particulars.put("text", (text != null) ? text : "");
		particulars.put("remedies",
				lastDay != null && (kind == LetterKind.NOT_PROCESSED || kind == LetterKind.NOT_COMPETENT));
		particulars.put("until", written(
				(kind == LetterKind.NOT_PROCESSED) ? last.map(ApplicationSuspension::lastDay).orElse(null) : lastDay));
		particulars.put("invited", written(last.map(ApplicationSuspension::invited).orElse(null)));
		Optional<TlvApplication> there = (kind == LetterKind.FORWARDED)
				? applications.findByOriginForwardedFrom(application.id().value()) : Optional.empty();
		particulars.put("other", application.ending().forwardedTo());
		particulars.put("there", there.map(TlvApplication::number).orElse(""));
		particulars.put("received", written(application.clock().receivedOn()));
		particulars.put("signer", (kind == LetterKind.NOT_PROCESSED) ? signer(application) : "");
		String said = there.isPresent() ? kind + ".ARRIVED" : kind.name();
		particulars.put("said", said);
		return order(application, kind, said, facts(application, LocalDate.now(time), lastDay), "tlv-notice",
				particulars);
	}

	/** Who decided that it is not processed, not who judged what was missing. */
	private String signer(TlvApplication application) {
		return application.ending()
			.notProcessedBy()
			.map((decider) -> directory.personNames(List.of(decider)).getOrDefault(decider, ""))
			.orElse("");
	}

	private static String written(@Nullable LocalDate day) {
		return (day != null) ? DutchDates.inWords(day) : "";
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

}
