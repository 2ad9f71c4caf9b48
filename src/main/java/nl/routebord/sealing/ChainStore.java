package nl.routebord.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.routebord.sealing.Link.Head;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of the chains. */
@Component
class ChainStore {

	/** One hand at a time links lines and signs heads, on whichever node. */
	private static final long LOCK = 0x726f757465626f61L;

	private final JdbcTemplate jdbc;

	ChainStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void lock() {
		jdbc.query("select pg_advisory_xact_lock(?)", (row) -> {
		}, LOCK);
	}

	List<AuditLine> waiting(int most) {
		return jdbc.query("select " + AuditLine.COLUMNS + """
				from (select entry from app.audit_unsealed order by entry limit ?) as waiting
				join app.audit_entry e on e.seq = waiting.entry order by e.seq
				""", (row, index) -> AuditLine.of(row), most);
	}

	/** Where these chains end; those that do not exist yet are left out. */
	Map<String, Head> heads(Collection<String> streams) {
		Map<String, Head> heads = new HashMap<>();
		jdbc.query("""
				select asked.stream, coalesce(l.position, c.position) as position, coalesce(l.hash, c.hash) as hash
				from unnest(?::text[]) as asked (stream)
				left join lateral (select position, hash from app.audit_link
				    where stream = asked.stream order by position desc limit 1) l on true
				left join lateral (select position, hash from app.audit_cut
				    where stream = asked.stream order by position desc limit 1) c on true
				where l.position is not null or c.position is not null
				""", (row) -> {
			Head head = head(row);
			heads.put(head.stream(), head);
		}, (Object) streams.toArray(String[]::new));
		return heads;
	}

	void add(List<Link> links, List<byte[]> salts) {
		jdbc.batchUpdate("""
				insert into app.audit_link (stream, position, entry, person_hash, prev_hash, hash)
				values (?, ?, ?, ?, ?, ?)
				""",
				links.stream()
					.map((link) -> new Object[] { link.stream(), link.position(), link.entry(), link.person(),
							link.previous(), link.hash() })
					.toList());
		jdbc.batchUpdate("insert into app.audit_salt (entry, salt) values (?, ?)",
				IntStream.range(0, links.size())
					.mapToObj((index) -> new Object[] { links.get(index).entry(), salts.get(index) })
					.toList());
		jdbc.update("delete from app.audit_unsealed where entry = any (?)",
				(Object) links.stream().map(Link::entry).toArray(Long[]::new));
	}

	/** The ends of the chains that have grown since this link. */
	List<Head> grownSince(long link) {
		return jdbc.query("""
				select distinct on (stream) stream, position, hash from app.audit_link
				where id > ? order by stream, position desc
				""", (row, index) -> head(row), link);
	}

	long lastLink() {
		Long last = jdbc.queryForObject("select coalesce(max(id), 0) from app.audit_link", Long.class);
		return (last != null) ? last : 0;
	}

	/** Up to where chains were dropped because their time had passed. */
	Map<String, Head> cuts() {
		Map<String, Head> cuts = new HashMap<>();
		jdbc.query(
				"select distinct on (stream) stream, position, hash from app.audit_cut order by stream, position desc",
				(row) -> {
					Head cut = head(row);
					cuts.put(cut.stream(), cut);
				});
		return cuts;
	}

	private static Head head(ResultSet row) throws SQLException {
		return new Head(row.getString("stream"), row.getLong("position"), row.getBytes("hash"));
	}

}
