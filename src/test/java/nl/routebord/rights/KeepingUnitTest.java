package nl.routebord.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DoorCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * A unit answers to the family for what it keeps in a case, whatever that is
 * (app.rights_keeps); one that keeps nothing, or was never in the case, does not.
 */
@RoutebordTest
class KeepingUnitTest {

	private final UUID unit = UUID.randomUUID();

	@Autowired
	private DoorCases cases;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private PlatformTransactionManager transactions;

	private TransactionStatus transaction;

	@AfterEach
	void undo() {
		transactions.rollback(transaction);
	}

	@Test
	void theViewThatItGaveInAConsultation() {
		UUID caseFile = cases.planned("Bewaart").value();
		joins(caseFile);
		copy(caseFile, "consultation_view", "by_unit", "request",
				"(select id from app.consultation_consultation where case_file_id = ?)", "consultation_id");
		keepsUntilItWasNeverThere(caseFile);
	}

	@Test
	void theAdviceThatItsExpertGave() {
		UUID caseFile = decided();
		joins(caseFile);
		copy(caseFile, "tlv_advice", "unit_id", "expert", "(select id from app.tlv_application where case_file_id = ?)",
				"application_id");
		keepsUntilItWasNeverThere(caseFile);
	}

	@Test
	void theDecisionThatItTook() {
		UUID caseFile = decided();
		joins(caseFile);
		assertThat(database.update("""
				update app.tlv_decision set unit_id = ?
				where application_id in (select id from app.tlv_application where case_file_id = ?)""", unit, caseFile))
			.isOne();
		keepsUntilItWasNeverThere(caseFile);
	}

	private UUID decided() {
		return database.queryForObject("select case_file_id from app.tlv_application where id = ?", UUID.class,
				cases.granted("Bewaart").value());
	}

	/** In a transaction that is undone: no other test meets a unit of nobody. */
	private void joins(UUID caseFile) {
		transaction = transactions.getTransaction(new DefaultTransactionDefinition());
		database.update("""
				insert into app.route_case_relation (case_file_id, unit_id, role, organisation_id, kind, from_on)
				values (?, ?, 'FAMILY_WORKER', gen_random_uuid(), 'PARTNER', current_date)""", caseFile, unit);
		assertThat(keeps(caseFile)).as("that only reads").isFalse();
	}

	/** As one that is there, of this unit. */
	private void copy(UUID caseFile, String table, String source, String unique, String within, String column) {
		assertThat(database.update("""
				insert into app.%1$s select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
				    '%2$s', ?::uuid, '%3$s', gen_random_uuid()))).* from app.%1$s t where %5$s in %4$s limit 1"""
			.formatted(table, source, unique, within, column), unit, caseFile)).isOne();
	}

	private void keepsUntilItWasNeverThere(UUID caseFile) {
		assertThat(keeps(caseFile)).isTrue();
		database.update("delete from app.route_case_relation where case_file_id = ? and unit_id = ?", caseFile, unit);
		assertThat(keeps(caseFile)).as("that was never in the case").isFalse();
	}

	private boolean keeps(UUID caseFile) {
		return database.queryForObject("select app.rights_keeps(?, ?)", Boolean.class, caseFile, unit);
	}

}
