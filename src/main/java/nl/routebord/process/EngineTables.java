package nl.routebord.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's own tables, as the owner, in one transaction: the application's role
 * may use but never change them, and a kill in the middle leaves nothing.
 */
@Component
class EngineTables implements JavaMigration {

	private static final List<String> PARTS = List.of("engine", "identity", "history", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("2026.11.21.02");
	}

	@Override
	public String getDescription() {
		return "engine tables";
	}

	@Override
	public Integer getChecksum() {
		return 7_24_00;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		try (Statement statement = connection.createStatement()) {
			// the engine's scripts name no schema
			statement.execute("set local search_path to engine");
			for (String part : PARTS) {
				ScriptUtils.executeSqlScript(connection, new ClassPathResource(
						"org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
			}
			// every completion looks for sub-tasks; 7.24 ships no index for that
			statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)");
			statement.execute("set local search_path to app");
		}
	}

}
