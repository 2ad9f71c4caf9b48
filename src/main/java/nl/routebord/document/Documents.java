package nl.routebord.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored documents. Content lies apart, so that lists never touch it. */
@Repository
class Documents {

	private static final String SELECT = """
			select id, effect_key, case_file, category, source_unit, source_role, stored_by, stored_on, title, file_name,
			    media_type, size, sha256, restricted, swv
			from app.document_document
			""";

	private final JdbcClient jdbc;

	private final Vault vault;

	Documents(JdbcClient jdbc, Vault vault) {
		this.vault = vault;
		this.jdbc = jdbc;
	}

	/**
	 * @return false when this effect has been stored before; then nothing changes
	 */
	boolean add(StoredDocument document, byte[] content) {
		int added = jdbc
			.sql("""
					insert into app.document_document (id, effect_key, case_file, category, source_unit, source_role, stored_by,
					    stored_on, title, file_name, media_type, size, sha256, swv)
					values (:id, :effect, :case, :category, :source, :role, :by, :on, :title, :name, :type, :size, :sha256, :swv)
					on conflict (effect_key) do nothing
					""")
			.param("id", document.id().value())
			.param("swv", (document.swv() != null) ? document.swv().value() : null, Types.OTHER)
			.param("effect", document.effectKey())
			.param("case", document.caseFile())
			.param("category", document.category().name())
			.param("source", document.source().value())
			.param("role", document.sourceRole().name())
			.param("by", document.storedBy().value())
			.param("on", document.storedOn())
			.param("title", sealed(document, "title", document.title()))
			.param("name", sealed(document, "file_name", document.fileName()))
			.param("type", document.mediaType())
			.param("size", document.size())
			.param("sha256", document.sha256())
			.update();
		if (added == 1) {
			jdbc.sql("insert into app.document_content (document, bytes) values (:id, :bytes)")
				.param("id", document.id().value())
				.param("bytes", document.category().isSealed() ? vault.seal(content, content(document)) : content)
				.update();
		}
		return added == 1;
	}

	Optional<StoredDocument> findByEffect(String effectKey) {
		return jdbc.sql(SELECT + " where effect_key = :effect").param("effect", effectKey).query(this::read).optional();
	}

	Optional<StoredDocument> find(DocumentId id, UUID caseFile) {
		return jdbc.sql(SELECT + " where id = :id and case_file = :case")
			.param("id", id.value())
			.param("case", caseFile)
			.query(this::read)
			.optional();
	}

	List<StoredDocument> of(UUID caseFile) {
		return jdbc.sql(SELECT + " where case_file = :case order by stored_at desc, id limit 500")
			.param("case", caseFile)
			.query(this::read)
			.list();
	}

	/**
	 * The content goes with it.
	 * @return false when nothing went
	 */
	boolean erase(DocumentId id) {
		return jdbc.sql("delete from app.document_document where id = :id").param("id", id.value()).update() == 1;
	}

	byte[] bytes(StoredDocument document) {
		byte[] bytes = jdbc.sql("select bytes from app.document_content where document = :id")
			.param("id", document.id().value())
			.query((row, index) -> row.getBytes("bytes"))
			.single();
		return document.category().isSealed() ? vault.open(bytes, content(document)) : bytes;
	}

	private String sealed(StoredDocument document, String column, String words) {
		return document.category().isSealed() ? vault.seal(words, words(document.id(), column, document.source()))
				: words;
	}

	private String opened(ResultSet row, String column) throws SQLException {
		String words = row.getString(column);
		return DataCategory.valueOf(row.getString("category")).isSealed()
				? vault.open(words, words(new DocumentId(row.getObject("id", UUID.class)), column,
						new UnitId(row.getObject("source_unit", UUID.class))))
				: words;
	}

	private static Place content(StoredDocument document) {
		return new Place("document_content", "bytes", document.id().value(), document.source());
	}

	private static Place words(DocumentId id, String column, UnitId source) {
		return new Place("document_document", column, id.value(), source);
	}

	private StoredDocument read(ResultSet row, int index) throws SQLException {
		return new StoredDocument(new DocumentId(row.getObject("id", UUID.class)), row.getString("effect_key"),
				row.getObject("case_file", UUID.class), DataCategory.valueOf(row.getString("category")),
				new UnitId(row.getObject("source_unit", UUID.class)), Role.valueOf(row.getString("source_role")),
				new UserId(row.getObject("stored_by", UUID.class)), row.getObject("stored_on", LocalDate.class),
				opened(row, "title"), opened(row, "file_name"), row.getString("media_type"), row.getLong("size"),
				row.getString("sha256"), row.getBoolean("restricted"), swv(row));
	}

	private static @Nullable OrganisationId swv(ResultSet row) throws SQLException {
		UUID swv = row.getObject("swv", UUID.class);
		return (swv != null) ? new OrganisationId(swv) : null;
	}

}
