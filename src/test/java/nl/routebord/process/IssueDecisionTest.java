package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Actor;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvDesk;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.web.api.LogLines;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
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

	@Autowired
	private FlywayConnectionDetails owner;

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

	/** Attack 64: also what the database itself quotes. */
	@Test
	void whatAFailureQuotesStaysOutOfTheEngineAndTheLog() throws SQLException {
		TlvApplicationId id = decided();
		String words = "Kanarie" + System.nanoTime();
		asOwner("create function app.canary() returns trigger language plpgsql as "
				+ "$$ begin raise exception 'value too long: " + words + "'; end $$",
				"create trigger canary before insert on app.document_document for each row "
						+ "execute function app.canary()");
		try (LogLines log = LogLines.from()) {
			for (int attempt = 0; attempt < 6; attempt++) {
				assertThatThrownBy(() -> trace.run(Elements.ISSUE_DECISION, id.value()))
					.isInstanceOf(RuntimeException.class)
					.hasStackTraceContaining(words);
			}
			assertThat(log.text()).contains("failed", "nl.routebord.tlv").doesNotContain(words);
		}
		finally {
			asOwner("drop function app.canary() cascade");
		}
		assertThat(database.queryForList("select incident_msg_ from engine.act_ru_incident", String.class)).isNotEmpty()
			.noneMatch((text) -> String.valueOf(text).contains(words));
		assertThat(database.queryForList(
				"select exception_msg_ from engine.act_ru_job where exception_msg_ is not null", String.class))
			.isNotEmpty()
			.noneMatch((text) -> text.contains(words));
		assertThat(database.queryForList("""
				select encode(b.bytes_, 'escape') from engine.act_ge_bytearray b
				join engine.act_ru_job j on j.exception_stack_id_ = b.id_""", String.class)).isNotEmpty()
			.noneMatch((text) -> text.contains(words));
		trace.run(Elements.ISSUE_DECISION, id.value());
		assertThat(letters(id)).isEqualTo(1);
	}

	private void asOwner(String... statements) throws SQLException {
		try (Connection connection = DriverManager.getConnection(owner.getJdbcUrl(), "postgres", "");
				Statement statement = connection.createStatement()) {
			for (String one : statements) {
				statement.execute(one);
			}
		}
	}

	private TlvApplicationId decided() {
		TlvApplicationId id = region.pending();
		region.decide(id);
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
