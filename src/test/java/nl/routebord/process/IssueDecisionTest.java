package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Actor;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvDesk;
import nl.routebord.tlv.TlvRegion;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The step between the decision and its letter, with the real entrance behind it. */
@RoutebordTest
class IssueDecisionTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvDesk desk;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private PretendedTime later;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcTemplate database;

	@Test
	void theLetterIsMadeByTheStepAfterTheDecision() {
		TlvApplicationId id = decided();
		assertThat(letters(id)).isZero();
		trace.run(Elements.ISSUE_DECISION, id.value());
		assertThat(letters(id)).isEqualTo(1);
		assertThat(trace.waitsAt(id.value())).containsExactly("timer_objectionWindow");
		later.after(Duration.ofDays(60), () -> trace.run("timer_objectionWindow", id.value()));
		assertThat(trace.waitsAt(id.value())).isEmpty();
	}

	/** As after a kill between the effect and the end of the job. */
	@Test
	void aStepRunTwiceMakesOneLetterAndOneMailEach() {
		TlvApplicationId id = decided();
		desk.issue(id, Actor.system("tlv-application"));
		List<String> mails = mails(id);
		trace.run(Elements.ISSUE_DECISION, id.value());
		assertThat(letters(id)).isEqualTo(1);
		assertThat(mails(id)).containsExactlyInAnyOrderElementsOf(mails);
	}

	@Test
	void nothingAboutAPersonReachesTheEngine() {
		TlvApplicationId id = decided();
		trace.run(Elements.ISSUE_DECISION, id.value());
		assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().count()).isZero();
		assertThat(database.queryForList("select distinct type_ from engine.act_ru_variable", String.class))
			.isSubsetOf("string", "date", "integer", "null");
		assertThat(database.queryForList("""
				select distinct text_ from engine.act_ru_variable where type_ = 'string' and text_ is not null
				""", String.class)).allMatch((text) -> text.matches("[0-9a-f-]{36}|[A-Z_]+"));
	}

	private TlvApplicationId decided() {
		TlvApplicationId id = region.pending();
		desk.decide(region.grant(id), region.decider());
		return id;
	}

	private int letters(TlvApplicationId id) {
		return database.queryForObject("""
				select count(*) from app.document_document document
				  join app.tlv_application application on application.case_file_id = document.case_file
				 where application.id = ? and document.effect_key like 'tlv-decision:%'
				""", Integer.class, id.value());
	}

	private List<String> mails(TlvApplicationId id) {
		return database.queryForList("select effect_key from app.outbox_mail where effect_key like ?", String.class,
				"tlv:" + id.value() + "%");
	}

}
