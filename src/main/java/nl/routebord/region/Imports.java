package nl.routebord.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.region.ImportLine.Severity;
import nl.routebord.region.ImportView.Reason;
import nl.routebord.region.RowFormat.Written;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All imports there were, with what they had to say of a line. */
@Repository
class Imports {

	/** Only where the last import of it was not read to its end. */
	private static final String RESUME = """
			update app.region_import i set resumed_after = coalesce((
			    select case when e.status in ('INTERRUPTED', 'FAILED') then e.lines_read end from app.region_import e
			    where e.kind = i.kind and e.unit_id is not distinct from i.unit_id and e.sha256 = i.sha256 and e.id <> i.id
			    and not e.dry_run order by e.started_at desc, e.id desc limit 1), 0)
			where i.id = ? returning resumed_after
			""";

	private static final String SELECT = "select * from app.region_import ";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	Imports(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void begin(ImportId id, StartImport command, Actor actor, Instant at) {
		this.jdbc.sql("""
				insert into app.region_import (id, kind, dry_run, many_may_go, status, unit_id, started_by, started_at)
				values (?, ?, ?, ?, 'RUNNING', ?, ?, ?)
				""")
			.params(id.value(), command.kind().name(), command.dryRun(), command.manyMayGo(),
					command.kind().isOfUnit() ? actor.unit().value() : null,
					actor.isSystem() ? null : actor.user().value(), Timestamp.from(at))
			.update();
	}

	void looked(ImportId id, String sha256, long lines) {
		this.jdbc.sql("update app.region_import set sha256 = ?, lines = ? where id = ?")
			.params(sha256, lines, id.value())
			.update();
	}

	/** Rows of the same file that an interrupted import read before. */
	long resume(ImportId id) {
		return this.jdbc.sql(RESUME).param(id.value()).query(Long.class).single();
	}

	void progress(ImportId id, long linesRead, Written written, long faulty) {
		this.jdbc.sql("""
				update app.region_import
				   set lines_read = ?, unchanged = unchanged + ?, added = added + ?, changed = changed + ?,
				       faulty = faulty + ?
				 where id = ?
				""")
			.params(linesRead, written.unchanged(), written.added(), written.changed(), faulty, id.value())
			.update();
	}

	void gone(ImportId id, Gone gone) {
		this.jdbc.sql("update app.region_import set gone = ?, held = ? where id = ?")
			.params(gone.went(), gone.held(), id.value())
			.update();
	}

	void keep(ImportId id, List<ImportLine> lines) {
		this.batches.batchUpdate("""
				insert into app.region_import_line (import_id, line, severity, code, arguments) values (?, ?, ?, ?, ?)
				""", lines, lines.size(), (insert, line) -> {
			insert.setObject(1, id.value());
			insert.setLong(2, line.line());
			insert.setString(3, line.severity().name());
			insert.setString(4, line.code());
			insert.setArray(5, insert.getConnection().createArrayOf("text", line.arguments().toArray()));
		});
	}

	void finish(ImportId id, ImportStatus status, @Nullable Reason reason, Instant at) {
		this.jdbc
			.sql("""
					update app.region_import set status = ?, refusal = ?, refusal_arguments = ?, finished_at = ? where id = ?
					""")
			.params(status.name(), (reason != null) ? reason.key() : null,
					(reason != null) ? reason.arguments().toArray(String[]::new) : new String[0], Timestamp.from(at),
					id.value())
			.update();
	}

	/** Whoever holds the lock of imports knows that these are no longer running. */
	void interruptAbandoned(Instant at) {
		this.jdbc.sql("""
				update app.region_import
				   set status = 'INTERRUPTED', refusal = 'region.import.interrupted', finished_at = ?
				 where status = 'RUNNING'
				""").param(Timestamp.from(at)).update();
	}

	Optional<ImportView> find(ImportId id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id.value()).query(Imports::view).optional();
	}

	/** Those of a unit, or of the installation. */
	List<ImportView> latest(@Nullable UUID unit, int limit) {
		return this.jdbc.sql(SELECT + "where unit_id is not distinct from ? order by started_at desc, id desc limit ?")
			.params(unit, limit)
			.query(Imports::view)
			.list();
	}

	List<ImportView> latestBefore(@Nullable UUID unit, Instant startedAt, UUID id, int limit) {
		return this.jdbc.sql(SELECT
				+ "where unit_id is not distinct from ? and (started_at, id) < (?, ?) order by started_at desc, id desc limit ?")
			.params(unit, Timestamp.from(startedAt), id, limit)
			.query(Imports::view)
			.list();
	}

	/** In the order of the file; after the given line and severity. */
	List<ImportLine> lines(ImportId id, long after, String afterSeverity, int limit) {
		return this.jdbc.sql("""
				select * from app.region_import_line
				 where import_id = ? and (line, severity) > (?, ?)
				 order by line, severity limit ?
				""")
			.params(id.value(), after, afterSeverity, limit)
			.query((row, number) -> new ImportLine(row.getLong("line"), Severity.valueOf(row.getString("severity")),
					row.getString("code"), texts(row, "arguments")))
			.list();
	}

	private static ImportView view(ResultSet row, int number) throws SQLException {
		return new ImportView(new ImportId(row.getObject("id", UUID.class)), ImportKind.valueOf(row.getString("kind")),
				row.getBoolean("dry_run"), ImportStatus.valueOf(row.getString("status")),
				Optional.ofNullable(row.getString("sha256")), row.getLong("lines"), row.getLong("lines_read"),
				row.getLong("resumed_after"), row.getLong("unchanged"), row.getLong("added"), row.getLong("changed"),
				row.getLong("faulty"), new Gone(row.getLong("gone"), row.getLong("held")), reason(row),
				Optional.ofNullable(row.getObject("unit_id", UUID.class)).map(UnitId::new),
				Optional.ofNullable(row.getObject("started_by", UUID.class)).map(UserId::new),
				row.getTimestamp("started_at").toInstant(),
				Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
	}

	private static Optional<Reason> reason(ResultSet row) throws SQLException {
		String key = row.getString("refusal");
		return (key != null) ? Optional.of(new Reason(key, texts(row, "refusal_arguments"))) : Optional.empty();
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

}
