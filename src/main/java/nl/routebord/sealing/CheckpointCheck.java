package nl.routebord.sealing;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routebord.sealing.Link.Head;
import nl.routebord.sealing.LogFindings.Break;
import nl.routebord.sealing.LogFindings.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the chains to what was signed about them. */
final class CheckpointCheck {

	private final JdbcTemplate jdbc;

	private final CheckpointKeys keys;

	/** Cuts that no signed checkpoint has confirmed yet. */
	private final Map<String, Head> unproven;

	private final Map<Long, String> payloads = new HashMap<>();

	private final Instant now;

	private String previous = "";

	CheckpointCheck(JdbcTemplate jdbc, CheckpointKeys keys, Map<String, Head> cuts, Instant now) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.unproven = new HashMap<>(cuts);
		this.now = now;
	}

	/** Those of the database, all of them in order; then the cuts that they confirm. */
	@Nullable Break stored(List<Checkpoint> checkpoints) {
		for (Checkpoint checkpoint : checkpoints) {
			if (checkpoint.number() != payloads.size() + 1) {
				return new Break("checkpoint", payloads.size() + 1L, Kind.MISSING);
			}
			Break broken = signed("checkpoint", checkpoint);
			if (broken != null) {
				return broken;
			}
			payloads.put(checkpoint.number(), checkpoint.payload());
			previous = checkpoint.digest();
		}
		return unproven.values()
			.stream()
			.findFirst()
			.map((cut) -> new Break(cut.stream(), cut.position(), Kind.MISSING))
			.orElse(null);
	}

	/** Those outside the database: it must hold at least the same. */
	@Nullable Break anchored(List<Checkpoint> checkpoints) {
		previous = "";
		long expected = 1;
		for (Checkpoint checkpoint : checkpoints) {
			if (checkpoint.number() != expected) {
				return new Break("anchor", expected, Kind.MISSING);
			}
			if (!checkpoint.payload().equals(payloads.get(checkpoint.number()))) {
				Break broken = signed("anchor", checkpoint);
				return (broken != null) ? broken : new Break("checkpoint", checkpoint.number(),
						payloads.containsKey(checkpoint.number()) ? Kind.CHANGED : Kind.MISSING);
			}
			previous = checkpoint.digest();
			expected++;
		}
		return null;
	}

	private @Nullable Break signed(String where, Checkpoint checkpoint) {
		if (!keys.verifies(checkpoint)) {
			return new Break(where, checkpoint.number(), Kind.FORGED);
		}
		Checkpoint.Content content = checkpoint.content();
		if (content.number() != checkpoint.number() || !content.previous().equals(previous)) {
			return new Break(where, checkpoint.number(), Kind.CHANGED);
		}
		content.heads().forEach((head) -> confirm(head, content.madeAt()));
		return differing(content.heads()).orElse(null);
	}

	/** A cut is lawful where a checkpoint held that end, long enough ago. */
	private void confirm(Head head, Instant madeAt) {
		Head cut = unproven.get(head.stream());
		if (cut != null && cut.position() == head.position() && Arrays.equals(cut.hash(), head.hash())
				&& !madeAt.isAfter(now.atOffset(ZoneOffset.UTC).minus(kept(head.stream())).toInstant())) {
			unproven.remove(head.stream());
		}
	}

	private static Period kept(String stream) {
		return stream.startsWith("security:") ? LogRetention.SECURITY : LogRetention.ACCESS;
	}

	private Optional<Break> differing(List<Head> heads) {
		return jdbc
			.query("""
					select signed.stream, signed.position, l.hash is null as gone,
					    (select coalesce(max(position), 0) + 1 from app.audit_link where stream = signed.stream) as next
					from unnest(?::text[], ?::bigint[], ?::text[]) as signed (stream, position, hash)
					left join app.audit_link l on l.stream = signed.stream and l.position = signed.position
					where encode(l.hash, 'hex') is distinct from signed.hash
					    and not exists (select from app.audit_cut c
					        where c.stream = signed.stream and c.position >= signed.position)
					order by signed.stream limit 1
					""",
					(row, index) -> row.getBoolean("gone")
							? new Break(row.getString("stream"), row.getLong("next"), Kind.TRUNCATED)
							: new Break(row.getString("stream"), row.getLong("position"), Kind.CHANGED),
					heads.stream().map(Head::stream).toArray(String[]::new),
					heads.stream().map(Head::position).toArray(Long[]::new),
					heads.stream().map((head) -> HexFormat.of().formatHex(head.hash())).toArray(String[]::new))
			.stream()
			.findFirst();
	}

}
