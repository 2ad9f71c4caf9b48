package nl.routebord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class MainJobIT {

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Test
	void fromSignalToDecisionByThePeopleWhoDoIt() throws Exception {
		MainJob job = new MainJob((name) -> Visitor.signedIn(port, name), LocalDate.now(clock), "Metscript");
		walk(job);
		try (Visitor school = Visitor.signedIn(port, "a.demir")) {
			awaitLetter(school, job.application());
			assertThat(school.open("/tlv/" + job.application() + "/besluit")).isEqualTo(404);
		}
		theLeerplichtambtenaarSeesWhatTheLawLetsHerSee(job);
		strangersSeeNothing(job);
		theDeciderComesBackToADoneDecision(job);
		job.object();
	}

	@Test
	void fromSignalToDecisionWithoutJavaScript() throws Exception {
		MainJob job = new MainJob((name) -> Visitor.withoutJavaScript(port, name), LocalDate.now(clock),
				"Zonderscript");
		walk(job);
		try (Visitor school = Visitor.withoutJavaScript(port, "a.demir")) {
			awaitLetter(school, job.application());
		}
	}

	private static void walk(MainJob job) {
		job.signal().family().kernpartners().agreementIsATaskOfItsOwner().apply().judge().advise().decide();
	}

	private static void awaitLetter(Visitor school, String application) throws InterruptedException {
		long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (true) {
			school.open("/tlv/" + application);
			if (school.main().locator("a[href*='/brief'], a[href*='documenten']").count() > 0) {
				return;
			}
			assertThat(System.nanoTime()).as("the letter is there in time").isLessThan(until);
			TimeUnit.MILLISECONDS.sleep(500);
		}
	}

	private void theLeerplichtambtenaarSeesWhatTheLawLetsHerSee(MainJob job) {
		try (Visitor officer = Visitor.signedIn(port, "r.schouten")) {
			assertThat(officer.open("/routes/" + job.route())).isEqualTo(200);
			assertThat(officer.text()).contains("Metscript").doesNotContain("Beide adviezen zijn gelijk");
			assertThat(officer.open("/tlv/" + job.application())).isEqualTo(404);
		}
	}

	private void strangersSeeNothing(MainJob job) {
		for (String stranger : new String[] { "k.dewit", "d.oever", "w.secretaris", "y.besluit", "n.leerplicht",
				"b.heerema" }) {
			try (Visitor visitor = Visitor.signedIn(port, stranger)) {
				assertThat(visitor.open("/routes/" + job.route())).as(stranger).isEqualTo(404);
				assertThat(visitor.open("/tlv/" + job.application())).as(stranger).isEqualTo(404);
				assertThat(visitor.text()).doesNotContain("Metscript");
			}
		}
	}

	private void theDeciderComesBackToADoneDecision(MainJob job) {
		try (Visitor decider = Visitor.signedIn(port, "t.mulder")) {
			decider.open("/tlv/" + job.application() + "/besluit");
			assertThat(decider.page().locator("main input[name=grant]").count()).isZero();
		}
	}

}
