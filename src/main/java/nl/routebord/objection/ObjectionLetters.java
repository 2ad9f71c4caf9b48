package nl.routebord.objection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import nl.routebord.document.DocumentDesk;
import nl.routebord.document.LetterPrinter;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseDesk;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.tlv.DecidedTlv;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The letters about an objection, each kept once as a document of the case. What says
 * nothing of the content is kept as the standing of the decision, so that the secretariat
 * that sends it can read it; the decision itself as the file.
 */
@Component
class ObjectionLetters {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

	private final LetterPrinter printer;

	private final DocumentDesk documents;

	private final CaseDesk cases;

	private final Directory directory;

	private final MessageSource words;

	ObjectionLetters(LetterPrinter printer, DocumentDesk documents, CaseDesk cases, Directory directory,
			MessageSource words) {
		this.printer = printer;
		this.documents = documents;
		this.cases = cases;
		this.directory = directory;
		this.words = words;
	}

	/** Awb 6:14. */
	void acknowledged(Objection objection, DecidedTlv about, LocalDate today) {
		standing("acknowledged", objection, about, today,
				List.of(say("acknowledged.received", written(objection.receipt().receivedOn())),
						say("acknowledged.next"), say("acknowledged.due", written(objection.clock().dueOn())),
						say("acknowledged.holds")));
	}

	/** Awb 6:6, with what is wrong and until when it can be repaired. */
	void defective(Objection objection, DecidedTlv about, Set<Defect> defects, LocalDate lastDay, LocalDate today) {
		List<String> text = new ArrayList<>();
		text.add(say("defective.received", written(objection.receipt().receivedOn())));
		defects.stream().sorted().map((defect) -> say("defect." + defect)).forEach(text::add);
		text.add(say("defective.until", written(lastDay)));
		text.add(say("defective.else"));
		standing("defective", objection, about, today, text);
	}

	/** R-BZ-04; the pieces go with it, outside the system. */
	void lbtAsked(Objection objection, DecidedTlv about, LocalDate today) {
		standing("lbt", objection, about, today,
				List.of(say("lbt.ask", written(objection.receipt().receivedOn()), written(about.notifiedOn())),
						say("lbt.due", written(objection.clock().dueOn())), say("lbt.dossier")));
	}

	/** Awb 7:10 lid 3. */
	void adjourned(Objection objection, DecidedTlv about, LocalDate today) {
		standing("adjourned", objection, about, today,
				List.of(say("adjourned.text"), say("adjourned.due", written(objection.clock().dueOn()))));
	}

	/**
	 * The decision with its motivation, the advice of the committee sent along (Awb 7:13
	 * lid 7) and the remedies clause (3:45).
	 */
	UUID decision(Objection objection, DecidedTlv about) {
		Verdict verdict = objection.verdict().orElseThrow();
		Map<String, Object> model = model("decision", objection, about, objection.endedOn());
		UserId decider = new UserId(verdict.decidedBy());
		model.put("paragraphs", List.of(say("decision.outcome." + objection.status()),
				say("decision.effect." + verdict.effect(), (verdict.newNumber() != null) ? verdict.newNumber() : "")));
		model.put("motivation", verdict.motivation());
		model.put("deviation", verdict.deviation());
		model.put("advice", objection.advice().map(LbtAdvice::text).orElse(""));
		model.put("decider", directory.personNames(List.of(decider)).getOrDefault(decider, ""));
		model.put("appealUntil", objection.appeal().orElseThrow().until());
		return store("decision", objection, about, about.file(), model);
	}

	private void standing(String kind, Objection objection, DecidedTlv about, LocalDate today,
			List<String> paragraphs) {
		Map<String, Object> model = model(kind, objection, about, today);
		model.put("paragraphs", paragraphs);
		store(kind, objection, about, about.standing(), model);
	}

	private Map<String, Object> model(String kind, Objection objection, DecidedTlv about, LocalDate date) {
		OrganisationView swv = directory.organisation(about.swv()).orElseThrow();
		Map<String, Object> model = new HashMap<>();
		model.put("kind", kind);
		model.put("application", about.number());
		model.put("swv", swv.name());
		model.put("date", date);
		model.put("to", "lbt".equals(kind) ? say("lbt.to") : objection.receipt().objectorName());
		model.put("pupil", cases.addressees(about.caseFile()).pupilName());
		return model;
	}

	private UUID store(String kind, Objection objection, DecidedTlv about, RecordFacts kept,
			Map<String, Object> model) {
		byte[] pdf = printer.print("letters/objection", model, DUTCH);
		return documents
			.storeLetter(about.caseFile().value(), kept.category(), kept.source(), say(kind + ".title", about.number()),
					pdf, "objection-" + kind + ":" + objection.id().value())
			.value();
	}

	private String say(String key, Object... arguments) {
		return words.getMessage("objection.letter." + key, arguments, DUTCH);
	}

	private static String written(LocalDate date) {
		return WRITTEN.format(date);
	}

}
