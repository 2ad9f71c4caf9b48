package nl.routebord.tlv;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

import nl.routebord.RoutebordTest;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that somebody else's change overtook keeps all that was typed. */
@RoutebordTest
class LateFormsTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvReading reading;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private TermDesk terms;

	@LocalServerPort
	private int port;

	@Test
	void decisionOnAnOlderReadingIsKeptAndGoesOnWithTheNewOne() {
		TlvApplicationId id = region.pending();
		String old = version(id);
		extend(id);
		HttpResponse<String> late = Browser.as(port, "tlv.besluit1", TlvRegion.PASSWORD)
			.post(page(id), page(id) + "/besluit", "version", old, "grant", "GRANT", "category", "CAT2", "begin",
					written(region.begin()), "end", written(TlvPeriod.minEnd(region.begin())), "grounds[0].text",
					"Lang <over> nagedacht", "confirmed", "true", "act", "confirm");
		assertConflict(late, "Naam tlv.secretaris", "Lang &lt;over&gt; nagedacht");
		assertThat(late.body()).contains("name=\"version\" value=\"" + version(id) + "\"", "/besluit\"");
		HttpResponse<String> chosen = Browser.as(port, "tlv.besluit1", TlvRegion.PASSWORD)
			.post(page(id), page(id) + "/besluit", "version", version(id), "grant", "GRANT", "grounds[0].text",
					"Lang <over> nagedacht", "act", "change");
		assertThat(chosen.statusCode()).isEqualTo(200);
		assertThat(chosen.body()).contains("Lang &lt;over&gt; nagedacht");
	}

	@Test
	void secondDeciderSeesBothDecisions() {
		TlvApplicationId id = region.pending();
		String old = version(id);
		region.decide(region.grant(id, "Omdat het nodig is"));
		HttpResponse<String> late = Browser.as(port, "tlv.besluit2", TlvRegion.PASSWORD)
			.post(page(id), page(id) + "/besluit", "version", old, "grant", "REFUSE", "grounds[0].text", "Niet nodig",
					"confirmed", "true", "act", "confirm");
		assertConflict(late, "Naam tlv.besluit1", "Niet nodig");
		assertThat(late.body()).contains("Omdat het nodig is", "afwijzen", "toewijzen", "Opslaan kan niet meer")
			.doesNotContain("Verder met deze keuze");
	}

	@Test
	void judgementIsKeptWhenTheSchoolOrAColleagueWasFirst() {
		TlvApplicationId id = region.submitted();
		String old = version(id);
		assessments.incomplete(id, region.version(id), "Het opp ontbreekt", region.today().plusWeeks(2),
				region.secretary());
		HttpResponse<String> late = Browser.as(port, "tlv.secretaris", TlvRegion.PASSWORD)
			.post(page(id), page(id) + "/compleet", "version", old, "act", "incomplete", "asked",
					"De zienswijze ontbreekt", "lastDay", written(region.today().plusWeeks(3)));
		assertConflict(late, "Naam tlv.secretaris", "De zienswijze ontbreekt");
		assertThat(late.body()).contains("Het opp ontbreekt", written(region.today().plusWeeks(2)));
	}

	@Test
	void withdrawalExtensionAndAdviceAreKept() {
		TlvApplicationId id = region.inReview();
		String old = version(id);
		extend(id);
		assertConflict(
				Browser.as(port, "tlv.school", TlvRegion.PASSWORD)
					.post(page(id), page(id) + "/intrekken", "version", old, "reason", "Verhuisd"),
				"Naam tlv.secretaris", "Verhuisd");
		assertThat(reading.view(id, region.school()).status()).isEqualTo(ApplicationStatus.IN_REVIEW);
		assertConflict(
				Browser.as(port, "tlv.secretaris", TlvRegion.PASSWORD)
					.post(page(id), page(id) + "/verlengen", "version", old, "reason", "Ziek", "extendedTo",
							written(region.today().plusWeeks(12))),
				"Naam tlv.secretaris", written(region.today().plusWeeks(12)), written(region.today().plusWeeks(11)));
		advices.advise(id, region.advice(), region.psychiater());
		HttpResponse<String> twice = Browser.as(port, "tlv.psychiater", TlvRegion.PASSWORD)
			.post(page(id), page(id) + "/advies", "outcome", "NOT_ADMISSIBLE", "motivation", "Toch anders", "spokeWith",
					"Ouders", "documentsSeen", "Opp", "registrationNumber", "1");
		assertConflict(twice, "Naam tlv.psychiater", "Toch anders", "GEHEIM-ADVIES");
	}

	@Test
	void draftInTwoWindowsShowsBothValuesAndTakesTheChosenOne() {
		TlvApplicationId id = region.draft();
		String old = version(id);
		Browser school = Browser.as(port, "tlv.school", TlvRegion.PASSWORD);
		String step = page(id) + "/aanvraag/zienswijze";
		assertThat(school.post(page(id), step, "version", old, "parentsText", "Eerste venster").statusCode())
			.isEqualTo(302);
		HttpResponse<String> late = school.post(page(id), step, "version", old, "parentsText", "Tweede venster");
		assertConflict(late, "Eerste venster", "Tweede venster");
		assertThat(late.body()).contains("name=\"parentsText\"");
		assertThat(school.post(page(id), step, "version", version(id), "parentsText", "Tweede venster").statusCode())
			.isEqualTo(302);
	}

	@Test
	void connectedSystemHearsThatItIsLate() {
		TlvApplicationId id = region.inReview();
		String old = "\"" + version(id) + "\"";
		extend(id);
		assertThat(api("tlv.school", id, "/withdrawal", "{\"reason\":\"x\"}").statusCode()).isEqualTo(428);
		assertThat(api("tlv.school", id, "/withdrawal", "{\"reason\":\"x\"}", "If-Match", old).statusCode())
			.isEqualTo(412);
		assertThat(api("tlv.psychiater", id, "/advices", "{\"outcome\":\"ADMISSIBLE\"}", "If-Match", old).statusCode())
			.isEqualTo(412);
		assertThat(api("tlv.secretaris", id, "/extension",
				"{\"extendedTo\":\"" + region.today().plusWeeks(12) + "\",\"reason\":\"x\"}", "If-Match", old)
			.statusCode()).isEqualTo(412);
	}

	private void extend(TlvApplicationId id) {
		terms.extend(id, region.version(id), region.today().plusWeeks(11), "Meer onderzoek", region.secretary());
	}

	private static void assertConflict(HttpResponse<String> answer, String... texts) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		assertThat(answer.body()).contains("Iemand anders heeft dit ook gewijzigd")
			.contains(texts)
			.doesNotContain("??");
	}

	private String version(TlvApplicationId id) {
		return String.valueOf(region.version(id));
	}

	private String page(TlvApplicationId id) {
		return "/tlv/" + reading.view(id, region.school()).number();
	}

	private static String written(LocalDate date) {
		return DateTimeFormatter.ofPattern("dd-MM-uuuu").format(date);
	}

	private HttpResponse<String> api(String username, TlvApplicationId id, String path, String body,
			String... headers) {
		String basic = Base64.getEncoder()
			.encodeToString((username + ":" + TlvRegion.PASSWORD).getBytes(StandardCharsets.UTF_8));
		String[] all = Stream
			.concat(Arrays.stream(headers),
					Stream.of("Authorization", "Basic " + basic, "Content-Type", "application/json"))
			.toArray(String[]::new);
		return new Browser(port).send("POST", "/api/v1/tlv-applications/" + id.value() + path, body, all);
	}

}
