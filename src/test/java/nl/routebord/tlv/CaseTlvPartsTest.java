package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import nl.routebord.RoutebordTest;
import nl.routebord.kernel.DutchDates;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.CaseDesk;
import nl.routebord.web.Browser;
import nl.routebord.web.StatementCount;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a case's page says of its applications, and to whom. */
@RoutebordTest
class CaseTlvPartsTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvReading reading;

	@Autowired
	private TermDesk terms;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	/** An annex goes with its application, whatever a family asks of it alone. */
	@Test
	void annexIsNotErasedByItself() {
		TlvApplicationId id = region.submitted();
		List<Boolean> byThemselves = database.queryForList("""
				select app.rights_erasable(a.case_file_id, x.document_id, a.applicant_unit)
				from app.tlv_annex x join app.tlv_application a on a.id = x.application_id where a.id = ?""",
				Boolean.class, id.value());
		assertThat(byThemselves).isNotEmpty().containsOnly(false);
	}

	@Test
	void whoMayKnowOfTheApplicationFindsItsTermsAndItsPage() {
		TlvApplicationId id = region.pending();
		TlvView view = reading.view(id, region.school());
		LocalDate to = region.today().plusWeeks(11);
		terms.extend(id, view.version(), to, "Het onderzoek duurt langer", region.secretary());
		String page = casePage(view, "tlv.school");
		assertThat(page).contains("Besluit op tlv-aanvraag " + view.number(), "/tlv/" + view.number() + "\"",
				"Te besluiten", DutchDates.inWords(to), "Termijn van de wet", "Bericht met een nieuwe datum gestuurd");
		assertThat(casePage(view, "tlv.consulent")).contains("Besluit op tlv-aanvraag");
		assertThat(casePage(view, "tlv.leerplicht")).contains("Termijnen")
			.doesNotContain(view.number(), "tlv-aanvraag");
	}

	@Test
	void afterTheDecisionTheTermToObjectRuns() {
		TlvApplicationId id = region.pending();
		region.decide(id);
		trace.run("serviceTask_issueDecision", id.value());
		TlvView view = reading.view(id, region.school());
		assertThat(casePage(view, "tlv.school")).contains("Bezwaar op tlv-aanvraag " + view.number(),
				"Besluit bekendgemaakt");
	}

	@Test
	void leerplichtKnowsHowItStandsAndNoMore() {
		TlvApplicationId id = region.pending();
		TlvView view = reading.view(id, region.school());
		assertThat(casePage(view, "tlv.leerplicht")).contains("Ingekort voor uw rol", "Stand: Te besluiten")
			.doesNotContain(view.number(), "Besloten op", "Toegekend");
		region.decide(region.grant(id, "Een motivering die alleen school en swv lezen."));
		trace.run("serviceTask_issueDecision", id.value());
		assertThat(casePage(view, "tlv.leerplicht")).contains("Besloten op", "Soort onderwijs", "Vanaf")
			.doesNotContain("Een motivering", "Toegekend: ");
		String basic = Base64.getEncoder().encodeToString(("tlv.leerplicht:" + TlvRegion.PASSWORD).getBytes());
		String json = new Browser(port)
			.get("/api/v1/cases/" + view.caseFile().value(), "Authorization", "Basic " + basic)
			.body();
		assertThat(json).contains("\"form\":\"STANDING\"")
			.doesNotContain("\"granted\"", "\"number\":\"" + view.number(), "motiv", "category\":null");
	}

	@Test
	void draftIsLinkedForItsWriterOnly() {
		TlvView view = reading.view(region.draft(), region.school());
		assertThat(casePage(view, "tlv.school")).contains("/tlv/" + view.number() + "\"")
			.doesNotContain("Besluit op tlv-aanvraag");
		assertThat(casePage(view, "tlv.consulent")).doesNotContain(view.number());
	}

	@Test
	void pageStaysCheap() {
		TlvApplicationId id = region.pending();
		String route = "/routes/" + cases.head(reading.view(id, region.school()).caseFile(), region.school()).number();
		Browser school = Browser.as(port, "tlv.school", TlvRegion.PASSWORD);
		school.get(route);
		List<String> statements = StatementCount.of(() -> school.get(route));
		assertThat(statements).as(String.join("\n", statements)).hasSizeBetween(3, 12);
	}

	@Test
	void stepsOfAnApplicationSayWhatIsWrittenAndWhereYouAre() {
		TlvView view = reading.view(region.draft(), region.school());
		assertThat(Browser.as(port, "tlv.school", TlvRegion.PASSWORD)
			.get("/tlv/" + view.number() + "/aanvraag/vraag")
			.body()).containsPattern("Wat vraagt u aan[^/]*</a> <span class=\"rb-sub\">\\(hier bent u nu\\)")
			.contains("(ingevuld)");
	}

	@Test
	void checksSayDatesInWords() {
		TlvApplicationId id = region.pending();
		TlvView view = reading.view(id, region.school());
		LocalDate due = Objects.requireNonNull(view.term()).dueOn();
		assertThat(
				Browser.as(port, "tlv.besluit1", TlvRegion.PASSWORD).get("/tlv/" + view.number() + "/besluit").body())
			.contains("U besluit binnen de termijn, die loopt tot en met " + DutchDates.inWords(due));
	}

	private String casePage(TlvView view, String username) {
		String route = cases.head(view.caseFile(), region.school()).number();
		return Browser.as(port, username, TlvRegion.PASSWORD).get("/routes/" + route).body();
	}

}
