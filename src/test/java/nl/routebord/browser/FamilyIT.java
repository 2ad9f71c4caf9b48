package nl.routebord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each kind of family member on a phone: what it sees, and that everybody can use it. */
@BrowserTest
class FamilyIT {

	private static final int PHONE = 320;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "ouder.dewal,Dossier van Lieke Kuipers", "ouder.terhorst,De tlv is gegeven",
			"ouder.idrissi,Dossier van Yara el Idrissi", "ouder.mansouri,Dossier van Ilyas Mansouri",
			"leerling.ilyas,Dossier van Ilyas Mansouri", "leerling.luuk,De tlv is niet gegeven",
			"leerling.lieke,Het plan", "leerling.emma,De tlv is gegeven", "leerling.daan,Dossier van Daan Peters" })
	void everyPageOfTheOwnFileWorksOnAPhone(String username, String words) {
		try (Visitor visitor = Visitor.at(port, PHONE, ColorScheme.LIGHT).signIn(username)) {
			visitor.open("/mijn");
			visitor.assertSees(words).assertAccessible();
			String file = visitor.path();
			for (String page : new String[] { "/dossier", "/delen", "/gezien", "/zeggen", "/verzoek" }) {
				assertThat(visitor.open(file + page)).as(page).isEqualTo(200);
				visitor.assertAccessible();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "ouder.kuipers,Mijn dossiers", "ouder.kok,geen gezag", "ouder.peters,18 jaar of ouder",
			"leerling.yara,vanaf 12 jaar" })
	void whoHasToChooseOrSeesNothingIsToldWhy(String username, String words) {
		try (Visitor visitor = Visitor.at(port, PHONE, ColorScheme.DARK).signIn(username)) {
			visitor.open("/mijn");
			visitor.assertSees(words).assertAccessible();
		}
	}

	@Test
	void aParentTellsWhatItThinksAndAsksForItsData() {
		try (Visitor visitor = Visitor.at(port, PHONE, ColorScheme.LIGHT).signIn("ouder.dewal")) {
			visitor.open("/mijn");
			String file = visitor.path();
			visitor.open(file + "/zeggen");
			visitor.fill("text", "Het gaat beter sinds zij later mag beginnen.").sendMain("/zeggen").assertNoFaults();
			visitor.assertSees("Uw tekst staat in het dossier").assertAccessible();
			visitor.open(file + "/dossier");
			visitor.assertSees("In eigen woorden van de ouder").assertSees("later mag beginnen");
			visitor.open(file + "/verzoek");
			visitor.choose("right", "INZAGE").fill("question", "Ik wil alles zien.").sendMain("/verzoek");
			visitor.assertSees("Kies aan wie u het vraagt").assertAccessible();
			visitor.choosePartOf("unit", "Ondersteunings");
			visitor.sendMain("/verzoek").assertNoFaults().assertSees("Uw verzoek is verstuurd");
		}
	}

}
