package nl.routebord.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.document.DocumentDesk;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.UserId;
import nl.routebord.letter.LetterFacts;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterOrder;
import nl.routebord.letter.LetterPress;
import nl.routebord.letter.LetterText;
import nl.routebord.route.CaseDesk;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TlvLife;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The letters about an objection, each kept once as a document of the case. What says
 * nothing of the content is kept as the standing of the decision, so that the secretariat
 * that sends it can read it; the hearing and the decision as the file.
 */
@Component
class ObjectionLetters {

	private final LetterPress press;

	private final ObjectionWords words;

	private final DocumentDesk documents;

	private final CaseDesk cases;

	private final Directory directory;

	private final TlvLife tlvs;

	private final Clock clock;

	ObjectionLetters(LetterPress press, ObjectionWords words, DocumentDesk documents, CaseDesk cases,
			Directory directory, TlvLife tlvs, Clock clock) {
		this.tlvs = tlvs;
		this.press = press;
		this.words = words;
		this.documents = documents;
		this.cases = cases;
		this.directory = directory;
		this.clock = clock;
	}

	/** Of a kind that is not the decision, as the objection is now. */
	void send(LetterKind kind, Objection objection, DecidedTlv about) {
		keep(kind, objection, about, (kind == LetterKind.OBJECTION_HEARING) ? about.file() : about.standing());
	}

	/**
	 * The decision with its motivation, the advice of the committee sent along (Awb 7:13
	 * lid 7) and the remedies clause (3:45).
	 */
	UUID decision(Objection objection, DecidedTlv about) {
		return keep(LetterKind.OBJECTION_DECISION, objection, about, about.file());
	}

	/** With other words; kept nowhere. Empty while there is no such letter. */
	Optional<byte[]> preview(LetterKind kind, LetterText text, Objection objection, DecidedTlv about) {
		return objection.has(kind) ? Optional.of(press.print(order(kind, objection, about), text)) : Optional.empty();
	}

	private UUID keep(LetterKind kind, Objection objection, DecidedTlv about, RecordFacts kept) {
		return documents
			.storeLetter(about.caseFile().value(), kept.category(), kept.source(), about.swv(),
					words.title(kind, about.number()), press.print(order(kind, objection, about)),
					"objection-" + ObjectionWords.word(kind) + ":" + objection.id().value())
			.value();
	}

	private LetterOrder order(LetterKind kind, Objection objection, DecidedTlv about) {
		OrganisationView swv = directory.organisation(about.swv()).orElseThrow();
		String school = directory.organisation(about.applicant()).map(OrganisationView::name).orElse("");
		LocalDate date = (kind == LetterKind.OBJECTION_DECISION) ? objection.endedOn() : null;
		LetterFacts facts = new LetterFacts(cases.addressees(about.caseFile()).pupilName(), school, about.number(),
				objection.receipt().receivedOn(), swv.name(), swv.place(), (date != null) ? date : LocalDate.now(clock),
				objection.lastDay(kind));
		return new LetterOrder(kind, about.swv(), plain(kind, objection), facts, "objection",
				particulars(kind, objection, about));
	}

	/** The committee needs none. */
	private static @Nullable String plain(LetterKind kind, Objection objection) {
		return switch (kind) {
			case OBJECTION_LBT -> null;
			case OBJECTION_DECISION -> kind + "." + objection.status();
			default -> kind.name();
		};
	}

	private Map<String, Object> particulars(LetterKind kind, Objection objection, DecidedTlv about) {
		Map<String, Object> model = new HashMap<>();
		model.put("word", ObjectionWords.word(kind));
		model.put("to", words.to(kind, objection));
		model.put("paragraphs", words.of(kind, objection, about));
		model.put("parts", words.parts(kind, objection));
		boolean decided = kind == LetterKind.OBJECTION_DECISION;
		objection.conclusion()
			.verdict()
			.filter((verdict) -> decided)
			.flatMap((verdict) -> tlvs.issued(about.id(), verdict.newNumber()))
			.ifPresent((granted) -> model.put("granted", granted));
		model.put("decider", decided ? decider(objection) : "");
		model.put("advice", decided ? objection.committee().advice().map(LbtAdvice::text).orElse("") : "");
		return model;
	}

	private String decider(Objection objection) {
		UserId decider = new UserId(objection.conclusion().verdict().orElseThrow().decidedBy());
		return directory.personNames(List.of(decider)).getOrDefault(decider, "");
	}

}
