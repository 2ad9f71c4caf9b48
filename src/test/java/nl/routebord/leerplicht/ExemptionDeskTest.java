package nl.routebord.leerplicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.RegisterAbsence;
import nl.routebord.demo.DemoStage;
import nl.routebord.document.PdfProof;
import nl.routebord.kernel.Slice;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.terms.SchoolYear;
import nl.routebord.terms.WorkingDays;
import nl.routebord.web.Browser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@RoutebordTest
class ExemptionDeskTest {

	@Autowired
	private ExemptionDesk desk;

	@Autowired
	private DutyReading reading;

	@Autowired
	private FollowUpDesk followUps;

	@Autowired
	private IntakeDesk intake;

	@Autowired
	private FollowUpReading followed;

	@Autowired
	private LetterReading letters;

	@Autowired
	private LeerplichtDay day;

	@Autowired
	private LeerplichtCalendar calendar;

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private LeerplichtStage leerplicht;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	/** Each child stands on one page, and no name in the address of the next. */
	@Test
	void listOfChildrenGoesOnAfterOnePage() {
		String name = "Bladzij" + System.nanoTime();
		for (int number = 100; number < 153; number++) {
			desk.add(new AddPupil(UUID.randomUUID(), name + " " + number, leerplicht.today().minusYears(9)),
					leerplicht.officer());
		}
		assertThat(reading.count(name, leerplicht.officer())).isEqualTo(53);
		Slice<DutyRow> first = reading.list(name, null, leerplicht.officer());
		Slice<DutyRow> second = reading.list(name, first.next(), leerplicht.officer());
		assertThat(first.items()).hasSize(50);
		assertThat(second.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
		assertThat(second.next()).isNull();
		Browser browser = new Browser(port);
		browser.signIn("r.schouten");
		String page = browser.sought("/leerplicht", name);
		assertThat(page).contains("50 van 53 leerlingen", "van=" + first.next());
		assertThat(browser.get("/leerplicht?zoek=ja&van=" + first.next()).body()).contains(name + " 152");
	}

	/** S14 by the desk: the declaration is too old, the child stays under the duty. */
	@Test
	void s14DeclarationOlderThanThreeMonthsDoesNotHold() throws IOException {
		UUID child = child(8);
		UUID late = desk.receive(child, art5a(leerplicht.today().minusMonths(3).minusDays(1)), leerplicht.officer());
		ExemptionView asked = reading.pupil(child, leerplicht.officer()).exemptions().get(0);
		assertThat(asked.against()).contains(ExemptionRule.VR_DECLARATION_RECENT);
		assertThat(asked.forbidden()).isTrue();
		assertThatThrownBy(() -> desk.decide(late, null, new DecideExemption(true, ""), leerplicht.officer()))
			.isInstanceOf(RuleViolated.class);
		desk.decide(late, 0L, new DecideExemption(false, "Nieuwe verklaring nodig"), leerplicht.officer());
		desk.decide(late, 0L, new DecideExemption(false, "Nieuwe verklaring nodig"), leerplicht.officer());
		DutyView refused = reading.pupil(child, leerplicht.officer());
		assertThat(refused.exemptions().get(0).state()).isEqualTo(ExemptionState.INVALID);
		assertThat(refused.exempted()).isNull();
		assertThat(text(late)).contains("geldt niet", "Nieuwe verklaring nodig", "In gewone taal", "In plain language");
		UUID fresh = desk.receive(child, art5a(leerplicht.today().minusDays(10)), leerplicht.officer());
		desk.decide(fresh, 0L, new DecideExemption(true, ""), leerplicht.officer());
		assertThat(text(fresh)).contains("Vrijstelling van de Leerplichtwet", "r.schouten@voorbeeld.nl");
		DutyView exempted = reading.pupil(child, leerplicht.officer());
		assertThat(exempted.exempted()).isEqualTo(ExemptionKind.ART5_A);
		LocalDate end = SchoolYear.of(leerplicht.today()).end();
		assertThat(exempted.exemptions()).filteredOn((one) -> one.id().equals(fresh))
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.until()).isEqualTo(end);
				assertThat(one.renewBy()).isEqualTo(LocalDate.of(end.getYear(), 6, 30));
			});
		desk.end(fresh, null, leerplicht.today(), leerplicht.officer());
		assertThat(reading.pupil(child, leerplicht.officer()).exempted()).as("its last day")
			.isEqualTo(ExemptionKind.ART5_A);
	}

	@Test
	void decisionOnReplacementDutyHasItsTermItsHearingAndItsRemedies() throws IOException {
		UUID child = child(15);
		ReceiveExemption unheard = new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART3A, leerplicht.today(),
				null, null, false, false, true, false, leerplicht.today(), null);
		UUID asked = desk.receive(child, unheard, leerplicht.officer());
		ExemptionView view = reading.pupil(child, leerplicht.officer()).exemptions().get(0);
		assertThat(view.against()).containsExactly(ExemptionRule.VR_HEARD);
		assertThat(view.decideBy()).isAfterOrEqualTo(leerplicht.today().plusWeeks(4));
		assertThat(LeerplichtStage.waiting(day, leerplicht.officer())).extracting(DayRow::kind, DayRow::subject)
			.contains(org.assertj.core.groups.Tuple.tuple(DayRow.Kind.EXEMPTION, child));
		assertThat(view.forbidden()).as("they can still be heard").isFalse();
		assertThatThrownBy(() -> desk.decide(asked, null, new DecideExemption(true, ""), leerplicht.officer()))
			.isInstanceOf(RuleViolated.class);
		UUID other = child(15);
		UUID heard = desk.receive(other, new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART3A,
				leerplicht.today(), null, null, false, false, true, false, leerplicht.today(), null),
				leerplicht.officer());
		desk.decide(heard, null, new DecideExemption(true, "", true, false), leerplicht.officer());
		assertThat(reading.pupil(other, leerplicht.officer()).exempted()).isEqualTo(ExemptionKind.ART3A);
		assertThat(text(heard)).contains("toegekend", "31 juli");
		desk.decide(asked, null, new DecideExemption(false, "Niemand is gehoord"), leerplicht.officer());
		assertThat(text(asked)).contains("afgewezen", "Niemand is gehoord", "bezwaar maken");
		for (String stranger : List.of("n.leerplicht", "c.visser", "a.demir", "f.elzinga")) {
			assertThatThrownBy(() -> reading.pupil(child, stage.actor(stranger))).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> letters.letter(asked, stage.actor(stranger))).isInstanceOf(NotFound.class);
		}
	}

	/** Domain.md 1.4: no report of who is exempted. */
	@Test
	void whatAnExemptedPupilMissesIsNotReported() {
		UUID roll = leerplicht.pupil("Vrij", 15);
		UUID report = leerplicht.report(roll, leerplicht.today().minusDays(7));
		UUID followUp = intake.takeIn(UUID.randomUUID(), report, leerplicht.officer());
		UUID child = followed.one(followUp, leerplicht.officer()).pupilId();
		UUID asked = desk.receive(child, new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART3A,
				leerplicht.today(), null, null, false, false, true, true, leerplicht.today().minusDays(5), null),
				leerplicht.officer());
		truant(roll, "300");
		assertThat(prepared(roll)).isEqualTo(1);
		desk.decide(asked, null, new DecideExemption(true, ""), leerplicht.officer());
		truant(roll, "310");
		assertThat(prepared(roll)).isZero();
	}

	@Test
	void invitationAndWarningAreLettersEverybodyCanRead() throws IOException {
		UUID id = intake.takeIn(UUID.randomUUID(), leerplicht.report(leerplicht.pupil("Brief", 13)),
				leerplicht.officer());
		UUID invited = step(id, StepKind.INVITED, "BOTH", "Om 14.30 uur op het gemeentehuis");
		UUID alone = step(id, StepKind.INVITED, "PUPIL", "Om 15.30 uur op school");
		assertThat(text(alone)).contains("Aan Pien Brief", "over uw schoolbezoek", "Rik Schouten")
			.doesNotContain("ouders of verzorgers");
		assertThatThrownBy(() -> step(id, StepKind.INVITED, "BOTH", "Tot dan \uD83D\uDE00"))
			.as("a letter cannot show it")
			.isInstanceOf(RuleViolated.class);
		step(id, StepKind.PARENTS_HEARD, "", "Gehoord");
		step(id, StepKind.PUPIL_HEARD, "", "Gehoord");
		UUID warned = step(id, StepKind.INTERVENTION, "WARNING", "Drie dagen gespijbeld");
		assertThat(text(invited)).contains("Uitnodiging", "14.30", "artikel 22", "In plain language");
		assertThat(text(warned)).contains("waarschuwing", "Drie dagen gespijbeld", "artikel 2");
		assertThat(LeerplichtStage.waiting(day, leerplicht.officer())).extracting(DayRow::kind)
			.contains(DayRow.Kind.TALK);
		assertThat(database.queryForList("select enforcing from app.leerplicht_letter where id = ?", Boolean.class,
				warned))
			.containsExactly(true);
		calendar.runDueNow();
		assertThat(followed.one(id, leerplicht.officer()).steps()).filteredOn(StepView::letter).hasSize(3);
	}

	/**
	 * What is over says so; what never begins is ended, and what cannot be is told at its
	 * field.
	 */
	@Test
	void exemptionThatIsOverIsNotRenewed() {
		UUID child = child(8);
		LocalDate today = leerplicht.today();
		UUID held = desk.receive(child, art5a(today.minusDays(10)), leerplicht.officer());
		desk.decide(held, null, new DecideExemption(true, ""), leerplicht.officer());
		assertThatThrownBy(() -> desk.end(held, null, today.minusDays(2), leerplicht.officer()))
			.isInstanceOf(RuleViolated.class);
		desk.end(held, null, today, leerplicht.officer());
		stage.on(today.plusDays(1), () -> {
			ExemptionView over = reading.pupil(child, leerplicht.officer()).exemptions().get(0);
			assertThat(over.over()).isTrue();
			assertThat(over.renewBy()).isNull();
		});
		UUID never = desk.receive(child, art5a(today.minusDays(10)), leerplicht.officer());
		desk.decide(never, null, new DecideExemption(true, ""), leerplicht.officer());
		desk.end(never, null, today.minusDays(1), leerplicht.officer());
		assertThat(reading.pupil(child, leerplicht.officer()).exemptions()).extracting(ExemptionView::state)
			.contains(ExemptionState.ENDED);
	}

	@Test
	void pagesAddAChildAndJudgeAnExemption() {
		Browser rik = Browser.as(port, "r.schouten");
		assertThat(rik.get("/leerplicht").body()).contains("Wat wacht bij leerplicht", "Kind toevoegen");
		assertThat(rik.get("/werkvoorraad").body()).contains("Wat wacht bij leerplicht");
		String fresh = "/leerplicht/leerlingen/nieuw";
		assertThat(rik.post(fresh, fresh, "name", "").statusCode()).isEqualTo(422);
		String request = UUID.randomUUID().toString();
		assertThat(rik
			.post(fresh, fresh, "request", request, "name", "Nina Reiziger", "birthDate",
					leerplicht.today().minusYears(9).toString())
			.statusCode()).isEqualTo(302);
		String page = "/leerplicht/leerlingen/" + request;
		assertThat(rik.post(page, page + "/vrijstellingen", "kind", "ART5_A").body()).contains("verklaring in");
		String today = leerplicht.today().toString();
		assertThat(rik
			.post(page, page + "/vrijstellingen", "request", "r1", "kind", "ART5A", "received", today, "from", today)
			.statusCode()).isEqualTo(302);
		UUID asked = reading.pupil(UUID.fromString(request), leerplicht.officer()).exemptions().get(0).id();
		assertThat(rik.get(page).body()).contains("trekkend bestaan", "Te beoordelen", "kwam laat");
		assertThat(rik.post(page, page + "/vrijstellingen/" + asked, "version", "0", "holds", "YES", "reason", "")
			.statusCode()).isEqualTo(302);
		assertThat(rik.get(page).body()).contains("Vrijgesteld", "/leerplicht/brieven/" + asked + "/pdf");
		assertThat(rik.sought("/leerplicht", "reizig")).contains("Nina Reiziger");
		assertThat(Browser.as(port, "n.leerplicht").get(page).statusCode()).isEqualTo(404);
		assertThat(Browser.as(port, "n.leerplicht").sought("/leerplicht", "reizig")).doesNotContain("Nina Reiziger");
	}

	private UUID step(UUID id, StepKind kind, String word, String text) {
		UUID request = UUID.randomUUID();
		followUps.take(id, null, new TakeStep(request, kind, word, leerplicht.today(), text, null),
				leerplicht.officer());
		return request;
	}

	private UUID child(int years) {
		return desk.add(new AddPupil(UUID.randomUUID(), "Kind Zonder", leerplicht.today().minusYears(years)),
				leerplicht.officer());
	}

	private ReceiveExemption art5a(LocalDate declared) {
		return new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART5_A, leerplicht.today(), declared,
				Declarer.DESIGNATED_DOCTOR, false, false, false, false, leerplicht.today(), null);
	}

	private void truant(UUID roll, String minutes) {
		LocalDate last = leerplicht.today();
		while (!WorkingDays.ofTheAct().isWorkingDay(last)) {
			last = last.minusDays(1);
		}
		absence.register(roll, new RegisterAbsence(last.toString(), "DAY", minutes, "HOLIDAY"), leerplicht.office());
	}

	private int prepared(UUID roll) {
		return database.queryForObject(
				"select count(*) from app.absence_report where pupil_id = ? and state = 'PREPARED'", Integer.class,
				roll);
	}

	/** Of a letter that veraPDF has nothing against. */
	private String text(UUID letter) throws IOException {
		byte[] pdf = letters.letter(letter, leerplicht.officer()).bytes();
		assertThat(PdfProof.faults(pdf)).isEmpty();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

}
