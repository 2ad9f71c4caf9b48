package nl.routebord.sealing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.routebord.sealing.Link.Head;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs each hour where the chains end and copies that out of the database. By the clock
 * of the database: a simulated date must not make log lines old.
 */
class CheckpointDesk {

	private static final Logger LOG = LoggerFactory.getLogger(CheckpointDesk.class);

	private final JdbcClient jdbc;

	private final ChainStore chains;

	private final CheckpointKeys keys;

	private final @Nullable Anchor anchor;

	private final TransactionTemplate transaction;

	CheckpointDesk(JdbcClient jdbc, ChainStore chains, CheckpointKeys keys, @Nullable Anchor anchor,
			TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.chains = chains;
		this.keys = keys;
		this.anchor = anchor;
		this.transaction = transaction;
	}

	/** Makes a checkpoint when a chain grew, and anchors those that are not yet. */
	@Scheduled(cron = "${routebord.log.checkpoint-cron:0 0 * * * *}")
	void check() {
		String key = keys.current();
		if (key == null) {
			LOG.error("No checkpoint of the log is made: routebord.log.signing-key is not set");
			return;
		}
		transaction.executeWithoutResult((status) -> sign(key));
		if (anchor != null) {
			after(anchor.last()).forEach(anchor::keep);
		}
	}

	/** Where they are copied to; null: nowhere. */
	@Nullable Anchor anchor() {
		return anchor;
	}

	/** Those after this number, in order. */
	List<Checkpoint> after(long number) {
		return jdbc.sql("""
				select number, payload, key_id, signature from app.audit_checkpoint
				where number > :number order by number
				""")
			.param("number", number)
			.query((row, index) -> new Checkpoint(row.getLong("number"), row.getString("payload"),
					row.getString("key_id"), row.getBytes("signature")))
			.list();
	}

	private void sign(String key) {
		chains.lock();
		Optional<Last> last = jdbc.sql("""
				select number, payload, last_link from app.audit_checkpoint order by number desc limit 1
				""")
			.query((row, index) -> new Last(row.getLong("number"), Hashes.sha256(row.getString("payload")),
					row.getLong("last_link")))
			.optional();
		List<Head> grown = chains.grownSince(last.map(Last::link).orElse(0L));
		if (grown.isEmpty()) {
			return;
		}
		long number = last.map(Last::number).orElse(0L) + 1;
		Instant now = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
		String payload = Checkpoint.payload(number, now.truncatedTo(ChronoUnit.MILLIS),
				last.map(Last::digest).orElse(""), grown);
		jdbc.sql("""
				insert into app.audit_checkpoint (number, last_link, payload, key_id, signature)
				values (:number, :link, :payload, :key, :signature)
				""")
			.param("number", number)
			.param("link", chains.lastLink())
			.param("payload", payload)
			.param("key", key)
			.param("signature", keys.sign(payload))
			.update();
	}

	private record Last(long number, String digest, long link) {
	}

}
