package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.routebord.document.DocumentContent;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentView;
import nl.routebord.document.FileBinder;
import nl.routebord.document.LetterPrinter;
import nl.routebord.document.PagePictures;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pieces of the whole file in their order: the application, its documents, the
 * advices, the decision, the objections to it and its own letters, by their day. What
 * Routebord holds itself is printed; of a PDF that was handed in the pages are taken
 * over, with the fingerprint of what it was; of anything else only the fingerprint is
 * listed.
 */
@Component
class FilePieces {

	private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

	private final DecisionRegister register;

	private final DocumentDesk documents;

	private final LetterPrinter printer;

	private final FileBinder binder;

	private final PagePictures pictures;

	private final Directory directory;

	private final TlvObjections objections;

	FilePieces(DecisionRegister register, DocumentDesk documents, LetterPrinter printer, FileBinder binder,
			PagePictures pictures, Directory directory, TlvObjections objections) {
		this.objections = objections;
		this.register = register;
		this.documents = documents;
		this.printer = printer;
		this.binder = binder;
		this.pictures = pictures;
		this.directory = directory;
	}

	/**
	 * @param whole with their content; else only what they are, and nothing is opened
	 */
	List<Piece> of(TlvApplication application, CaseFacts facts, Actor actor, boolean whole) {
		List<Piece> all = new ArrayList<>();
		String swv = application.forum()
			.map((forum) -> organisation(new OrganisationId(forum.swvOrganisation())))
			.orElse("");
		String school = organisation(new OrganisationId(application.applicant().organisation()));
		all.add(printed("application", application.clock().receivedOn(), school, application(application), whole));
		List<DocumentView> readable = documents.list(facts, actor, new ArrayList<>());
		Set<UUID> annexes = application.annexes()
			.stream()
			.map(ApplicationAnnex::documentId)
			.collect(Collectors.toSet());
		readable.stream()
			.filter((document) -> annexes.contains(document.id().value()))
			.forEach((document) -> all.add(drawn(received("annex", document, facts, actor, whole))));
		all.addAll(unread(application, readable, documents.kept(facts), school));
		application.advices()
			.stream()
			.filter(ExpertAdvice::isSigned)
			.map((advice) -> advice.view(""))
			.forEach((advice) -> all.add(printed("advice", advice.signedOn(), swv, advice(advice), whole)));
		register.find(application)
			.ifPresent(
					(decision) -> all.add(printed("decision", decision.decidedOn(), swv, decision(decision), whole)));
		objections.filed(application.id())
			.forEach((filed) -> all
				.add(printed("objection", filed.receivedOn(), filed.objector(), objection(filed), whole)));
		Set<UUID> letters = documents.lettersAbout(facts, subjects(application));
		readable.stream()
			.filter((document) -> !document.redacted() && letters.contains(document.id().value()))
			.forEach((document) -> all.add(received("letter", document, facts, actor, whole)));
		all.sort(Comparator.comparing(Piece::date, Comparator.nullsLast(Comparator.naturalOrder())));
		return all;
	}

	/**
	 * Named, so that nobody looks for what was handed in and destroyed since, or is not
	 * for this reader.
	 */
	private static List<Piece> unread(TlvApplication application, List<DocumentView> readable, Set<UUID> kept,
			String school) {
		Set<UUID> there = readable.stream().map((document) -> document.id().value()).collect(Collectors.toSet());
		return application.annexes()
			.stream()
			.filter((annex) -> !there.contains(annex.documentId()))
			.map((annex) -> new Piece(kept.contains(annex.documentId()) ? "annex-closed" : "annex-gone",
					"tlv.annex." + annex.kind(), annex.addedOn(), school, "", new byte[0], 0))
			.toList();
	}

	/** What a letter of this application can be about: not another one of the case. */
	private List<UUID> subjects(TlvApplication application) {
		List<UUID> subjects = new ArrayList<>(objections.of(application.id()));
		subjects.add(application.id().value());
		register.find(application).map(TlvDecision::id).ifPresent(subjects::add);
		return subjects;
	}

