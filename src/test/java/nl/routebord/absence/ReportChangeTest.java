package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.leerplicht.DayRow;
import nl.routebord.leerplicht.FollowUpReading;
import nl.routebord.leerplicht.FollowUpView;
import nl.routebord.leerplicht.IntakeDesk;
import nl.routebord.leerplicht.LeerplichtDay;
import nl.routebord.leerplicht.LeerplichtStage;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.RouteRegion;
import nl.routebord.terms.WorkingDays;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Privacy.md D1: sickness that was reported goes, and nobody keeps it. */
@RoutebordTest
class ReportChangeTest {

	private static final SendReport FORM = new SendReport("GEHEIM-REDEN", "Gebeld met thuis", true, "", "", "");

	private static final SendReport SHORTER = new SendReport("Reden onbekend", "Gebeld met thuis", true, "", "", "");

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private RollDesk roll;

	@Autowired
	private ReportDesk desk;

	@Autowired
	private ReceivedReportDesk leerplicht;

	@Autowired
	private ReportChangeDesk changes;

	@Autowired
	private ReportReading reading;

	@Autowired
	private ReportList list;

	@Autowired
	private ReportExchange exchange;

	@Autowired
	private ReportNoticeDesk notices;

	@Autowired
	private IntakeDesk intake;

