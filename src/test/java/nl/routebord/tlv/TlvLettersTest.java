package nl.routebord.tlv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nl.routebord.RoutebordTest;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentView;
import nl.routebord.document.PdfProof;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.letter.ChangeLetterText;
import nl.routebord.letter.LetterDesk;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterText;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.CaseDesk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each letter about an application: kept with the case, readable by everybody, complete.
 */
@RoutebordTest
class TlvLettersTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private TermDesk terms;

	@Autowired
	private TlvReading reading;

	@Autowired
	private DocumentDesk documents;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private LetterDesk words;

	@Autowired
	private LetterTrial trial;

	@Autowired
	private DecisionPreview preview;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private ProcessingDesk processing;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private ProcessTrace trace;

	@Test
	void invitationToSupplementSaysWhatAndUntilWhen() throws IOException {
		TlvApplicationId id = region.submitted();
		assessments.incomplete(id, region.version(id), "Het opp ontbreekt", region.today().plusWeeks(2),
				region.secretary());
		String text = text(only(id, "aan te vullen"));
		assertThat(text).contains("Het opp ontbreekt", "artikel 4:5", "Ilyas", "In gewone taal", "In plain language");
		assertThat(text).doesNotContain("aan de ouders of verzorgers", "[");
	}

	@Test
	void moreTimeIsToldToSchoolAndParents() throws IOException {
		TlvApplicationId id = region.inReview();
		terms.extend(id, region.version(id), region.today().plusWeeks(12), "Het onderzoek duurt langer",
				region.secretary());
		assertThat(text(only(id, "meer tijd"))).contains("artikel 4:14", "Het onderzoek duurt langer",
				"en aan de ouders of verzorgers");
	}

	@Test
	void sentOnKeepsTheDayOfReceiptAndNamesNoRemedies() throws IOException {
		TlvApplicationId id = region.submitted();
		assessments.notCompetent(id, region.version(id), true, "VO8702", "De leerling gaat naar school in Amersfoort",
				region.secretary());
		byte[] letter = only(id, "doorgezonden");
		assertThat(text(letter))
			.contains("artikel 2:3", "(VO8702)", "De leerling gaat naar school in Amersfoort", "De aanvraag is daar nu",
					Objects.requireNonNull(reading.view(id, region.school()).forwarding()).number())
			.doesNotContain("bezwaar");
		assertThat(PdfProof.faults(letter)).isEmpty();
	}

	@Test
	void aPersonSendsItToASwvThatIsNotHere() throws IOException {
		TlvApplicationId id = region.submitted();
		assessments.notCompetent(id, region.version(id), true, "VO1234", "De leerling woont daar", region.secretary());
		assertThat(text(only(id, "doorgezonden")))
			.contains("Dat is VO1234. Wij sturen de aanvraag daarheen door",
					"Een ander samenwerkingsverband moet daarover besluiten: VO1234")
			.doesNotContain("De aanvraag is daar nu");
	}

	@Test
	void notCompetentAtAllCanBeObjectedTo() throws IOException {
		TlvApplicationId id = region.submitted();
		assessments.notCompetent(id, region.version(id), false, "", "Dit is voor cluster 2", region.secretary());
		assertThat(text(only(id, "niet bevoegd"))).contains("bezwaar", "commissie van onderzoek");
	}

	@Test
	void ownWordsStandInTheNextDecisionAndAreTriedFirst() throws IOException {
		TlvApplicationId id = decided();
		Actor decider = region.decider();
		LetterText own = new LetterText("Beste lezer, dit gaat over [leerling].", "Tot ziens");
		var command = new ChangeLetterText(LetterKind.DECISION,
				words.versions(LetterKind.DECISION, decider).get(0).version(), own);
		String number = reading.view(id, decider).number();
		byte[] tried = trial.print(command, number, decider);
		assertThat(PdfProof.faults(tried)).isEmpty();
		assertThat(text(tried)).contains("Beste lezer, dit gaat over Ilyas", "Tot ziens", "bezwaar",
				"Nummer van de tlv");
		int version = words.change(command, decider);
		assertThat(words.change(command, decider)).isEqualTo(version);
		assertThatThrownBy(() -> words
			.change(new ChangeLetterText(LetterKind.DECISION, version - 1, new LetterText("Anders", "")), decider))
			.isInstanceOf(Conflict.class);
		byte[] next = only(decided(), "besluit");
		assertThat(text(next)).contains("Beste lezer");
		assertThat(PdfProof.faults(next)).isEmpty();
	}

	@Test
	void deciderSeesTheLetterBeforeItIsSentAsADraftThatNobodyKeeps() throws IOException {
		TlvApplicationId id = region.pending();
		byte[] writing = preview.of(region.grant(id, "Omdat het nodig is."), region.otherDecider());
		assertThat(PdfProof.faults(writing)).isEmpty();
		assertThat(text(writing)).contains("CONCEPT", "Omdat het nodig is.", "wordt gegeven bij het besluit", "bezwaar",
				"Hier komt de naam van wie besluit");
		assertThat(text(writing)).as("who prepares does not sign").doesNotContain("Naam tlv.besluit2");
		assertThatThrownBy(() -> preview.ofProposal(id, region.decider())).isInstanceOf(Conflict.class);
		assertThatThrownBy(() -> preview.of(region.grant(id), region.secretary())).isInstanceOf(NotAllowed.class);
		region.strangers()
			.forEach((stranger) -> assertThatThrownBy(() -> preview.of(region.grant(id), stranger))
				.isInstanceOf(NotFound.class));
		decisions.propose(region.grant(id), region.otherDecider());
		assertThat(text(preview.ofProposal(id, region.otherDecider()))).doesNotContain("Naam tlv.besluit2");
		assertThat(text(preview.ofProposal(id, region.decider()))).contains("CONCEPT", "Naam tlv.besluit1");
		assertThat(
				documents.lettersAbout(cases.facts(reading.view(id, region.school()).caseFile()), List.of(id.value())))
			.isEmpty();
		decisions.decide(region.taking(id), region.decider());
		trace.run("serviceTask_issueDecision", id.value());
		assertThat(text(only(id, "besluit"))).doesNotContain("CONCEPT");
		assertThatThrownBy(() -> preview.ofProposal(id, region.decider())).isInstanceOf(Conflict.class);
	}

	@Test
	void decisionNamesItsAdvisersItsLawItsGroundsAndWhatWasAsked() throws IOException {
		TlvApplicationId id = region.pending();
		ProposeTlv as = region.grant(id);
		List<Ground> grounds = List.of(
				new Ground("Een kleine groep is nodig.", List.of(reading.passages(id, region.decider()).get(0).key())),
				new Ground("De ouders willen het ook.", List.of("parents:1")));
		region.decide(new ProposeTlv(id, as.version(), true, TlvKind.VSO, FundingCategory.CAT3, as.begin(), as.end(),
				grounds, "", "", true, true));
		trace.run("serviceTask_issueDecision", id.value());
		String text = text(only(id, "besluit"));
		assertThat(text).as("Awb 3:8")
			.contains("Naam tlv.ortho, orthopedagoog", "Naam tlv.psychiater, kinderpsychiater");
		assertThat(text).as("Awb 3:47")
			.contains("artikel 2.47 van de Wet voortgezet onderwijs 2020", "artikel 40, twaalfde");
		assertThat(text).as("Awb 3:46")
			.contains("Een kleine groep is nodig.", "alinea 1: “GEHEIM-ADVIES kleine groep”",
					"de zienswijze van de ouders, alinea 1");
		assertThat(text).as("a view is not told to all who get the letter").doesNotContain("Wij zijn het eens");
		assertThat(text).contains("De school vroeg dit:", "Categorie 2", "Categorie 3");
		assertThat(text).contains("Bezwaar maken of volgen", "een brief sturen aan Tlvproef VO8701 in Proefdam",
				"Landelijke Bezwaaradviescommissie Toelaatbaarheidsverklaring (LBT)");
	}

	@Test
	void whatIsAskedAndUntilWhenIsNoPartOfTheWordsThatCanBeChanged() throws IOException {
		TlvApplicationId id = region.submitted();
		LocalDate until = region.today().plusWeeks(2);
		assessments.incomplete(id, region.version(id), "Het opp ontbreekt", until, region.secretary());
		String number = reading.view(id, region.decider()).number();
		var bare = new ChangeLetterText(LetterKind.REPAIR, 0, new LetterText("Zonder datum", ""));
		String letter = text(trial.print(bare, number, region.decider())).split("In gewone taal")[0];
		assertThat(letter).contains("Zonder datum", "U kunt aanvullen tot en met " + DutchDates.inWords(until));
		var dated = new ChangeLetterText(LetterKind.REPAIR, 0, new LetterText("Vul aan voor [uiterlijk].", ""));
		assertThat(text(trial.print(dated, number, region.decider())).split("In gewone taal")[0]
			.split(DutchDates.inWords(until), -1)).as("the day stands there once").hasSize(2);
		TlvApplicationId longer = region.inReview();
		LocalDate later = region.today().plusWeeks(12);
		terms.extend(longer, region.version(longer), later, "Het onderzoek duurt langer", region.secretary());
		var extended = new ChangeLetterText(LetterKind.EXTENSION, 0, new LetterText("Zonder datum", ""));
		assertThat(text(trial.print(extended, reading.view(longer, region.decider()).number(), region.decider()))
			.split("In gewone taal")[0]).contains("uiterlijk op " + DutchDates.inWords(later));
		var unprocessed = new ChangeLetterText(LetterKind.NOT_PROCESSED, 0, new LetterText("Dag", ""));
		assertThat(text(trial.print(unprocessed, number, region.decider()))).as("Awb 3:46")
			.contains("Wat er ontbrak", "Het opp ontbreekt", DutchDates.inWords(until));
	}

	@Test
	void whoDecidedNotToProcessItSignsThat() throws IOException {
		TlvApplicationId id = region.submitted();
		LocalDate today = region.today();
		assessments.incomplete(id, region.version(id), "Het opp ontbreekt", today.plusDays(14), region.secretary());
		database.update("update app.tlv_suspension set invitation = ?, last_day = ? where application_id = ?",
				today.minusDays(10), today.minusDays(3), id.value());
		database.update("update app.tlv_application set supplement_due_on = ? where id = ?", today.minusDays(3),
				id.value());
		trace.run("boundary_supplementDue", id.value());
		assertThatThrownBy(
				() -> processing.decide(id, region.version(id), false, "Geen opp \uD83D\uDE00", region.otherDecider()))
			.as("no letter shows it")
			.isInstanceOf(RuleViolated.class);
		processing.decide(id, region.version(id), false, "Geen opp", region.otherDecider());
		assertThat(text(only(id, "buiten behandeling"))).contains("Namens Tlvproef VO8701 Naam tlv.besluit2")
			.doesNotContain("Naam tlv.secretaris");
	}

	@Test
	void nobodyTriesOrChangesTheLettersOfAnother() {
		TlvApplicationId id = region.pending();
		String number = reading.view(id, region.school()).number();
		var command = new ChangeLetterText(LetterKind.REPAIR, 0, new LetterText("Hallo", ""));
		for (Actor actor : List.of(region.school(), region.secretary(), region.ortho(), region.consultant())) {
			assertThatThrownBy(() -> words.change(command, actor)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> trial.print(command, number, actor)).isInstanceOf(NotFound.class);
		}
		for (String foreign : List.of("T-1999-0001", "", "x'",
				reading.view(region.draft(), region.school()).number())) {
			assertThatThrownBy(() -> trial.print(command, foreign, region.decider())).isInstanceOf(RuleViolated.class);
		}
		assertThatThrownBy(() -> trial.print(new ChangeLetterText(LetterKind.DECISION, 0, new LetterText("Hallo", "")),
				number, region.decider()))
			.isInstanceOf(RuleViolated.class);
	}

	private TlvApplicationId decided() {
		TlvApplicationId id = region.pending();
		region.decide(id);
		trace.run("serviceTask_issueDecision", id.value());
		return id;
	}

	/** The one letter of the application's case with this in its title. */
	private byte[] only(TlvApplicationId id, String inTitle) {
		TlvView view = reading.view(id, region.school());
		List<DocumentView> found = documents.list(cases.facts(view.caseFile()), region.school(), new HashSet<>())
			.stream()
			.filter((document) -> document.title().contains(inTitle))
			.toList();
		assertThat(found).hasSize(1);
		byte[] pdf = documents.open(found.get(0).id(), cases.facts(view.caseFile()), region.school()).bytes();
		assertThat(PdfProof.faults(pdf)).isEmpty();
		return pdf;
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

}
