package nl.routebord.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tlv that sleeps and wakes, by the people who do it: the coordinator of an
 * institution, the swv of origin and the school where the pupil goes next (S20).
 */
@BrowserTest
class StayIT {

	private static final String PUPIL = "Nova Brouwer";

	private static final int PHONE = 390;

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Test
	void fromTheFirstDayInAnInstitutionUntilTheTlvIsInUseAgain() {
		String stay = asIlse();
		placedAnew(stay);
		agreedOnTheReturn(stay);
		String tlv = theSwvSeesItSleepAndTellsTheNextSchool(stay);
		left(stay);
		awake(tlv);
		nobodyElseReadsOfIt(stay);
	}

	/** Finds the pupil among her own, and takes back the stay that the demo has. */
	private String asIlse() {
		try (Visitor ilse = Visitor.signedIn(port, "i.meijer")) {
			ilse.open("/routes");
			String route = ilse.main()
				.locator("a", new Locator.LocatorOptions().setHasText(PUPIL))
				.first()
				.getAttribute("href");
			String stay = route.replaceAll("[?#].*", "") + "/verblijf";
			ilse.open(stay);
			ilse.assertSees("De Hoeve").assertAccessible();
			ilse.page().locator("main details:has(button[value=cancel]) summary").first().click();
			act(ilse, "cancel");
			ilse.assertNoFaults().assertSees("Niet doorgegaan");
			return stay;
		}
	}

	private void placedAnew(String stay) {
		try (Visitor worker = Visitor.signedIn(port, "g.bos")) {
			worker.open(stay);
			worker.choose("kind", "CLOSED_YOUTH_CARE").fill("institution", "De Hoeve").choose("school", "INSTITUTION");
			worker.fill("schoolCode", "99RR00").fill("placedOn", day(-2)).fill("expectedUntil", day(120));
			worker.choose("regime", "DORMANT_TLV").sendMain("/verblijf").assertNoFaults();
			worker.assertSees("Opgeslagen").assertAccessible();
		}
	}

	private void agreedOnTheReturn(String stay) {
		try (Visitor ilse = Visitor.at(port, PHONE, ColorScheme.DARK).signIn("i.meijer")) {
			ilse.open(stay);
			ilse.assertAccessible();
			ilse.fill("day", day(0));
			act(ilse, "NOTIFY");
			ilse.assertNoFaults().fill("day", day(0));
			act(ilse, "AGREE");
			ilse.assertNoFaults().assertSees("Gedaan op").assertAccessible();
		}
	}

	private String theSwvSeesItSleepAndTellsTheNextSchool(String stay) {
		try (Visitor swv = Visitor.signedIn(port, "m.veenstra")) {
			swv.open("/toewijzing");
			swv.assertSees(PUPIL).assertAccessible();
			swv.open("/toewijzing/meldingen");
			swv.assertAccessible();
			swv.open(stay + "/opties");
			swv.assertSees("OCW").assertAccessible();
			swv.open(stay);
			swv.assertSees("De Hoeve").assertAccessible();
			swv.open(stay.replace("/verblijf", ""));
			String tlv = swv.main().locator("a[href^='/tlv/T-']").first().getAttribute("href").replaceAll("[?#].*", "");
			swv.open(tlv + "/inschrijving");
			swv.assertSees("Slaapt zolang").fill("schoolCode", "99BB00").send("/ontvangende-school").assertNoFaults();
			return tlv;
		}
	}

	private void left(String stay) {
		try (Visitor ilse = Visitor.signedIn(port, "i.meijer")) {
			ilse.open(stay);
			ilse.page().locator("main details:has(input[value=leave]) summary").click();
			ilse.fill("lastDay", day(-1)).choose("to", "VSO");
			ilse.main().locator("form:has(input[name=act][value=leave]) button").last().click();
			ilse.page().waitForLoadState();
			ilse.assertNoFaults().assertAccessible();
			// the last day is ended in a step of its own
			assertThat(ilse.text()).containsAnyOf("Vertrokken", "Einde vastgelegd");
		}
	}

	private void awake(String tlv) {
		try (Visitor school = Visitor.signedIn(port, "e.kaya")) {
			school.open(tlv + "/inschrijving");
			school.assertAccessible();
			String number = school.main().locator("dd").first().innerText();
			school.fill("number", number).fill("birthDate", born()).fill("enrolledOn", day(0));
			school.choose("schoolType", "VSO").sendMain("/inschrijving").assertNoFaults();
			school.assertSees("Vso De Kade").assertAccessible();
			school.open(tlv + "/inschrijving");
			assertThat(school.text()).contains(number, "In gebruik").doesNotContain("Slaapt zolang");
		}
		try (Visitor ilse = Visitor.signedIn(port, "i.meijer")) {
			ilse.open("/routes");
			ilse.assertAccessible();
		}
	}

	private void nobodyElseReadsOfIt(String stay) {
		for (String stranger : new String[] { "w.secretaris", "n.leerplicht", "o.baas" }) {
			try (Visitor visitor = Visitor.signedIn(port, stranger)) {
				assertThat(visitor.open(stay)).as(stranger).isEqualTo(404);
			}
		}
	}

	private static void act(Visitor visitor, String act) {
		visitor.page().locator("main button[name=act][value=" + act + "]").first().click();
		visitor.page().waitForLoadState();
	}

	/** As the demo has it: fifteen, and two months. */
	private String born() {
		return written(LocalDate.now(clock).minusYears(15).minusMonths(2));
	}

	private String day(int later) {
		return written(LocalDate.now(clock).plusDays(later));
	}

	private static String written(LocalDate day) {
		return day.format(DateTimeFormatter.ofPattern("dd-MM-uuuu"));
	}

}
