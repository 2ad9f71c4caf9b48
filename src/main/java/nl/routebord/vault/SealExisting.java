package nl.routebord.vault;

import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals what was written before there was a vault. */
@Component
class SealExisting extends Sealing {

	/** Published: a category more is a migration more. */
	private static final String SEALED = "('PGN_BSN', 'HEALTH', 'YC_CONTENT', 'JUSTICE', 'LPA_ENF')";

	SealExisting(Keys keys) {
		super("2026.11.22.81", "vault seals what was written before", keys);
	}

	@Override
	void seal(JdbcClient database, Vault vault) {
		text(database, vault, "route_journal_entry", "text", "source_unit_id");
		text(database, vault, "document_document", "title", "source_unit");
		text(database, vault, "document_document", "file_name", "source_unit");
		content(database, vault);
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
