package nl.routebord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RoutebordTest
class ApplicationTest {

	@Autowired
	private JdbcTemplate database;

	@Test
	void applicationRoleOwnsNothingAndIsBoundByRowLevelSecurity() {
		assertThat(database.queryForObject("select rolsuper or rolbypassrls from pg_roles where rolname = current_user",
				Boolean.class))
			.isFalse();
		assertThat(database.queryForObject(
				"select count(*) from pg_tables where schemaname in ('app', 'engine') and tableowner = current_user",
				Integer.class))
			.isZero();
	}

	@Test
	void engineTablesCarryTheIndexOnParentTasks() {
		assertThat(database.queryForList("select indexname from pg_indexes where schemaname = 'engine'", String.class))
			.contains("act_idx_task_parent");
	}

}
