package nl.routebord.sealing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.routebord.kernel.NotFound;
import nl.routebord.sealing.Link.Head;
import nl.routebord.sealing.LogFindings.Break;
import nl.routebord.sealing.LogFindings.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whether the log is what was written: each line, its place, and the chains' ends
 * against what was signed. Only the copy outside the database shows that an end was cut
 * off together with its checkpoints.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class LogVerifier {

	private static final int FETCH = 500;

	private static final String WALK = "select " + AuditLine.COLUMNS
			+ """
					, l.stream as link_stream, l.position, l.entry, l.person_hash, l.prev_hash, l.hash, s.salt, e.seq is null as gone
					from app.audit_link l
					left join app.audit_entry e on e.seq = l.entry
					left join app.audit_salt s on s.entry = l.entry
					order by l.stream, l.position
					""";

	private static final String STRAY = """
			select e.seq from app.audit_entry e
			where not exists (select from app.audit_link l where l.entry = e.seq)
			    and not exists (select from app.audit_unsealed u where u.entry = e.seq)
			order by e.seq limit 1
			""";

	private final JdbcTemplate jdbc;

	private final ChainStore chains;

	private final CheckpointDesk checkpoints;

	private final CheckpointKeys keys;

	LogVerifier(JdbcTemplate jdbc, ChainStore chains, CheckpointDesk checkpoints, CheckpointKeys keys) {
		this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
		this.jdbc.setFetchSize(FETCH);
		this.chains = chains;
		this.checkpoints = checkpoints;
		this.keys = keys;
	}

	/**
	 * @param directory where the copies of the checkpoints are; null: the configured
	 * place, if there is one
	 * @throws NotFound when that directory does not exist
	 */
	public LogFindings verify(@Nullable Path directory) {
		Anchor anchor = (directory != null) ? new Anchor(directory) : checkpoints.anchor();
		if (directory != null && !new Anchor(directory).exists()) {
			throw new NotFound();
		}
		// read before the database's snapshot is taken: copies follow checkpoints
		List<Checkpoint> copies = (anchor != null) ? anchor.all() : List.of();
		List<Checkpoint> stored = checkpoints.after(0);
		Map<String, Head> cuts = chains.cuts();
		ChainCheck walked = new ChainCheck(cuts);
		Break broken = walk(walked);
		if (broken == null) {
			broken = stray();
		}
		CheckpointCheck signed = new CheckpointCheck(jdbc, keys, cuts, now());
		if (broken == null) {
			broken = signed.stored(stored);
		}
		if (broken == null) {
			broken = signed.anchored(copies);
		}
		return new LogFindings(walked.streams(), walked.lines(), walked.erased(), waiting(), stored.size(),
				copies.size(), broken);
	}

	private @Nullable Break walk(ChainCheck check) {
		return jdbc.query(WALK, (rows) -> {
			Break broken = null;
			while (broken == null && rows.next()) {
				Link link = new Link(rows.getString("link_stream"), rows.getLong("position"), rows.getLong("entry"),
						rows.getBytes("person_hash"), rows.getBytes("prev_hash"), rows.getBytes("hash"));
				broken = check.next(link, rows.getBoolean("gone") ? null : AuditLine.of(rows), rows.getBytes("salt"));
			}
			return broken;
		});
	}

	private @Nullable Break stray() {
		return jdbc.query(STRAY, (row, index) -> new Break("line", row.getLong("seq"), Kind.INSERTED))
			.stream()
			.findFirst()
			.orElse(null);
	}

	private long waiting() {
		Long waiting = jdbc.queryForObject("select count(*) from app.audit_unsealed", Long.class);
		return (waiting != null) ? waiting : 0;
	}

	private Instant now() {
		return Objects.requireNonNull(jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class))
			.toInstant();
	}

}
