package nl.routebord.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored documents. Content lies apart, so that lists never touch it. */
@Repository
class Documents {

	private static final String SELECT = """
			select id, effect_key, case_file, category, source_unit, source_role, stored_by, stored_on, title, file_name,
			    media_type, size, sha256, restricted
			from app.document_document
			""";

	private final JdbcClient jdbc;

	Documents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @return false when this effect has been stored before; then nothing changes
	 */
	boolean add(StoredDocument document, byte[] content) {
		int added = jdbc
			.sql("""
					insert into app.document_document (id, effect_key, case_file, category, source_unit, source_role, stored_by,
					    stored_on, title, file_name, media_type, size, sha256)
					values (:id, :effect, :case, :category, :source, :role, :by, :on, :title, :name, :type, :size, :sha256)
					on conflict (effect_key) do nothing
					""")
			.param("id", document.id().value())
			.param("effect", document.effectKey())
			.param("case", document.caseFile())
			.param("category", document.category().name())
			.param("source", document.source().value())
			.param("role", document.sourceRole().name())
			.param("by", document.storedBy().value())
			.param("on", document.storedOn())
			.param("title", document.title())
			.param("name", document.fileName())
			.param("type", document.mediaType())
			.param("size", document.size())
			.param("sha256", document.sha256())
			.update();
		if (added == 1) {
			jdbc.sql("insert into app.document_content (document, bytes) values (:id, :bytes)")
				.param("id", document.id().value())
				.param("bytes", content)
				.update();
		}
		return added == 1;
	}

	Optional<StoredDocument> findByEffect(String effectKey) {
		return jdbc.sql(SELECT + " where effect_key = :effect")
			.param("effect", effectKey)
			.query(Documents::read)
			.optional();
	}

	Optional<StoredDocument> find(DocumentId id, UUID caseFile) {
		return jdbc.sql(SELECT + " where id = :id and case_file = :case")
			.param("id", id.value())
			.param("case", caseFile)
			.query(Documents::read)
			.optional();
	}

	List<StoredDocument> of(UUID caseFile) {
		return jdbc.sql(SELECT + " where case_file = :case order by stored_at desc, id limit 500")
			.param("case", caseFile)
			.query(Documents::read)
			.list();
	}

	/** The content goes with it. */
	void erase(DocumentId id) {
		jdbc.sql("delete from app.document_document where id = :id").param("id", id.value()).update();
	}

	byte[] content(DocumentId id) {
		return jdbc.sql("select bytes from app.document_content where document = :id")
			.param("id", id.value())
			.query((row, index) -> row.getBytes("bytes"))
			.single();
	}

	private static StoredDocument read(ResultSet row, int index) throws SQLException {
		return new StoredDocument(new DocumentId(row.getObject("id", UUID.class)), row.getString("effect_key"),
				row.getObject("case_file", UUID.class), DataCategory.valueOf(row.getString("category")),
				new UnitId(row.getObject("source_unit", UUID.class)), Role.valueOf(row.getString("source_role")),
				new UserId(row.getObject("stored_by", UUID.class)), row.getObject("stored_on", LocalDate.class),
				row.getString("title"), row.getString("file_name"), row.getString("media_type"), row.getLong("size"),
				row.getString("sha256"), row.getBoolean("restricted"));
	}

}
