package nl.routebord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportState;
import nl.routebord.leerplicht.LeerplichtStage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leerplichtambtenaar's morning, from a new report to the answer to the school. */
@BrowserTest
class LeerplichtIT {

	@LocalServerPort
	private int port;

	@Autowired
	private LeerplichtStage leerplicht;

	@Autowired
	private ReportReading reports;

	@Autowired
	private Clock clock;

	@Test
	void newReportIsInvestigatedWarnedAboutAndAnswered() {
		UUID report = leerplicht.report(leerplicht.pupil("Ochtend", 14));
		String today = LocalDate.now(clock).toString();
		try (Visitor rik = Visitor.signedIn(port, "r.schouten")) {
			rik.open("/thuiszitters");
			rik.assertAccessible();
			rik.open("/werkvoorraad");
			rik.assertSees("Nieuwe melding: Pien Ochtend");
			rik.assertAccessible();
			rik.open("/verzuim/meldingen/" + report);
			rik.assertAccessible();
			rik.follow("Onderzoek van leerplicht");
			rik.assertAccessible();
			rik.press("In behandeling nemen");
			rik.assertSees("Dit moet nog");
			rik.assertAccessible();
			step(rik, "INVITED", "BOTH", today, "Om 10.00 uur op het gemeentehuis");
			step(rik, "PARENTS_HEARD", "", today, "De ouders waren op reis");
			step(rik, "PUPIL_HEARD", "", today, "Pien wil graag naar school");
			step(rik, "ROUTE", "VOLUNTARY_HELP", today, "Er spelen zorgen thuis");
			step(rik, "INTERVENTION", "WARNING", today, "Dit mag niet nog eens gebeuren");
			rik.assertSees("Brief openen").assertSees("Handhaving: alleen voor leerplicht");
			rik.page().setViewportSize(390, 844);
			rik.assertReflows();
			rik.page().setViewportSize(1440, 1000);
			step(rik, "ROUTE_LEFT", "BACK_AT_SCHOOL", today, "Pien gaat weer naar school");
			step(rik, "CLOSED", "BACK_AT_SCHOOL", today, "");
			rik.assertSees("Terug naar school");
			rik.assertAccessible();
			rik.open("/leerplicht");
			rik.assertAccessible();
			rik.follow("Pien Ochtend");
			rik.assertAccessible();
		}
		assertThat(reports.view(report, leerplicht.office()).state()).isEqualTo(ReportState.CLOSED);
		try (Visitor carla = Visitor.signedIn(port, "c.visser")) {
			carla.open("/verzuim/meldingen/" + report);
			carla.assertSees("Terug naar school");
			assertThat(carla.text()).doesNotContain("zorgen thuis", "waarschuwing");
			assertThat(carla.open("/verzuim/meldingen/" + report + "/opvolging")).isEqualTo(404);
		}
	}

	private static void step(Visitor rik, String kind, String word, String on, String text) {
		String base = rik.page().url().replaceAll("[?#].*", "");
		rik.page().navigate(base + "?stap=" + kind);
		if (!word.isEmpty()) {
			rik.choose("word", word);
		}
		rik.fill("on", on).fill("text", text).press("^Vastleggen$").assertNoFaults();
	}

}