	private Piece printed(String kind, @Nullable LocalDate date, String source, List<Line> lines, boolean whole) {
		if (!whole) {
			return new Piece(kind, "", date, source, "", new byte[0], 0);
		}
		Map<String, Object> model = new HashMap<>();
		model.put("kind", kind);
		model.put("lines", lines);
		byte[] pdf = printer.print("letters/tlv-piece", model, DUTCH);
		return new Piece(kind, "", date, source, binder.fingerprint(pdf), pdf, binder.pages(pdf).orElse(0));
	}

	private Piece received(String kind, DocumentView document, CaseFacts facts, Actor actor, boolean whole) {
		String title = (document.title() != null) ? document.title() : "";
		if (!whole) {
			return new Piece(kind, title, document.storedOn(), unit(document.sourceUnit()), "", new byte[0], 0);
		}
		DocumentContent content = documents.open(document.id(), facts, actor);
		return new Piece(kind, title, document.storedOn(), unit(document.sourceUnit()), content.sha256(),
				content.bytes(), binder.pages(content.bytes()).orElse(0));
	}

	/** Under the fingerprint of what was handed in. */
	private Piece drawn(Piece received) {
		byte[] pages = (received.pages() > 0) ? pictures.of(received.bytes()).orElse(null) : null;
		return new Piece(received.kind(), received.title(), received.date(), received.source(), received.sha256(),
				(pages != null) ? pages : new byte[0], (pages != null) ? received.pages() : 0);
	}

	private static List<Line> application(TlvApplication application) {
		ApplicationContent c = application.content();
		return List.of(new Line("tlv.field.targetSchool", c.targetSchool()),
				new Line("tlv.field.supportGiven", c.supportGiven()),
				new Line("tlv.field.supportEffect", c.supportEffect()),
				new Line("tlv.field.hinderingFactors", c.hinderingFactors()),
				new Line("tlv.field.promotingFactors", c.promotingFactors()),
				new Line("tlv.field.whyNotRegular", c.whyNotRegular()),
				new Line("tlv.field.parentsText", c.parentsText()), new Line("tlv.field.pupilText", c.pupilText()));
	}

	private static List<Line> advice(AdviceView advice) {
		List<Line> lines = new ArrayList<>(List.of(new Line("tlvlife.piece.registration", advice.registrationNumber()),
				new Line("tlvlife.piece.motivation", advice.motivation()),
				new Line("tlvlife.piece.spoke-with", advice.spokeWith()),
				new Line("tlvlife.piece.documents-seen", advice.documentsSeen())));
		advice.researches().forEach((one) -> lines.add(new Line("expert.field.research", one.written())));
		return lines;
	}

	private static List<Line> decision(TlvDecision decision) {
		Ruling ruling = decision.ruling();
		return List.of(new Line("tlv.field.motivation", ruling.motivation()),
				new Line("tlvlife.piece.differences", ruling.advicesAnswered()),
				new Line("tlvlife.piece.parents", ruling.parentsAnswered()));
	}

	private static List<Line> objection(TlvObjections.Filed filed) {
		Line by = new Line("tlvlife.piece.objector", filed.objector());
		return filed.grounds().isBlank() ? List.of(by)
				: List.of(by, new Line("tlvlife.piece.grounds", filed.grounds()));
	}

	private String unit(UnitId unit) {
		return directory.unit(unit).map(UnitView::organisationName).orElse("");
	}

	private String organisation(OrganisationId id) {
		return directory.organisation(id).map(OrganisationView::name).orElse("");
	}

	/**
	 * @param pages 0 when it cannot be bound
	 */
	record Piece(String kind, String title, @Nullable LocalDate date, String source, String sha256, byte[] bytes,
			int pages) {
	}

	/** A question and its answer. */
	record Line(String label, String text) {
	}

}
