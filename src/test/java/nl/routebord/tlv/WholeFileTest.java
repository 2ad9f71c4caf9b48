package nl.routebord.tlv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.FileBinder;
import nl.routebord.document.PdfProof;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.DomainException;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.CaseDesk;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.Browser;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The whole file of an application, as the LBT or a court gets it. */
@RoutebordTest
class WholeFileTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private WholeFileDesk files;

	@Autowired
	private TlvReading reading;

	@Autowired
	private DocumentDesk documents;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private ObjectionIntake intake;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void everyPieceIsNumberedDatedAndBoundUnderOneFingerprint() throws Exception {
		TlvApplicationId id = decided();
		WholeFile whole = files.compile(id, region.decider());
		assertThat(whole.pieces()).extracting(PieceView::kind)
			.containsExactly("application", "annex", "advice", "advice", "decision", "letter");
		assertThat(whole.pieces()).extracting(PieceView::number).containsExactly(1, 2, 3, 4, 5, 6);
		assertThat(whole.pieces()).allMatch(
				(piece) -> piece.sha256().matches("[0-9a-f]{64}") && piece.date() != null && !piece.source().isEmpty());
		assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole.pdf())))
			.isEqualTo(whole.sha256());
		try (PDDocument pdf = Loader.loadPDF(whole.pdf())) {
			int pages = pdf.getNumberOfPages();
			for (PieceView piece : whole.pieces()) {
				assertThat(text(pdf, piece.page())).contains(piece.page() + " / " + pages);
			}
			assertThat(text(pdf, 1)).contains("Inventaris", whole.number(), whole.pieces().get(1).sha256());
			assertThat(text(pdf, whole.pieces().get(0).page()))
				.contains("De klas is te groot", "Voortgezet speciaal onderwijs", "Categorie 2", "31 juli",
						"Eens met de aanvraag")
				.doesNotContain("technisch lezen");
			assertThat(text(pdf, whole.pieces().get(2).page())).contains("GEHEIM-ADVIES", "Naam tlv.ortho",
					"Orthopedagoog", "Toelaatbaar", "Categorie 2", "31 juli", "BIG 12345");
			assertThat(text(pdf, whole.pieces().get(4).page()))
				.contains("Omdat het nodig is.", "Anders toegekend", "VO8701-", "Naam tlv.besluit1",
						"Naam tlv.besluit2", "alinea 1: “GEHEIM-ADVIES", "artikel 2.47")
				.doesNotContain("verschillen tussen de adviezen", "Antwoord aan ouders");
		}
		assertThat(database.queryForList("select channel from app.audit_entry where action = 'EXPORT_TLV_FILE' "
				+ "and subject = ? and decision = 'PERMIT'", String.class, id.value()))
			.containsExactly("EXPORT");
		assertThat(database.queryForObject(
				"select count(*) from app.route_journal_entry where code = 'journal.tlv.exported' and ? = any (arguments)",
				Integer.class, whole.sha256()))
			.isEqualTo(1);
	}

	@Test
	void wholeFileCanBeKeptAndReadByEverybodyAndHoldsNoLetterOfAnother() throws Exception {
		TlvApplicationId id = decided();
		CaseFacts facts = cases.facts(reading.view(id, region.decider()).caseFile());
		documents.storeLetter(facts.caseFile(), DataCategory.TLV_FILE, region.school().unit(), null, "Van een ander",
				TlvRegion.pdf(), "tlv-notice:" + UUID.randomUUID() + ":REPAIR:1");
		WholeFile whole = files.compile(id, region.decider());
		assertThat(whole.pieces()).filteredOn((piece) -> piece.kind().equals("letter"))
			.extracting(PieceView::title)
			.hasSize(1)
			.doesNotContain("Van een ander");
		assertThat(PdfProof.faults(whole.pdf())).isEmpty();
	}

	@Test
	void anAnnexThatIsNotMadeToBeKeptDoesNotSpoilTheWhole() throws Exception {
		TlvApplicationId id = region.draft();
		region.annex(id, plain());
		region.annex(id);
		WholeFile whole = files.compile(region.granted(region.submit(id)), region.decider());
		assertThat(PdfProof.faults(plain())).as("by itself").isNotEmpty();
		assertThat(PdfProof.faults(whole.pdf())).isEmpty();
		String handedIn = new FileBinder().fingerprint(plain());
		PieceView annex = whole.pieces()
			.stream()
			.filter((piece) -> piece.sha256().equals(handedIn))
			.findFirst()
			.orElseThrow();
		try (PDDocument pdf = Loader.loadPDF(whole.pdf())) {
			assertThat(pdf.getPage(annex.page() - 1).getMediaBox().getWidth()).as("an upright A5")
				.isCloseTo(PDRectangle.A5.getWidth(), within(2f));
		}
	}

	/** As a word processor makes it: no structure, and a font that is not in it. */
	private static byte[] plain() throws IOException {
		try (PDDocument pdf = new PDDocument()) {
			pdf.setDocumentId(7L);
			PDPage page = new PDPage(PDRectangle.A5);
			pdf.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
				content.newLineAtOffset(40, 500);
				content.showText("Verslag van het onderzoek");
				content.endText();
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			pdf.save(out);
			return out.toByteArray();
		}
	}

	@Test
	void onlyTheDeciderOfTheSwvGetsIt() {
		TlvApplicationId id = decided();
		for (Actor other : List.of(region.school(), region.secretary(), region.consultant(), region.ortho(),
				region.attendanceOfficer())) {
			assertThatThrownBy(() -> files.compile(id, other)).as(other.role().name())
				.isInstanceOf(DomainException.class);
		}
		region.strangers()
			.forEach((stranger) -> assertThatThrownBy(() -> files.compile(id, stranger))
				.isInstanceOf(DomainException.class));
	}

	@Test
	void deciderFetchesItFromThePage() throws IOException {
		TlvApplicationId id = decided();
		String page = "/tlv/" + reading.view(id, region.decider()).number() + "/dossier";
		Browser decider = Browser.as(port, "tlv.besluit1", TlvRegion.PASSWORD);
		assertThat(decider.get(page).body()).contains("Stuk 1: Aanvraag", "Stuk 5: Besluit");
		var file = decider.get(page + "/pdf");
		assertThat(file.headers().firstValue("content-type")).hasValue("application/pdf");
		assertThat(file.headers().firstValue("x-content-sha256").orElseThrow()).hasSize(64);
		assertThat(Browser.as(port, "tlv.secretaris", TlvRegion.PASSWORD).get(page).statusCode()).isEqualTo(404);
	}

	@Test
	void objectionStandsInItAndAnAnnexThatIsGoneIsNamed() throws Exception {
		TlvApplicationId id = decided();
		UUID filed = intake.object(id, UUID.randomUUID(), "Wij vroegen om een langere periode", region.school())
			.value();
		CaseFacts facts = cases.facts(reading.view(id, region.decider()).caseFile());
		for (String letter : List.of("objection-acknowledged", "objection-decision")) {
			documents.storeLetter(facts.caseFile(), DataCategory.TLV_FILE, region.school().unit(), null, letter,
					TlvRegion.pdf(), letter + ":" + filed);
		}
		database.update(
				"insert into app.tlv_annex (application_id, document_id, kind, added_on) values (?, ?, 'OTHER', ?)",
				id.value(), UUID.randomUUID(), region.today().minusDays(1));
		WholeFile whole = files.compile(id, region.decider());
		assertThat(whole.pieces()).as("by their day")
			.extracting(PieceView::kind)
			.as("of one day, what happened first")
			.containsExactly("annex-gone", "application", "annex", "advice", "advice", "decision", "letter",
					"objection", "letter", "letter");
		assertThat(whole.pieces()).extracting(PieceView::title)
			.endsWith("objection-acknowledged", "objection-decision");
		PieceView objection = whole.pieces()
			.stream()
			.filter((piece) -> piece.kind().equals("objection"))
			.findFirst()
			.orElseThrow();
		try (PDDocument pdf = Loader.loadPDF(whole.pdf())) {
			assertThat(text(pdf, objection.page())).contains("Wij vroegen om een langere periode");
			assertThat(text(pdf, 1).replaceAll("\\s+", " ")).contains("vernietigd of niet meer aanwezig");
		}
	}

	private TlvApplicationId decided() {
		TlvApplicationId id = region.granted();
		trace.run("serviceTask_issueDecision", id.value());
		return id;
	}

	private static String text(PDDocument pdf, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(pdf);
	}

}
