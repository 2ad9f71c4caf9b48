package nl.routebord.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Seals what was written before there was a vault: as the owner, in one transaction, so
 * that a kill in the middle leaves all as it was.
 */
@Component
class SealExisting implements JavaMigration {

	/** Published: a category more is a migration more. */
	private static final String SEALED = "('PGN_BSN', 'HEALTH', 'YC_CONTENT', 'JUSTICE', 'LPA_ENF')";

	private static final List<String> WALLED = List.of("route_journal_entry", "document_document", "document_content");

	private final Keys keys;

	/**
	 * The clock of the system lies in the database that is being made: a year will do.
	 */
	private final Clock clock = Clock.systemUTC();

	SealExisting(Keys keys) {
		this.keys = keys;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("2026.11.22.81");
	}

	@Override
	public String getDescription() {
		return "vault seals what was written before";
	}

	@Override
	public Integer getChecksum() {
		return 1;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		seal(context.getConnection());
	}

	/** Row-level security binds the owner too; it steps aside for this transaction. */
	void seal(Connection connection) {
		JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		List<String> forced = database
			.sql("select relname from pg_class where relnamespace = 'app'::regnamespace and relforcerowsecurity "
					+ "and relname in (:walled)")
			.param("walled", WALLED)
			.query(String.class)
			.list();
		forced.forEach((table) -> database.sql("alter table app." + table + " no force row level security").update());
		Vault vault = new Vault(new UnitKeys(keys, database, database), clock);
		text(database, vault, "route_journal_entry", "text", "source_unit_id");
		text(database, vault, "document_document", "title", "source_unit");
		text(database, vault, "document_document", "file_name", "source_unit");
		content(database, vault);
		forced.forEach((table) -> database.sql("alter table app." + table + " force row level security").update());
	}

	private static void text(JdbcClient database, Vault vault, String table, String column, String unit) {
		List<Row> rows = database
			.sql("select id, " + unit + " as unit, " + column + " as value from app." + table + " where category in "
					+ SEALED + " and " + column + " <> ''")
			.query((row, number) -> new Row(row.getObject("id", UUID.class),
					new UnitId(row.getObject("unit", UUID.class)), row.getString("value")))
			.list();
		for (Row row : rows) {
			database.sql("update app." + table + " set " + column + " = :value where id = :id")
				.param("value", vault.seal(row.value(), new Place(table, column, row.id(), row.unit())))
				.param("id", row.id())
				.update();
		}
	}

	/** One file at a time: they are large. */
	private static void content(JdbcClient database, Vault vault) {
		List<Row> rows = database
			.sql("select id, source_unit as unit from app.document_document where category in " + SEALED)
			.query((row, number) -> new Row(row.getObject("id", UUID.class),
					new UnitId(row.getObject("unit", UUID.class)), ""))
			.list();
		for (Row row : rows) {
			byte[] plain = database.sql("select bytes from app.document_content where document = :id")
				.param("id", row.id())
				.query((one, number) -> one.getBytes("bytes"))
				.single();
			database.sql("update app.document_content set bytes = :bytes where document = :id")
				.param("bytes", vault.seal(plain, new Place("document_content", "bytes", row.id(), row.unit())))
				.param("id", row.id())
				.update();
		}
	}

	private record Row(UUID id, UnitId unit, String value) {
	}

}
