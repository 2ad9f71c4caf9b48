package nl.routebord.vault;

import java.sql.Connection;
import java.time.Clock;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Seals what the database holds already: as the owner, whom the wall lets through in a
 * migration, in one transaction, so that a kill in the middle leaves all as it was.
 */
abstract class Sealing implements JavaMigration {

	private final String version;

	private final String description;

	private final Keys keys;

	/**
	 * The clock of the system lies in the database that is being made: a year will do.
	 */
	private final Clock clock = Clock.systemUTC();

	Sealing(String version, String description, Keys keys) {
		this.version = version;
		this.description = description;
		this.keys = keys;
	}

	abstract void seal(JdbcClient database, Vault vault);

	final void seal(Connection connection) {
		JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		seal(database, new Vault(new UnitKeys(keys, database, database), clock));
	}

	@Override
	public final void migrate(Context context) {
		seal(context.getConnection());
	}

	@Override
	public final MigrationVersion getVersion() {
		return MigrationVersion.fromVersion(version);
	}

	@Override
	public final String getDescription() {
		return description;
	}

	@Override
	public final Integer getChecksum() {
		return 1;
	}

	@Override
	public final boolean canExecuteInTransaction() {
		return true;
	}

}
