package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentView;
import nl.routebord.document.PdfProof;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.letter.ChangeLetterText;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterText;
import nl.routebord.objection.AppealOutcome;
import nl.routebord.objection.DecideObjection;
import nl.routebord.objection.Defect;
import nl.routebord.objection.Hearing;
import nl.routebord.objection.HearingWaiver;
import nl.routebord.objection.LbtAdvice;
import nl.routebord.objection.ObjectionDesk;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.objection.ObjectionEffect;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectionOutcome;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectionStatus;
import nl.routebord.objection.ObjectionView;
import nl.routebord.objection.ObjectionsView;
import nl.routebord.objection.ObjectorKind;
import nl.routebord.objection.ReceiveObjection;
import nl.routebord.objection.ReceivedBy;
import nl.routebord.objection.VerdictDesk;
import nl.routebord.objection.WithdrawObjection;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseStage;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.Position;
import nl.routebord.route.RoutePicture;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.Phase;
import nl.routebord.tlv.ApplicationStatus;
import nl.routebord.tlv.AssessmentDesk;
import nl.routebord.tlv.ProcessingDesk;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GrantedTlv;
import nl.routebord.tlv.LetterTrial;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.tlv.TlvView;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** S4 and S9 of domain.md through the entrances and the engine, on their own days. */
@RoutebordTest
class ObjectionWalkTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private DemoStage stage;

	@Autowired
	private CaseStage people;

	@Autowired
	private TlvReading reading;

	@Autowired
	private DocumentDesk documents;

	@Autowired
	private LetterTrial trial;

	@Autowired
	private ObjectionDesk desk;

	@Autowired
	private ObjectionIntake intake;

	@Autowired
	private VerdictDesk verdicts;

	@Autowired
	private ObjectionReading objections;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private ProcessingDesk processing;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcTemplate database;

	@BeforeEach
	void longAgo() {
		region.longAgo();
	}

	@Test
	void s9AnObjectionToAGrantKeepsThePhaseUntilItIsDecidedAndTheTlvHolds() {
		TlvApplicationId tlv = decided(LocalDate.of(2025, 9, 15), LocalDate.of(2025, 10, 20), true);
		CaseFileId caseFile = caseOf(tlv);
		ObjectionId id = received(tlv, LocalDate.of(2025, 11, 24), null);
		assertThat(trace.waitsAt(id.value())).containsExactly(Elements.CHECK_OBJECTION);
		assertThat(trace.dueOn(id.value(), Elements.CHECK_OBJECTION)).isEqualTo("2025-12-08");
		assertThat(trace.waitsAt(tlv.value())).containsExactly(Elements.OBJECTION_WINDOW);
		on(LocalDate.of(2025, 11, 25), () -> desk.acknowledge(id, version(id), Set.of(), null, region.secretary()));
		assertThat(trace.dueOn(id.value(), Elements.ASK_LBT)).isEqualTo("2025-12-08");
		assertThat(trace.timerRunsAfter(Elements.LBT_DUE, id.value())).isEqualTo("2025-12-08");

		on(LocalDate.of(2025, 12, 2), () -> trace.run(Elements.OBJECTION_WINDOW, tlv.value()));
		assertThat(trace.waitsAt(tlv.value())).as("the application itself is over").isEmpty();
		assertThat(cases.facts(caseFile).phases()).as("somebody objected").contains(Phase.P4);
		assertThat(drawn(caseFile)).contains(Elements.ASK_LBT);

		on(LocalDate.of(2025, 12, 8),
				() -> desk.askLbt(id, version(id), "Alle stukken, kenmerk 25-1", region.secretary()));
		assertThat(trace.waitsAt(id.value())).containsExactly(Elements.RECORD_HEARING);
		assertThat(trace.dueOn(id.value(), Elements.RECORD_HEARING)).isEqualTo("2026-02-23");
		on(LocalDate.of(2026, 1, 19), () -> verdicts.heard(id, version(id),
				new Hearing(stage.today(), "De ouders en de school", "GEHEIM-VERSLAG", null, null), reconsidering()));
		on(LocalDate.of(2026, 2, 16),
				() -> desk.adjourn(id, version(id), "Het advies is er nog niet", region.secretary()));
		assertThat(trace.dueOn(id.value(), Elements.RECORD_LBT_ADVICE)).isEqualTo("2026-04-07");
		on(LocalDate.of(2026, 3, 30), () -> verdicts.advised(id, version(id),
				new LbtAdvice(stage.today(), ObjectionOutcome.UNFOUNDED, "GEHEIM-ADVIES"), reconsidering()));
		assertThat(trace.timerRunsAfter(Elements.OBJECTION_DUE, id.value())).isEqualTo("2026-04-07");
		assertThat(holds(tlv)).as("R-BZ-07").isEqualTo("ISSUED");
		triesOwnWords(id);
		on(LocalDate.of(2026, 4, 7), () -> verdicts.decide(keep(id, ObjectionOutcome.UNFOUNDED), reconsidering()));
		assertThat(cases.facts(caseFile).phases()).doesNotContain(Phase.P4).contains(Phase.P6);
		assertThat(cases.head(caseFile, region.school()).positions()).contains(Position.TLV_UNUSED);
		keepsIdsDatesAndWords(id);
		on(LocalDate.of(2026, 4, 7), () -> trace.run("serviceTask_issueObjection", id.value()));
		on(LocalDate.of(2026, 4, 7), () -> verdicts.issue(id, Actor.system("objection")));
		assertThat(trace.waitsAt(id.value())).isEmpty();
		assertThat(letters(tlv, id)).as("one letter each, however often")
			.extracting(DocumentView::title)
			.hasSize(5)
			.allMatch((title) -> title.contains(view(id).number()));
		assertThat(holds(tlv)).isEqualTo("ISSUED");
	}

	@Test
	void s4ALetterAWeekAfterEasterIsInTimeAndOneADayLaterIsNot() {
		TlvApplicationId tlv = decided(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 23), false);
		CaseFileId caseFile = caseOf(tlv);
		ObjectionId timely = received(tlv, LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 7));
		ObjectionId late = received(tlv, LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 7));
		ObjectionView view = view(timely);
		assertThat(view.timely()).isTrue();
		assertThat(view.objectionUntil()).isEqualTo("2026-04-07");
		assertThat(view.dueOn()).isEqualTo("2026-06-30");
		assertThat(view(late).timely()).isFalse();

		on(LocalDate.of(2026, 4, 16), () -> desk.acknowledge(late, version(late), Set.of(Defect.SIGNATURE),
				LocalDate.of(2026, 4, 30), region.secretary()));
		assertThat(trace.waitsAt(late.value())).containsExactly(Elements.REPAIR_OBJECTION);
		assertThat(letters(tlv, late)).as("what is wrong, and until when").hasSize(1);
		on(LocalDate.of(2026, 4, 30), () -> assertThatThrownBy(() -> trace.run("boundary_repairDue", late.value()))
			.hasStackTraceContaining("the term is not over yet"));
		on(LocalDate.of(2026, 5, 1), () -> trace.run("boundary_repairDue", late.value()));
		assertThat(trace.waitsAt(late.value())).containsExactly(Elements.ASK_LBT);
		assertThat(view(late).defectUnused()).isTrue();
		on(LocalDate.of(2026, 5, 1), () -> trace.run(Elements.LBT_DUE, late.value()));
		on(LocalDate.of(2026, 5, 4), () -> withdraw(late));
		assertThat(trace.waitsAt(late.value())).isEmpty();
		on(LocalDate.of(2026, 5, 4), () -> trace.run(Elements.OBJECTION_WINDOW, tlv.value()));
		assertThat(cases.facts(caseFile).phases()).as("the other one is open").contains(Phase.P4);

		on(LocalDate.of(2026, 4, 20),
				() -> desk.acknowledge(timely, version(timely), Set.of(), null, region.secretary()));
		assertThat(trace.dueOn(timely.value(), Elements.ASK_LBT)).as("27 April is King's Day").isEqualTo("2026-04-28");
		on(LocalDate.of(2026, 4, 28), () -> desk.askLbt(timely, version(timely), "Alles", region.secretary()));
		on(LocalDate.of(2026, 5, 20), () -> verdicts.heard(timely, version(timely),
				new Hearing(null, null, null, HearingWaiver.RENOUNCED, "Zij willen niet"), reconsidering()));
		on(LocalDate.of(2026, 6, 15), () -> verdicts.advised(timely, version(timely),
				new LbtAdvice(stage.today(), ObjectionOutcome.FOUNDED, "Advies"), reconsidering()));
		assertThat(trace.dueOn(timely.value(), Elements.DECIDE_OBJECTION)).isEqualTo("2026-06-30");
		on(LocalDate.of(2026, 6, 30), () -> verdicts.decide(grants(timely), reconsidering()));
		assertThat(view(timely).status()).isEqualTo(ObjectionStatus.FOUNDED);
		assertThat(view(timely).newNumber()).startsWith("VO8701-2026-");
		on(LocalDate.of(2026, 6, 30), () -> trace.run("serviceTask_issueObjection", timely.value()));
		assertThat(decisionLetter(tlv, timely))
			.contains("Voortgezet speciaal onderwijs", "Categorie 1", "1 augustus 2026", "31 juli 2027")
			.as("Awb 7:12 and 3:45")
			.contains("artikel 7:3, onder c, Awb", "afdeling bestuursrecht", "een kopie van dit besluit")
			.doesNotContain("rechtbank in uw woonplaats");
		assertThat(holds(tlv)).isEqualTo("ISSUED");
		assertThat(cases.facts(caseFile).phases()).doesNotContain(Phase.P4).contains(Phase.P6);
	}

	@Test
	void aLetterThatComesLongAfterARefusalCanStillBeRegisteredAndOpensThePhaseAgain() {
		TlvApplicationId tlv = decided(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 23), false);
		CaseFileId caseFile = caseOf(tlv);
		people.consult(caseFile, region.school());
		on(LocalDate.of(2026, 4, 8), () -> trace.run(Elements.OBJECTION_WINDOW, tlv.value()));
		assertThat(cases.facts(caseFile).phases()).doesNotContain(Phase.P4);
		assertThat(objections.of(tlv, region.secretary()).until()).as("its own decision").isEqualTo("2026-04-07");
		ObjectionId id = received(tlv, LocalDate.of(2026, 6, 1), null);
		assertThat(view(id).timely()).isFalse();
		assertThat(cases.facts(caseFile).phases()).contains(Phase.P4);
		on(LocalDate.of(2026, 6, 2),
				() -> verdicts.judgeLateness(id, version(id), true, "Ziekenhuis", reconsidering()));
		on(LocalDate.of(2026, 6, 3), () -> withdraw(id));
		assertThat(cases.facts(caseFile).phases()).doesNotContain(Phase.P4);
	}

	@Test
	void anAppealCanBeNotedAlsoWhenTheRefusalStoodAndThePhaseIsOver() {
		TlvApplicationId tlv = decided(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 23), false);
		CaseFileId caseFile = caseOf(tlv);
		people.consult(caseFile, region.school());
		ObjectionId id = received(tlv, LocalDate.of(2026, 3, 16), null);
		on(LocalDate.of(2026, 3, 17), () -> desk.acknowledge(id, version(id), Set.of(), null, region.secretary()));
		on(LocalDate.of(2026, 3, 18), () -> desk.askLbt(id, version(id), "Alles", region.secretary()));
		on(LocalDate.of(2026, 4, 8), () -> trace.run(Elements.OBJECTION_WINDOW, tlv.value()));
		on(LocalDate.of(2026, 4, 20), () -> verdicts.heard(id, version(id),
				new Hearing(null, null, null, HearingWaiver.RENOUNCED, "Zij willen niet"), reconsidering()));
		on(LocalDate.of(2026, 5, 4), () -> verdicts.advised(id, version(id),
				new LbtAdvice(stage.today(), ObjectionOutcome.UNFOUNDED, "GEHEIM-ADVIES"), reconsidering()));
		on(LocalDate.of(2026, 5, 11), () -> {
			DecideObjection decision = keep(id, ObjectionOutcome.UNFOUNDED);
			assertThatThrownBy(() -> verdicts.decide(decision, region.otherDecider())).as("prepared the refusal")
				.isInstanceOf(NotAllowed.class);
			verdicts.decide(decision, reconsidering());
		});
		assertThat(cases.facts(caseFile).phases()).doesNotContain(Phase.P4);
		ObjectionsView seen = objections.of(tlv, region.secretary());
		assertThat(seen.objections()).extracting(ObjectionView::id).containsExactly(id);
		assertThat(seen.toString()).doesNotContain("GEHEIM");
		for (Actor actor : List.of(region.consultant(), region.ortho(), region.strangers().get(0))) {
			assertThatThrownBy(() -> objections.view(id, actor)).isInstanceOf(NotFound.class);
		}
		on(LocalDate.of(2026, 6, 15),
				() -> desk.appealed(id, version(id), LocalDate.of(2026, 6, 12), region.secretary()));
		assertThat(cases.facts(caseFile).phases()).contains(Phase.P4);
		on(LocalDate.of(2026, 9, 21),
				() -> desk.appealEnded(id, version(id), AppealOutcome.UNFOUNDED, region.secretary()));
		assertThat(cases.facts(caseFile).phases()).doesNotContain(Phase.P4);
		assertThat(view(id).appeal()).isNotNull();
	}

	@Test
	void whatWasNotProcessedIsJudgedAfterAllWithinATermOfItsOwn() {
		TlvApplicationId[] tlv = new TlvApplicationId[1];
		on(LocalDate.of(2026, 1, 12), () -> {
			tlv[0] = region.submitted();
			assessments.incomplete(tlv[0], region.version(tlv[0]), "Het opp", LocalDate.of(2026, 1, 26),
					region.secretary());
		});
		CaseFileId caseFile = caseOf(tlv[0]);
		on(LocalDate.of(2026, 1, 27), () -> {
			trace.run("boundary_supplementDue", tlv[0].value());
			processing.decide(tlv[0], region.version(tlv[0]), false, "Geen opp", region.otherDecider());
		});
		ObjectionId id = received(tlv[0], LocalDate.of(2026, 2, 9), null);
		on(LocalDate.of(2026, 2, 10), () -> desk.acknowledge(id, version(id), Set.of(), null, region.secretary()));
		DecideObjection takenUp = new DecideObjection(id, version(id), ObjectionOutcome.FOUNDED,
				ObjectionEffect.TAKE_UP, null, "Het opp was er", "", Set.of("documents"), "De school stemt in", true);
		on(LocalDate.of(2026, 2, 16), () -> {
			verdicts.decide(takenUp, reconsidering());
			verdicts.decide(takenUp, reconsidering());
		});
		TlvView again = reading.view(new TlvApplicationId(database
			.queryForObject("select id from app.tlv_application where again_of = ?", UUID.class, tlv[0].value())),
				region.school());
		assertThat(again.status()).isEqualTo(ApplicationStatus.SUBMITTED);
		assertThat(again.content()).isEqualTo(reading.view(tlv[0], region.school()).content());
		assertThat(again.annexes()).hasSize(1);
		assertThat(Objects.requireNonNull(again.term()).dueOn()).as("eight weeks").isEqualTo("2026-04-13");
		assertThat(trace.dueOn(again.id().value(), Elements.CHECK_COMPLETENESS)).isEqualTo("2026-02-23");
		on(LocalDate.of(2026, 2, 16), () -> trace.run("serviceTask_issueObjection", id.value()));
		assertThat(decisionLetter(tlv[0], id)).contains("alsnog in behandeling, met nummer " + again.number(),
				"13 april 2026");
		assertThat(cases.facts(caseFile).phases()).contains(Phase.P4);
		assertThat(reading.view(tlv[0], region.school()).status()).isEqualTo(ApplicationStatus.NOT_PROCESSED);
		assertThat(objections.of(tlv[0], region.school()).mayObject()).as("decided anew").isFalse();
		assertThatThrownBy(() -> intake.object(tlv[0], UUID.randomUUID(), "Nog eens", region.school()))
			.isInstanceOf(Conflict.class);
	}

	private DecideObjection keep(ObjectionId id, ObjectionOutcome outcome) {
		return new DecideObjection(id, version(id), outcome, ObjectionEffect.KEEP, null, "Na heroverweging", "",
				Set.of(), "", true);
	}

	private DecideObjection grants(ObjectionId id) {
		LocalDate begin = LocalDate.of(2026, 8, 1);
		return new DecideObjection(id, version(id), ObjectionOutcome.FOUNDED, ObjectionEffect.GRANT,
				new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, begin, LocalDate.of(2027, 7, 31)), "Na heroverweging",
				"", Set.of("documents"), "", true);
	}

	private TlvApplicationId decided(LocalDate applied, LocalDate notified, boolean granted) {
		TlvApplicationId[] id = new TlvApplicationId[1];
		on(applied, () -> id[0] = region.pending());
		on(notified, () -> {
			ProposeTlv grant = region.grant(id[0]);
			region.decide(granted ? grant : new ProposeTlv(id[0], grant.version(), false, null, null, null, null,
					grant.grounds(), "", "", true, true));
			trace.run(Elements.ISSUE_DECISION, id[0].value());
		});
		return id[0];
	}

	private ObjectionId received(TlvApplicationId tlv, LocalDate day, @Nullable LocalDate posted) {
		ObjectionId[] id = new ObjectionId[1];
		on(day, () -> id[0] = intake.receive(new ReceiveObjection(UUID.randomUUID(), tlv, ObjectorKind.PARENT,
				"M. Ouder", false, (posted != null) ? ReceivedBy.POST : ReceivedBy.DESK, day, posted),
				region.secretary()));
		return id[0];
	}

	private void on(LocalDate day, Runnable act) {
		stage.on(day, act);
	}

	/** Had no part in the first decision; the other one prepared it. */
	private Actor reconsidering() {
		return region.thirdDecider();
	}

	private ObjectionView view(ObjectionId id) {
		return objections.view(id, region.secretary());
	}

	private long version(ObjectionId id) {
		return view(id).version();
	}

	private CaseFileId caseOf(TlvApplicationId tlv) {
		return reading.view(tlv, region.school()).caseFile();
	}

	private @Nullable String holds(TlvApplicationId tlv) {
		return database.queryForObject(
				"select status from app.tlv where application_id = ? order by number desc limit 1", String.class,
				tlv.value());
	}

	/** Each of them can be kept and read by everybody. */
	private List<DocumentView> letters(TlvApplicationId tlv, ObjectionId id) {
		CaseFacts facts = cases.facts(caseOf(tlv));
		Set<UUID> about = documents.lettersAbout(facts, List.of(id.value()));
		List<DocumentView> letters = documents.list(facts, region.school())
			.stream()
			.filter((document) -> about.contains(document.id().value()))
			.toList();
		letters.forEach(
				(letter) -> assertThat(PdfProof.faults(documents.open(letter.id(), facts, region.school()).bytes()))
					.as(letter.title())
					.isEmpty());
		return letters;
	}

	private String decisionLetter(TlvApplicationId tlv, ObjectionId id) {
		CaseFacts facts = cases.facts(caseOf(tlv));
		return letters(tlv, id).stream()
			.filter((letter) -> String.valueOf(letter.title()).startsWith("Besluit op uw bezwaar"))
			.map((letter) -> text(documents.open(letter.id(), facts, region.school()).bytes()))
			.findFirst()
			.orElseThrow();
	}

	/** What the law asks is in it, whatever the swv writes around it. */
	private void triesOwnWords(ObjectionId id) {
		LetterText own = new LetterText("Beste lezer, dit gaat over [leerling].", "Tot ziens");
		for (LetterKind kind : List.of(LetterKind.OBJECTION_ACKNOWLEDGED, LetterKind.OBJECTION_LBT,
				LetterKind.OBJECTION_HEARING, LetterKind.OBJECTION_ADJOURNED)) {
			byte[] tried = trial.print(new ChangeLetterText(kind, 0, own), view(id).number(), reconsidering());
			assertThat(text(tried)).as(kind.name())
				.contains("Beste lezer, dit gaat over Ilyas", "Tot ziens", "besluit")
				.doesNotContain("[");
		}
		for (LetterKind none : List.of(LetterKind.OBJECTION_DEFECTIVE, LetterKind.OBJECTION_DECISION)) {
			assertThatThrownBy(
					() -> trial.print(new ChangeLetterText(none, 0, own), view(id).number(), reconsidering()))
				.isInstanceOf(RuleViolated.class);
		}
	}

	private static String text(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> drawn(CaseFileId caseFile) {
		return steps.picture(caseFile, region.school())
			.processes()
			.stream()
			.map(RoutePicture.Process::active)
			.flatMap(List::stream)
			.toList();
	}

	private void keepsIdsDatesAndWords(ObjectionId id) {
		String instance = engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(id.value().toString())
			.singleResult()
			.getId();
		assertThat(engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance).list())
			.extracting(VariableInstance::getName)
			.isSubsetOf("caseFileId", "lbtDueAt", "objectionDecisionDueAt", "objectionCompleteness", "repairDueAt",
					"lbtAsked");
	}

	/** Awb 6:21. */
	private void withdraw(ObjectionId id) {
		desk.withdraw(id, version(id), new WithdrawObjection(region.today(), WithdrawObjection.Way.IN_WRITING, true),
				region.secretary());
	}

}
