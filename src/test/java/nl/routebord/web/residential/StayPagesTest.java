package nl.routebord.web.residential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import nl.routebord.RoutebordTest;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseStage;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a stay, as who keeps it, its swv and the school read and use it. */
@RoutebordTest
class StayPagesTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvReading reading;

	@Autowired
	private CaseStage stage;

	@Autowired
	private ProcessTrace trace;

	@LocalServerPort
	private int port;

	@Test
	void familyWorkerRecordsAStayWhichTheInstitutionKeepsAndTheSwvFollows() {
		String page = page(granted());
		Browser worker = browser("tlv.gezin");
		assertThat(worker.get(page).body()).contains("Verblijf vastleggen");
		var wrong = worker.post(page, page, "kind", "", "placedOn", "31-02-2026");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("bestaande datum");
		assertThat(worker.post(page, page, start("CLOSED_YOUTH_CARE", "DORMANT_TLV")).statusCode()).isEqualTo(302);
		Browser institution = browser("tlv.instelling");
		String kept = institution.get(page).body();
		assertThat(kept).contains("De Hoeve", "Gesloten jeugdhulp", "VO8701", "Slapende tlv",
				"Einde van het verblijf vastleggen");
		String action = kept.replaceAll("(?s).*action=\"(/routes/[^\"]*/verblijf/[^\"]*)\".*", "$1");
		String version = kept.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
		assertThat(institution.post(page, action, "act", "NOTIFY", "day", today(), "version", version).statusCode())
			.isEqualTo(302);
		assertThat(institution.post(page, action, "act", "AGREE", "day", today(), "version", version).statusCode())
			.as("read before the last change")
			.isEqualTo(409);
		assertThat(institution.get(page + "?overplaatsing=ja").body()).contains("Overplaatsing naar een andere");
		assertThat(browser("tlv.besluit1").get(page).body()).contains("De Hoeve", "Herkomst betwisten", "Gedaan op");
		assertThat(browser("tlv.school").get(page).body()).contains("De Hoeve").doesNotContain("Herkomst betwisten");
		assertThat(browser("tlv.besluit1").get(page + "/opties").body()).contains("Optie 2", "OCW", "VO8702", "VO8701");
		assertThat(browser("tlv.besluit1").get(page + "/opties?until=01-01-2000").statusCode()).isEqualTo(422);
		assertThat(browser("tlv.school").get(page + "/opties").statusCode()).isEqualTo(404);
		assertThat(browser("tlv.vreemd3").get(page).statusCode()).isEqualTo(404);
		assertThat(worker.post(page, action, "act", "cancel").statusCode()).as("another keeps it").isEqualTo(404);
	}

	@Test
	void ofAStayInDetentionTheSchoolReadsThatThePupilIsElsewhere() {
		String page = page(granted());
		Browser worker = browser("tlv.gezin");
		assertThat(worker.post(page, page, start("JJI", "")).statusCode()).isEqualTo(302);
		assertThat(browser("tlv.instelling").get(page).body()).contains("De Hoeve", "Justitiële jeugdinrichting");
		for (String other : new String[] { "tlv.school", "tlv.leerplicht" }) {
			assertThat(browser(other).get(page).body()).contains("Tijdelijk elders")
				.doesNotContain("De Hoeve", "Justiti", "Samenwerkingsverband van herkomst");
		}
		assertThat(browser("tlv.secretaris").get(page).body()).contains("Plaatsingsgrond aangetoond")
			.doesNotContain("De Hoeve", "Justiti");
		assertThat(browser("tlv.secretaris").get(page + "/opties").statusCode()).as("its days are not for the swv")
			.isEqualTo(422);
		assertThat(browser("tlv.school").get(page.replace("/verblijf", "")).body()).contains("Tijdelijk elders")
			.doesNotContain("De Hoeve", "Vertrekgesprek");
	}

	private String[] start(String kind, String regime) {
		return new String[] { "kind", kind, "institution", "De Hoeve", "school", "INSTITUTION", "schoolCode", "87RR00",
				"placedOn", today(), "expectedUntil", region.today().plusMonths(5).toString(), "regime", regime };
	}

	private String today() {
		LocalDate today = region.today();
		return today.toString();
	}

	private CaseFileId granted() {
		region.institution();
		TlvApplicationId id = region.granted();
		trace.run("serviceTask_issueDecision", id.value());
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		stage.invite(caseFile, region.familyWorker().unit(), region.school());
		return caseFile;
	}

	private String page(CaseFileId caseFile) {
		return "/routes/" + stage.number(caseFile) + "/verblijf";
	}

	private Browser browser(String username) {
		return Browser.as(port, username, TlvRegion.PASSWORD);
	}

}
