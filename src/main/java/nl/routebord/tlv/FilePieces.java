package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private final PieceLines lines;

	FilePieces(DecisionRegister register, DocumentDesk documents, LetterPrinter printer, FileBinder binder,
			PagePictures pictures, Directory directory, TlvObjections objections, PieceLines lines) {
		this.lines = lines;
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
		String swv = application.forum()
			.map((forum) -> organisation(new OrganisationId(forum.swvOrganisation())))
			.orElse("");
		String school = organisation(new OrganisationId(application.applicant().organisation()));
		List<DocumentView> readable = new ArrayList<>(documents.list(facts, actor, new ArrayList<>()));
		Collections.reverse(readable);
		Optional<TlvDecision> decision = register.find(application);
		// of one day, first what happened first: no letter goes before what it is about
		List<Piece> all = new ArrayList<>();
		all.add(printed("application", application.clock().receivedOn(), school, lines.application(application),
				whole));
		all.addAll(annexes(application, readable, facts, actor, whole));
		all.addAll(unread(application, readable, documents.kept(facts), school));
		List<UUID> told = Stream.concat(Stream.of(application.id()), application.origin().forwardedFrom().stream())
			.map(TlvApplicationId::value)
			.toList();
		all.addAll(letters(told, readable, facts, actor, whole));
		application.advices()
			.stream()
			.filter(ExpertAdvice::isSigned)
			.sorted(Comparator.comparing(ExpertAdvice::profession).thenComparing(ExpertAdvice::id))
			.forEach((advice) -> all
				.add(printed("advice", advice.signed(), swv, lines.advice(application, advice), whole)));
		decision.ifPresent((taken) -> all
			.add(printed("decision", taken.decidedOn(), swv, lines.decision(application, taken), whole)));
		all.addAll(letters(decision.map(TlvDecision::id).stream().toList(), readable, facts, actor, whole));
		objections.filed(application.id())
			.forEach((filed) -> all
				.add(printed("objection", filed.receivedOn(), filed.objector(), lines.objection(filed), whole)));
		all.addAll(letters(objections.of(application.id()), readable, facts, actor, whole));
		all.sort(Comparator.comparing(Piece::date, Comparator.nullsLast(Comparator.naturalOrder())));
		return all;
	}

	private List<Piece> annexes(TlvApplication application, List<DocumentView> readable, CaseFacts facts, Actor actor,
			boolean whole) {
		Set<UUID> annexes = application.annexes()
			.stream()
			.map(ApplicationAnnex::documentId)
			.collect(Collectors.toSet());
		return readable.stream()
			.filter((document) -> annexes.contains(document.id().value()))
			.map((document) -> drawn(received("annex", document, facts, actor, whole)))
			.toList();
	}

	/** About these, and not about another application of the case. */
	private List<Piece> letters(List<UUID> subjects, List<DocumentView> readable, CaseFacts facts, Actor actor,
			boolean whole) {
		Set<UUID> letters = documents.lettersAbout(facts, subjects);
		return readable.stream()
			.filter((document) -> !document.redacted() && letters.contains(document.id().value()))
			.map((document) -> received("letter", document, facts, actor, whole))
			.toList();
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

	private Piece printed(String kind, @Nullable LocalDate date, String source, Sheet sheet, boolean whole) {
		if (!whole) {
			return new Piece(kind, "", date, source, "", new byte[0], 0);
		}
		Map<String, Object> model = new HashMap<>();
		model.put("kind", kind);
		model.put("sheet", sheet);
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

}