	@Autowired
	private FollowUpReading followUps;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private LeerplichtDay day;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void aWithdrawnReportIsReadByTheSchoolAloneAndItsHoursCountAsIfItWasNeverSent() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate second = lessonDay(stage.today());
		LocalDate first = lessonDay(second.minusDays(1));
		register(pupil, first, "480", "TRUANT");
		register(pupil, second, "480", "TRUANT");
		UUID id = reports(pupil).get(0);
		DueReport due = what(id);
		desk.send(id, null, FORM, office());
		assertThat(reading.view(id, officer()).minutes()).isEqualTo(960);
		register(pupil, second, "480", "SICK");
		ReportView warned = reading.view(id, office());
		assertThat(warned.differing()).containsExactly(new ChangedDay(second, 480, 0));
		assertThat(warned.correctable()).isFalse();
		assertThat(reading.view(id, officer()).differing()).as("the school's").isEmpty();
		assertThat(list.page(ReportQuery.all(50), office()).reports().items()).filteredOn((one) -> one.id().equals(id))
			.allMatch(ReportRow::differs);
		assertThatThrownBy(() -> changes.correct(id, null, FORM, office())).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> changes.withdraw(id, null, null, office())).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> changes.withdraw(id, 0L, WithdrawalReason.SICK_AFTERWARDS, office()))
			.isInstanceOf(Stale.class);
		assertThatThrownBy(() -> changes.withdraw(id, null, WithdrawalReason.OTHER, officer()))
			.isInstanceOf(NotAllowed.class);
		changes.withdraw(id, null, WithdrawalReason.SICK_AFTERWARDS, office());
		changes.withdraw(id, null, WithdrawalReason.SICK_AFTERWARDS, office());
		assertThatThrownBy(() -> changes.withdraw(id, null, WithdrawalReason.OTHER, office()))
			.isInstanceOf(Conflict.class);
		ReportView kept = reading.view(id, office());
		assertThat(kept.state()).isEqualTo(ReportState.WITHDRAWN);
		assertThat(kept.change().orElseThrow().state()).isEqualTo(ReportChange.State.ACCEPTED);
		assertThat(kept.days()).as("the school keeps what it sent").hasSize(2);
		assertThatThrownBy(() -> reading.view(id, officer())).isInstanceOf(NotFound.class);
		assertThat(list.page(ReportQuery.all(50), officer()).reports().items()).extracting(ReportRow::id)
			.doesNotContain(id);
		assertThatThrownBy(
				() -> leerplicht.answer(id, null, new AnswerReport(ReportState.NOTED, null, null), officer()))
			.as("reads why")
			.isInstanceOf(Conflict.class);
		assertThatThrownBy(() -> intake.takeIn(UUID.randomUUID(), id, officer())).isInstanceOf(Conflict.class);
		ChangedReportRow notice = only(id);
		assertThat(notice.told()).as("no health reason").isEqualTo(WithdrawalReason.ToldReason.NOT_RIGHT);
		assertThat(notices.list(stage.actor("n.leerplicht"))).extracting(ChangedReportRow::report).doesNotContain(id);
		String line = "melding;poging;volgnummer;status;fouten;sluitreden;sluittoelichting\n" + id
				+ ";1;9;CLOSED;;LONG_SICK;SEEN\n";
		exchange.take(new StringReader(line), office());
		assertThat(reading.view(id, office()).state()).as("an answer to what was sent before")
			.isEqualTo(ReportState.WITHDRAWN);
		assertThat(reports(pupil)).containsExactly(id);
		refusedByTheRegisterItIsSentOnceMore(id);
		register(pupil, second, "480", "TRUANT");
		List<UUID> again = reports(pupil).stream().filter((one) -> !one.equals(id)).toList();
		assertThat(again).hasSize(1);
		assertThat(what(again.get(0))).as("as if it had never been sent").isEqualTo(due);
	}

	/** The register would go on telling that a child was absent that was sick. */
	private void refusedByTheRegisterItIsSentOnceMore(UUID id) {
		exchange.take(new StringReader("melding;poging;volgnummer;status;fouten;sluitreden;sluittoelichting\n" + id
				+ ";2;9;REJECTED;OTHER;;\n"), office());
		assertThat(reading.view(id, office()).change().orElseThrow().state()).isEqualTo(ReportChange.State.REJECTED);
		assertThat(list.page(ReportQuery.all(50), office()).reports().items()).filteredOn((one) -> one.id().equals(id))
			.singleElement()
			.matches(ReportRow::differs, "something to do for the school");
		assertThatThrownBy(() -> reading.view(id, officer())).isInstanceOf(NotFound.class);
		changes.withdraw(id, null, WithdrawalReason.SICK_AFTERWARDS, office());
		assertThat(reading.view(id, office()).change().orElseThrow().state()).isEqualTo(ReportChange.State.ACCEPTED);
		assertThat(database.queryForObject("select attempt from app.absence_report where id = ?", Integer.class, id))
			.isEqualTo(3);
		only(id);
	}

	/** One child has one file, whichever way it came to leerplicht. */
	@Test
	void aReportOfAChildThatLeerplichtHasAFileOfGoesIntoThat() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate on = lessonDay(stage.today());
		register(pupil, on, "330", "TRUANT");
		UUID id = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, on, on), office());
		desk.send(id, null, FORM, office());
		ReportView sent = reading.view(id, officer());
		UUID file = UUID.randomUUID();
		database.update("delete from app.leerplicht_pupil where lower(name) = lower(?) and roll_id is null",
				sent.pupil());
		database.update(
				"insert into app.leerplicht_pupil (id, unit_id, name, birth_date, opened_on) values (?, ?, ?, ?, ?)",
				file, officer().unit().value(), sent.pupil().toUpperCase(java.util.Locale.ROOT), sent.birthDate(), on);
		UUID followUp = intake.takeIn(UUID.randomUUID(), id, officer());
		assertThat(database.queryForObject("select pupil_id from app.leerplicht_follow_up where id = ?", UUID.class,
				followUp))
			.isEqualTo(file);
		assertThat(database.queryForObject("select roll_id from app.leerplicht_pupil where id = ?", UUID.class, file))
			.isEqualTo(pupil);
	}

	@Test
	void aCorrectionTravelsToWhoReceivedItAndTheInvestigationIsJudged() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate third = lessonDay(stage.today());
		LocalDate second = lessonDay(third.minusDays(1));
		LocalDate first = lessonDay(second.minusDays(1));
		List.of(first, second, third).forEach((one) -> register(pupil, one, "330", "HOLIDAY"));
		UUID id = reports(pupil).stream()
			.filter((one) -> what(one).kind() == ReportKind.LUXURY)
			.findFirst()
			.orElseThrow();
		desk.send(id, null, FORM, office());
		intake.takeIn(UUID.randomUUID(), id, officer());
		changes.correct(id, null, FORM, office());
		assertThat(database.queryForObject("select attempt from app.absence_report where id = ?", Integer.class, id))
			.as("nothing to correct")
			.isEqualTo(1);
		register(pupil, third, "330", "SICK");
		assertThat(reading.view(id, office()).correctable()).isTrue();
		changes.correct(id, null, SHORTER, office());
		changes.correct(id, null, SHORTER, office());
		ReportView received = reading.view(id, officer());
		assertThat(received.end()).isEqualTo(second);
		assertThat(received.minutes()).isEqualTo(660);
		assertThat(received.days()).extracting(ReportDay::on).containsExactly(first, second);
		assertThat(received.form().orElseThrow().saysTheSame(SHORTER)).isTrue();
		assertThat(received.state()).as("what leerplicht does goes on").isEqualTo(ReportState.IN_TREATMENT);
		assertThat(received.change()).isEmpty();
		assertThat(received.earlier()).as("the school's").isEmpty();
		assertThat(reading.view(id, office()).earlier()).singleElement()
			.matches((one) -> one.end().equals(third) && one.minutes() == 990);
		assertThat(received.changedOn()).isEqualTo(stage.today());
		assertThat(reading.view(id, office()).differing()).isEmpty();
		assertThat(database.queryForObject("select attempt from app.absence_report where id = ?", Integer.class, id))
			.isEqualTo(2);
		assertThat(database.queryForList("select minutes from app.absence_report_sending where report_id = ?",
				Integer.class, id))
			.as("the school keeps what it sent before")
			.containsExactly(990);
		ChangedReportRow notice = only(id);
		assertThat(LeerplichtStage.waiting(day, officer())).filteredOn((one) -> one.kind() == DayRow.Kind.CHANGED)
			.extracting(DayRow::subject)
			.contains(notice.id());
		Browser rik = Browser.as(port, "r.schouten");
		String page = "/verzuim/wijzigingen/" + notice.id();
		assertThat(rik.get(page).body()).contains("Naar het onderzoek", "gecorrigeerd").doesNotContain("GEHEIM");
		assertThat(rik.post(page, page, "judgement", "").statusCode()).isEqualTo(422);
		assertThat(rik.post(page, page, "judgement", "NOTHING_LEFT").statusCode()).as("it runs").isEqualTo(422);
		assertThat(rik.post(page, page, "judgement", "OTHER_GROUND").statusCode()).isEqualTo(302);
		assertThat(rik.get(page).body()).contains("om een andere reden");
		assertThat(LeerplichtStage.waiting(day, officer())).extracting(DayRow::subject).doesNotContain(notice.id());
		assertThat(Browser.as(port, "c.visser").get(page).statusCode()).isEqualTo(404);
		assertThat(Browser.as(port, "n.leerplicht").get(page).statusCode()).isEqualTo(404);
	}

	/** Late, out of order and twice: the newer stands, and the school reads what came. */
	@Test
	void anAnswerToTheFirstSendingThatComesAfterACorrectionIsKeptForTheSchoolAndChangesNothing() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate on = lessonDay(stage.today());
		register(pupil, on, "300", "TRUANT");
		UUID id = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, on, on), office());
		desk.send(id, null, FORM, office());
		leerplicht.answer(id, null, new AnswerReport(ReportState.IN_TREATMENT, null, null), officer());
		changes.correct(id, null, SHORTER, office());
		assertThat(take(id + ";1;9;CLOSED;;LONG_SICK;SEEN", id + ";1;8;NOTED;;;", id + ";1;9;CLOSED;;LONG_SICK;SEEN",
				id + ";1;7;REJECTED;PERIOD_WRONG;;"))
			.isEqualTo(3);
		assertThat(take(id + ";1;8;NOTED;;;")).as("again").isZero();
		ReportView school = reading.view(id, office());
		assertThat(school.state()).isEqualTo(ReportState.IN_TREATMENT);
		assertThat(school.closeReason()).isNull();
		assertThat(school.faults()).isEmpty();
		assertThat(school.outdated()).extracting(OutdatedAnswer::state)
			.containsExactlyInAnyOrder(ReportState.CLOSED, ReportState.NOTED, ReportState.REJECTED);
		assertThat(school.outdated()).extracting(OutdatedAnswer::on).containsOnly(stage.today());
		assertThat(reading.view(id, officer()).outdated()).as("the school's").isEmpty();
		String page = "/verzuim/meldingen/" + id;
		assertThat(Browser.as(port, "c.visser").get(page).body()).contains("Antwoord op de eerdere melding",
				"Afgesloten", "Geen verzuim: langdurig ziek", "De periode klopt niet.");
		assertThat(Browser.as(port, "r.schouten").get(page).body()).doesNotContain("Antwoord op de eerdere melding");
		assertThat(take(id + ";2;9;CLOSED;;BACK_AT_SCHOOL;SEEN")).isEqualTo(1);
		ReportView heard = reading.view(id, office());
		assertThat(heard.state()).as("an answer to the last sending is heard").isEqualTo(ReportState.CLOSED);
		assertThat(heard.outdated()).hasSize(3);
	}

	/** Two clicks at once are one withdrawal, and leerplicht is told once. */
	@Test
	void twoWithdrawalsAtOnceAreOneAndTheSecondIsTheSameOrAConflict() throws Exception {
		for (WithdrawalReason other : List.of(WithdrawalReason.REGISTERED_IN_ERROR, WithdrawalReason.OTHER)) {
			UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
			LocalDate on = lessonDay(stage.today());
			register(pupil, on, "300", "TRUANT");
			UUID id = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, on, on), office());
			desk.send(id, null, FORM, office());
			long version = reading.view(id, office()).version();
			List<Object> said = atOnce(
					() -> changes.withdraw(id, version, WithdrawalReason.REGISTERED_IN_ERROR, office()),
					() -> changes.withdraw(id, version, other, office()));
			if (other == WithdrawalReason.OTHER) {
				assertThat(said).filteredOn(Conflict.class::isInstance).hasSize(1);
			}
			assertThat(said).filteredOn("done"::equals).hasSize((other == WithdrawalReason.OTHER) ? 1 : 2);
			assertThat(
					database.queryForObject("select attempt from app.absence_report where id = ?", Integer.class, id))
				.as("one message to the register")
				.isEqualTo(2);
			assertThat(database.queryForObject("select count(*) from app.absence_report_notice where report_id = ?",
					Integer.class, id))
				.isEqualTo(1);
			assertThat(database.queryForObject(
					"select count(*) from app.audit_entry where subject = ? and action = 'WITHDRAW_ABSENCE_REPORT'",
					Integer.class, id))
				.isEqualTo(1);
		}
	}

	private static List<Object> atOnce(Runnable one, Runnable other) throws Exception {
		ExecutorService two = Executors.newFixedThreadPool(2);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Object>> said = new ArrayList<>();
		for (Runnable act : List.of(one, other)) {
			said.add(two.submit(() -> {
				start.await();
				try {
					act.run();
					return "done";
				}
				catch (RuntimeException ex) {
					return ex;
				}
			}));
		}
		start.countDown();
		List<Object> both = List.of(said.get(0).get(), said.get(1).get());
		two.shutdown();
		return both;
	}

	/** Through the desks, by three roads to the same facts. */
	@Test
	void whatIsPreparedInTheEndDoesNotDependOnWhatWasSentAndTakenBackMeanwhile() {
		Random random = new Random(37);
		List<LocalDate> days = new ArrayList<>();
		for (LocalDate on = lessonDay(stage.today()); days.size() < 7; on = lessonDay(on.minusDays(1))) {
			days.add(on);
		}
		Set<List<DueReport>> outcomes = new HashSet<>();
		for (int road = 0; road < 3; road++) {
			UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
			Collections.shuffle(days, random);
			for (LocalDate on : days) {
				if (random.nextBoolean()) {
					register(pupil, on, "45", "SICK");
				}
				register(pupil, on, "330", "TRUANT");
				for (UUID id : reports(pupil)) {
					sendOrWithdraw(id, random);
				}
			}
			for (UUID id : reports(pupil)) {
				if (reading.view(id, office()).state().isWithdrawable()) {
					changes.withdraw(id, null, WithdrawalReason.REGISTERED_IN_ERROR, office());
				}
			}
			outcomes.add(reports(pupil).stream()
				.filter((id) -> reading.view(id, office()).state() == ReportState.PREPARED)
				.map(this::what)
				.toList());
		}
		assertThat(outcomes).hasSize(1);
		assertThat(outcomes.iterator().next()).isNotEmpty();
	}

	private void sendOrWithdraw(UUID id, Random random) {
		ReportState state = reading.view(id, office()).state();
		if (state == ReportState.PREPARED) {
			desk.send(id, null, FORM, office());
		}
		else if (state.isWithdrawable() && random.nextInt(3) == 0) {
			changes.withdraw(id, null, WithdrawalReason.OTHER, office());
		}
	}

	/** Privacy.md B.10: that there is something to read, not about whom. */
	@Test
	void leerplichtIsMailedOfAWithdrawalAndOfACorrectionOnceEach() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate on = lessonDay(stage.today());
		register(pupil, on, "300", "TRUANT");
		UUID id = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, on, on), office());
		desk.send(id, null, FORM, office());
		int before = mails(id).size();
		assertThat(before).as("a report itself is work, and no mail").isZero();
		changes.correct(id, null, SHORTER, office());
		changes.correct(id, null, SHORTER, office());
		assertThat(mails(id)).hasSize(1).allMatch((mail) -> mail.contains("gecorrigeerd"));
		changes.withdraw(id, null, WithdrawalReason.SICK_AFTERWARDS, office());
		changes.withdraw(id, null, WithdrawalReason.SICK_AFTERWARDS, office());
		assertThat(mails(id)).hasSize(1)
			.allMatch((mail) -> mail.contains("ingetrokken") && mail.contains("/verzuim/meldingen"))
			.noneMatch((mail) -> mail.contains("Pien") || mail.contains("ziek") || mail.contains(id.toString()));
		UUID unsent = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, on, on), office());
		assertThat(mails(unsent)).isEmpty();
	}

	/** Of what leerplicht was told last. */
	private List<String> mails(UUID report) {
		return database.queryForList("""
				select m.address || ' ' || m.subject || ' ' || m.body from app.outbox_mail m
				join app.absence_report_notice n on m.effect_key like 'absence-notice:' || n.id || ':%'
				join app.identity_person p on p.mail = m.address
				join app.identity_appointment a on a.person_id = p.id and a.unit_id = n.receiver_id
				where n.report_id = ?
				""", String.class, report);
	}

	/**
	 * What leerplicht did stands with the case, also when the school took the report
	 * back.
	 */
	@Test
	void aChildWhoseOnlyLinkToTheCaseWasWithdrawnIsStillFoundThere() {
		CaseFileId caseFile = opening
			.open(RouteRegion.signal(RouteRegion.pupil("Ingetrokken" + System.nanoTime(), "", "99AA00", "9901")),
					stage.actor("a.demir"))
			.id();
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate on = lessonDay(stage.today());
		register(pupil, on, "300", "TRUANT");
		UUID id = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, on, on), office());
		desk.send(id, null, FORM, office());
		UUID followUp = intake.takeIn(UUID.randomUUID(), id, officer());
		leerplicht.link(id, cases.number(caseFile), officer());
		assertThat(followUps.ofCase(caseFile, officer())).extracting(FollowUpView::id).containsExactly(followUp);
		changes.withdraw(id, null, WithdrawalReason.REGISTERED_IN_ERROR, office());
		assertThat(followUps.ofCase(caseFile, officer())).extracting(FollowUpView::id).containsExactly(followUp);
	}

	/** The register has it still: on the page, in the list and in the work list. */
	@Test
	void aChangeThatTheRegisterRefusesIsShownAndIsWorkForTheSchool() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate on = lessonDay(stage.today());
		register(pupil, on, "300", "TRUANT");
		UUID id = desk.prepare(pupil, new PrepareReport(ReportKind.OTHER, on, on), office());
		desk.send(id, null, FORM, office());
		String page = "/verzuim/meldingen/" + id;
		Browser school = Browser.as(port, "c.visser");
		assertThat(school.get("/werkvoorraad").body()).doesNotContain(page);
		changes.correct(id, null, SHORTER, office());
		assertThat(take(id + ";2;9;REJECTED;PERIOD_WRONG;;")).isEqualTo(1);
		assertThat(school.get("/werkvoorraad").body()).contains(page, "corrigeren of intrekken");
		assertThat(school.get(page).body()).contains("Het register heeft de correctie afgewezen",
				"De periode klopt niet.", page + "/corrigeren");
		changes.correct(id, null, SHORTER, office());
		assertThat(school.get("/werkvoorraad").body()).doesNotContain(page);
		changes.withdraw(id, null, WithdrawalReason.WRONG_PUPIL, office());
		assertThat(take(id + ";4;9;REJECTED;OTHER;;")).isEqualTo(1);
		assertThat(school.get("/werkvoorraad").body()).contains(page);
		assertThat(school.get("/verzuim/meldingen").body()).contains(page);
		assertThat(school.get(page).body()).contains("heeft de melding nog", "Intrekking opnieuw versturen");
		assertThat(Browser.as(port, "r.schouten").get("/verzuim/meldingen").body()).doesNotContain(page);
		assertThat(school.post(page, page + "/intrekken", "withdrawal", "WRONG_PUPIL").statusCode()).isEqualTo(302);
		assertThat(school.get("/werkvoorraad").body()).doesNotContain(page);
	}

	private int take(String... lines) {
		return exchange
			.take(new StringReader("melding;poging;volgnummer;status;fouten;sluitreden;sluittoelichting\n"
					+ String.join("\n", lines) + "\n"), office())
			.added();
	}

	@Test
	void onThePagesTheOfficeIsWarnedAndWithdraws() {
		UUID pupil = roll.enrol(AbsenceDeskTest.pupil(AbsenceDeskTest.number()), office());
		LocalDate on = lessonDay(stage.today());
		register(pupil, on, "300", "HOLIDAY");
		UUID id = reports(pupil).get(0);
		String page = "/verzuim/meldingen/" + id;
		Browser school = Browser.as(port, "c.visser");
		assertThat(school.get(page).body()).contains("Volgens wat is geregistreerd: ja");
		assertThat(school
			.post(page, page + "/verzenden", "reason", "Vakantie", "schoolAction", "Gebeld", "actionWanted", "YES",
					"allMissed", "NO")
			.statusCode()).isEqualTo(302);
		assertThat(reading.view(id, officer()).allMissed()).as("a person decides").isFalse();
		assertThat(reading.view(id, officer()).allMissedSaid()).as("the school's").isFalse();
		assertThat(school.get(page).body()).contains("Nee (volgens wat was geregistreerd: ja)");
		register(pupil, on, "300", "SICK");
		assertThat(school.get("/werkvoorraad").body()).contains("corrigeren of intrekken");
		assertThat(school.get("/verzuim/meldingen").body()).contains("Klopt niet meer");
		assertThat(school.get(page).body()).contains("klopt niet meer met wat is geregistreerd",
				"gemeld 300 minuten, nu 0");
		assertThat(school.post(page, page + "/intrekken", "withdrawal", "").statusCode()).isEqualTo(422);
		assertThat(school.post(page, page + "/intrekken", "withdrawal", "SICK_AFTERWARDS").statusCode()).isEqualTo(302);
		assertThat(school.get(page).body()).contains("Ingetrokken op");
		Browser rik = Browser.as(port, "r.schouten");
		assertThat(rik.get("/verzuim/meldingen").body()).contains("Melding ingetrokken");
		String notice = "/verzuim/wijzigingen/" + only(id).id();
		assertThat(rik.get(page).statusCode()).isEqualTo(302);
		assertThat(rik.get(notice).body()).contains("De melding klopt niet").doesNotContain("ziek", "GEHEIM", "300");
	}

	private void register(UUID pupil, LocalDate on, String minutes, String reason) {
		absence.register(pupil, new RegisterAbsence(on.toString(), "DAY", minutes, reason), office());
	}

	private ChangedReportRow only(UUID report) {
		List<ChangedReportRow> told = notices.list(officer())
			.stream()
			.filter((one) -> one.report().equals(report))
			.toList();
		assertThat(told).hasSize(1);
		return told.get(0);
	}

	private DueReport what(UUID id) {
		ReportView view = reading.view(id, office());
		return new DueReport(view.kind(), view.begin(), view.end(), view.minutes(), view.allMissed());
	}

	private List<UUID> reports(UUID pupil) {
		return database.queryForList("select id from app.absence_report where pupil_id = ?", UUID.class, pupil);
	}

	private static LocalDate lessonDay(LocalDate from) {
		LocalDate day = from;
		while (!WorkingDays.ofTheAct().isWorkingDay(day)) {
			day = day.minusDays(1);
		}
		return day;
	}

	private Actor office() {
		return stage.actor("c.visser");
	}

	private Actor officer() {
		return stage.actor("r.schouten");
	}

}
