package nl.routebord.leerplicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.emergency.OpenTicket;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A child without a case: the compartment is not out of the officer's sight. */
@RoutebordTest
class ChildTicketTest {

	private static final String NAMED = "select p.name from app.leerplicht_pupil p where p.id = ?";

	@Autowired
	private ChildTicketDesk desk;

	@Autowired
	private IntakeDesk intake;

	@Autowired
	private FollowUpDesk followUps;

	@Autowired
	private FollowUpReading reading;

	@Autowired
	private LeerplichtStage leerplicht;

	@Autowired
	private LeerplichtCalendar calendar;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	private UUID child;

	private String name;

	private LocalDate born;

	@BeforeEach
	void aChildWithAnOfficialReportAndNoCase() {
		UUID roll = leerplicht.pupil("Zonderroute" + System.nanoTime(), 13);
		UUID followUp = intake.takeIn(UUID.randomUUID(), leerplicht.report(roll), leerplicht.officer());
		child = reading.one(followUp, leerplicht.officer()).pupilId();
		name = database.queryForObject(NAMED, String.class, child);
		born = database.queryForObject("select birth_date from app.leerplicht_pupil where id = ?", LocalDate.class,
				child);
		step(followUp, StepKind.PARENTS_HEARD, "", "Met vader gesproken");
		step(followUp, StepKind.PUPIL_HEARD, "", "Met Pien gesproken");
		step(followUp, StepKind.ROUTE, "CRIMINAL_COERCION", "GEHEIM-PV");
		step(followUp, StepKind.INTERVENTION, "PV_PARENT", "GEHEIM-PV");
	}

	@Test
	void officerOfTheMunicipalityReadsItWhileTheTicketIsOpen() {
		ChildTicket ticket = desk.open(" " + name.toUpperCase(java.util.Locale.ROOT), born, asked(), officer());
		ChildInquiryView found = desk.findings(ticket.id(), officer());
		assertThat(found.pupil()).isEqualTo(name);
		assertThat(found.steps()).extracting(StepView::text).contains("Met vader gesproken", "GEHEIM-PV");
		assertThat(found.steps()).filteredOn(StepView::enforcing)
			.extracting(StepView::word)
			.containsExactly("CRIMINAL_COERCION", "PV_PARENT");
		assertThat(database.queryForObject(
				"select count(*) from app.audit_entry where category = 'LPA_ENF' and actor_user = ? and case_file = ?",
				Integer.class, officer().user().value(), child))
			.isOne();
		desk.close(ticket.id(), officer());
		assertThat(desk.findings(ticket.id(), officer()).toString()).doesNotContain(name);
		assertThat(desk.findings(ticket.id(), officer()).steps()).isEmpty();
	}

	@Test
	void afterItsLastDayItOpensNothing() {
		ChildTicket ticket = desk.open(name, born, asked(), officer());
		stage.on(leerplicht.today().plusDays(7),
				() -> assertThat(desk.findings(ticket.id(), officer()).steps()).isNotEmpty());
		stage.on(leerplicht.today().plusDays(8), () -> {
			assertThat(desk.findings(ticket.id(), officer()).steps()).isEmpty();
			assertThat(desk.findings(ticket.id(), officer()).pupil()).isEmpty();
		});
		stage.on(leerplicht.today().plusYears(5).minusDays(1), calendar::runDueNow);
		assertThat(kept(ticket)).isOne();
		stage.on(leerplicht.today().plusYears(5).plusDays(2), calendar::runDueNow);
		assertThat(kept(ticket)).as("as the access log").isZero();
	}

	/** The same sentence for a child that nobody knows. */
	@Test
	void nobodyElseOpensOrReadsOne() {
		ChildTicket ticket = desk.open(name, born, asked(), officer());
		Actor other = stage.actor("h.groot");
		assertThat(refusal(name, other)).isEqualTo(refusal("Nooit Gezien", officer())).contains("ticket.child.unknown");
		assertThatThrownBy(() -> desk.open(name, born.plusDays(1), asked(), officer()))
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> desk.findings(ticket.id(), other)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.close(ticket.id(), other)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.open(name, born, asked(), leerplicht.officer())).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> desk.findings(ticket.id(), leerplicht.office())).isInstanceOf(NotAllowed.class);
	}

	@Test
	void pageAsksForTheChildAndShowsTheCompartment() {
		Browser femke = Browser.as(port, "f.gerrits");
		String page = "/onderzoeken/kinderen";
		assertThat(femke.post(page, page, "request", "r0", "name", name, "birthDate", "", "ground", "", "until", "")
			.statusCode()).isEqualTo(422);
		String until = DutchDates.inWords(leerplicht.today().plusDays(7));
		String opened = femke
			.post(page, page, "request", name, "name", name, "birthDate", DutchDates.inWords(born), "ground", "KLACHT",
					"reason", "", "until", until)
			.headers()
			.firstValue("Location")
			.orElseThrow();
		String again = femke
			.post(page, page, "request", name, "name", name, "birthDate", DutchDates.inWords(born), "ground", "KLACHT",
					"reason", "", "until", until)
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(again).as("sent twice it is one").isEqualTo(opened);
		String path = opened.substring(opened.indexOf("/onderzoeken"));
		assertThat(femke.get(path).body()).contains(name, "GEHEIM-PV", "Proces-verbaal");
		assertThat(femke.get(page).body()).doesNotContain(name).contains(path);
		assertThat(Browser.as(port, "h.groot").get(path).statusCode()).isEqualTo(404);
		assertThat(Browser.as(port, "r.schouten").get(path).statusCode()).isEqualTo(404);
	}

	private String refusal(String sought, Actor officer) {
		RuleViolated violated = catchThrowableOfType(RuleViolated.class,
				() -> desk.open(sought, born, asked(), officer));
		return violated.faults().toString();
	}

	private int kept(ChildTicket ticket) {
		return database.queryForObject("select count(*)::int from app.leerplicht_ticket where id = ?", Integer.class,
				ticket.id());
	}

	private Actor officer() {
		return stage.actor("f.gerrits");
	}

	private void step(UUID id, StepKind kind, String word, String text) {
		followUps.take(id, null, new TakeStep(UUID.randomUUID(), kind, word, leerplicht.today(), text, null),
				leerplicht.officer());
	}

	private OpenTicket asked() {
		return new OpenTicket(UUID.randomUUID(), OpenTicket.Ground.KLACHT, "", leerplicht.today().plusDays(7));
	}

}
