package nl.routebord.tlv;

import java.math.BigDecimal;
import java.util.Objects;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Leerwegondersteuning and praktijkonderwijs, from application to decision. */
@RoutebordTest
class DesignationTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private TlvDesk desk;

	@Autowired
	private TlvReading reading;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void designatedLearningSupportHasALetterAndNoNumber() {
		TlvApplicationId id = asked(TlvKind.LWOO, lwoo());
		region.decide(grant(id, TlvKind.LWOO));
		desk.issue(id, Actor.system("test"));
		DecisionView decision = Objects.requireNonNull(reading.view(id, region.school()).decision());
		assertThat(decision.outcome()).isEqualTo(DecisionOutcome.DESIGNATED);
		assertThat(decision.number()).isEmpty();
		assertThat(decision.letter()).isNotNull();
		assertThat(reading.view(id, region.school()).status()).isEqualTo(ApplicationStatus.GRANTED);
		assertThat(database.queryForObject("select count(*) from app.tlv where application_id = ?", Integer.class,
				id.value()))
			.isZero();
		assertThat(Browser.as(port, "tlv.school", TlvRegion.PASSWORD)
			.get("/tlv/" + reading.view(id, region.school()).number())
			.body()).contains("Leerwegondersteuning toegewezen").doesNotContain("/inschrijving");
	}

	@Test
	void whatTheScoresDoNotAllowIsNotGranted() {
		TlvApplicationId id = asked(TlvKind.PRO, lwoo());
		assertThat(reading.checks(id, region.decider())).filteredOn((check) -> check.key().equals("criteria"))
			.singleElement()
			.satisfies((check) -> assertThat(check.ok()).isFalse());
		assertThatThrownBy(() -> decisions.propose(grant(id, TlvKind.PRO), region.otherDecider()))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::code)
						.containsExactly("expert.fault.criteria"));
	}

	@Test
	void theSchoolEntersTheScores() {
		TlvApplicationId id = region.draft();
		String page = "/tlv/" + reading.view(id, region.school()).number() + "/aanvraag/vraag";
		Browser school = Browser.as(port, "tlv.school", TlvRegion.PASSWORD);
		String version = String.valueOf(region.version(id));
		assertThat(school
			.post(page, page, "version", version, "kind", "PRO", "category", "", "requestedEnd", "", "scores.iq", "72",
					"scores.delayComprehension", "0,55", "scores.delaySpelling", "veel")
			.body()).contains("Vul een getal in van 0 tot 1");
		assertThat(school
			.post(page, page, "version", version, "kind", "PRO", "category", "", "requestedEnd", "", "scores.iq", "72",
					"scores.delayComprehension", "0,55", "scores.delaySpelling", "0.60", "scores.socialEmotional", "NO")
			.statusCode()).isEqualTo(302);
		assertThat(Objects.requireNonNull(reading.view(id, region.school()).content()).scores())
			.isEqualTo(new TestScores(72, null, new BigDecimal("0.55"), null, new BigDecimal("0.60"), false, "", null));
		assertThat(school.get(page).body()).contains("value=\"0,55\"");
	}

	private static TestScores lwoo() {
		return new TestScores(80, new BigDecimal("0.30"), new BigDecimal("0.40"), null, null, false, "", null);
	}

	private ProposeTlv grant(TlvApplicationId id, TlvKind kind) {
		return new ProposeTlv(id, reading.view(id, region.decider()).version(), true, kind, null, region.begin(), null,
				region.grounds(id, "Omdat de scores passen."), "", "", true, true);
	}

	private TlvApplicationId asked(TlvKind kind, TestScores scores) {
		GrantedTlv asked = new GrantedTlv(kind, null, region.begin(), null);
		TlvApplicationId id = region.submitted(region.caseReadyToApply(),
				region.content(asked, Cluster.FOUR, "87AA00", scores), region.school());
		region.advised(id, new GiveAdvice(AdviceOutcome.ADMISSIBLE, null, null, "Past", "Ouders", "Opp", "BIG 1"));
		return id;
	}

}
