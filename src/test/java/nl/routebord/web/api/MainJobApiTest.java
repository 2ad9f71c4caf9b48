package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.routebord.RoutebordTest;
import nl.routebord.process.ProcessTrace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job by connected systems: signal to letter over HTTP, and who sees what. */
@RoutebordTest
class MainJobApiTest {

	private static final List<String> STRANGERS = List.of("k.dewit", "d.oever", "w.secretaris");

	@LocalServerPort
	private int port;

	@Autowired
	private Clock clock;

	@Autowired
	private ProcessTrace trace;

	@Test
	void fromSignalToLetterByTheSystemsOfThePeopleWhoDoIt() {
		ApiMainJob job = new ApiMainJob(this::as, LocalDate.now(clock), "Viadeapi" + System.nanoTime());
		job.signal().family().kernpartners().agreementIsATaskOfItsOwner().apply();
		secretariatJudgesWithoutReading(job);
		job.judge().advise().propose();
		decisionIsTakenOnce(job);
		schoolGetsTheLetterWhenItIsMade(job);
		journalTellsTheWholeStory(job);
		theLeerplichtambtenaarSeesWhatTheLawLetsHerSee(job);
		strangersGetNotFoundOnEverything(job);
	}

	private void secretariatJudgesWithoutReading(ApiMainJob job) {
		ApiClient.Answer cut = as("m.veenstra").get(job.tlvPath()).is(200);
		assertThat(cut.json().has("content")).isFalse();
		assertThat(cut.json().get("items")).isNotEmpty();
		assertThat(cut.text()).doesNotContain(ApiMainJob.CONTENT);
	}

	private void decisionIsTakenOnce(ApiMainJob job) {
		ApiClient decider = as("j.brandsma");
		String key = ApiClient.key();
		String tag = decider.get(job.tlvPath()).is(200).etag();
		ApiClient.Answer first = decider.postTagged(job.tlvPath() + "/decision", job.verdict(), tag, key).is(200);
		ApiClient.Answer again = decider.postTagged(job.tlvPath() + "/decision", job.verdict(), tag, key).is(200);
		assertThat(again.text()).as("sent twice with one key").isEqualTo(first.text());
		assertThat(first.json().get("status").asText()).isEqualTo("GRANTED");
		assertThat(first.json().get("decision").get("tlvNumber").asText())
			.matches("VO9901-" + LocalDate.now(clock).getYear() + "-\\d{5}");
		as("t.mulder").postTagged(job.tlvPath() + "/decision", job.verdict(), first.etag(), ApiClient.key()).is(409);
	}

	private void schoolGetsTheLetterWhenItIsMade(ApiMainJob job) {
		ApiClient school = as("a.demir");
		school.get(job.tlvPath() + "/letter").is(404);
		trace.run("serviceTask_issueDecision", job.application());
		ApiClient.Answer letter = school.get(job.tlvPath() + "/letter").is(200);
		assertThat(letter.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(letter.header("Content-Disposition")).startsWith("attachment");
		assertThat(letter.text()).startsWith("%PDF-");
		assertThat(school.get(job.tlvPath()).is(200).json().get("decision").get("issued").asBoolean()).isTrue();
		ApiClient.Answer standing = as("m.veenstra").get(job.tlvPath()).is(200);
		assertThat(standing.text()).contains("GRANTED").doesNotContain(ApiMainJob.MOTIVATION, ApiMainJob.CONTENT);
		as("m.veenstra").get(job.tlvPath() + "/letter").is(404);
	}

	private void journalTellsTheWholeStory(ApiMainJob job) {
		JsonNode lines = as("a.demir").get(job.casePath() + "/journal-entries?limit=100").is(200).json();
		assertThat(lines.findValuesAsText("code")).contains("journal.route.signalled", "journal.route.family-contacted",
				"journal.consultation.asked", "journal.consultation.view-given", "journal.consultation.plan-set.TLV",
				"journal.consultation.agreement-done", "journal.tlv.submitted", "journal.tlv.complete",
				"journal.tlv.advised", "journal.tlv.decided.granted", "journal.tlv.issued");
		assertThat(lines.get("items"))
			.allSatisfy((line) -> assertThat(line.get("visibleFor")).as(line.toString()).isNotEmpty());
	}

	private void theLeerplichtambtenaarSeesWhatTheLawLetsHerSee(ApiMainJob job) {
		ApiClient officer = as("r.schouten");
		officer.get(job.casePath()).is(200);
		assertThat(officer.get(job.casePath() + "/journal-entries?limit=100").is(200).text())
			.doesNotContain(ApiMainJob.MOTIVATION);
		officer.get(job.tlvPath()).is(404);
	}

	private void strangersGetNotFoundOnEverything(ApiMainJob job) {
		String annex = as("a.demir").get(job.tlvPath()).json().get("documents").get(0).get("document").asText();
		for (String name : STRANGERS) {
			ApiClient stranger = as(name);
			for (String part : List.of("", "/pupil", "/journal-entries", "/documents", "/documents/" + annex, "/route",
					"/consultations", "/plans", "/agreements", "/table-meetings", "/escalations")) {
				stranger.get(job.casePath() + part).is(404);
			}
			for (String part : List.of("", "/letter", "/documents/" + annex, "/experts", "/decision-checks",
					"/proposals")) {
				stranger.get(job.tlvPath() + part).is(404);
			}
			List.of("/submission", "/completeness", "/proposals", "/proposal-return", "/decision")
				.forEach((act) -> stranger
					.postTagged(job.tlvPath() + act, Map.of("complete", true), "\"1\"", ApiClient.key())
					.is(404));
			assertThat(stranger.get("/cases").is(200).text()).doesNotContain(job.caseFile().toString());
			assertThat(stranger.get("/tlv-applications?show=MINE").text()).doesNotContain(job.application().toString());
		}
	}

	private ApiClient as(String username) {
		return new ApiClient(port, username);
	}

}
