package nl.routebord.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.KeyRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A key for each unit and year, wrapped in the database and opened in memory: pages ask
 * the database for none twice.
 */
class UnitKeys {

	private static final String COLUMNS = "select id, unit_id, year, wrapped from app.vault_key ";

	private final Keys keys;

	private final JdbcClient database;

	private final JdbcClient apart;

	private final Map<UUID, UnitKey> opened = new ConcurrentHashMap<>();

	private final Map<String, UnitKey> current = new ConcurrentHashMap<>();

	/**
	 * @param apart makes a key last, whatever becomes of what is sealed with it first
	 */
	UnitKeys(Keys keys, JdbcClient database, JdbcClient apart) {
		this.keys = keys;
		this.database = database;
		this.apart = apart;
	}

	/** One key, opened. */
	record UnitKey(UUID id, SecretKey key) {
	}

	private record Wrapped(UUID id, UnitId unit, int year, String text) {

		String wrappedBy() {
			return text.split("\\|")[1];
		}

	}

	UnitKey of(UnitId unit, int year) {
		UnitKey known = current.get(unit.value() + "/" + year);
		if (known != null) {
			return known;
		}
		UnitKey key = open(find(database, unit, year).orElseGet(() -> made(unit, year)));
		opened.put(key.id(), key);
		current.put(unit.value() + "/" + year, key);
		return key;
	}

	UnitKey of(UUID id) {
		return opened.computeIfAbsent(id,
				(missing) -> database.sql(COLUMNS + "where id = :id")
					.param("id", missing)
					.query(UnitKeys::read)
					.optional()
					.map(this::open)
					.orElseThrow(() -> new IllegalStateException("sealed with a key that is not there")));
	}

	/** Refuses keys that open nothing: better no start than unreadable files. */
	void check() {
		database.sql("select distinct on (split_part(wrapped, '|', 2)) id, unit_id, year, wrapped from app.vault_key")
			.query(UnitKeys::read)
			.list()
			.forEach(this::open);
	}

	/** Wraps all with the current key, so that older ones are needed no longer. */
	int rewrap() {
		List<Wrapped> old = database.sql(COLUMNS + "where split_part(wrapped, '|', 2) <> :current for update")
			.param("current", keys.current())
			.query(UnitKeys::read)
			.list();
		for (Wrapped one : old) {
			database.sql("update app.vault_key set wrapped = :wrapped where id = :id")
				.param("wrapped", wrap(one.id(), one.unit(), one.year(), open(one).key().getEncoded()))
				.param("id", one.id())
				.update();
		}
		return old.size();
	}

	private static Optional<Wrapped> find(JdbcClient on, UnitId unit, int year) {
		return on.sql(COLUMNS + "where unit_id = :unit and year = :year")
			.param("unit", unit.value())
			.param("year", year)
			.query(UnitKeys::read)
			.optional();
	}

	private Wrapped made(UnitId unit, int year) {
		UUID id = UUID.randomUUID();
		byte[] fresh = new byte[32];
		new SecureRandom().nextBytes(fresh);
		apart.sql("""
				insert into app.vault_key (id, unit_id, year, wrapped) values (:id, :unit, :year, :wrapped)
				on conflict (unit_id, year) do nothing
				""")
			.param("id", id)
			.param("unit", unit.value())
			.param("year", year)
			.param("wrapped", wrap(id, unit, year, fresh))
			.update();
		return find(apart, unit, year).orElseThrow();
	}

	private String wrap(UUID id, UnitId unit, int year, byte[] key) {
		byte[] sealed = Gcm.seal(keys.wrapping(keys.current()), bound(id, unit, year, keys.current()), key);
		return String.join("|", "v1", keys.current(), Base64.getEncoder().encodeToString(sealed));
	}

	private UnitKey open(Wrapped one) {
		String by = one.wrappedBy();
		try {
			byte[] key = Gcm.open(keys.wrapping(by), bound(one.id(), one.unit(), one.year(), by),
					Base64.getDecoder().decode(one.text().split("\\|")[2]));
			return new UnitKey(one.id(), new SecretKeySpec(key, "AES"));
		}
		catch (GeneralSecurityException ex) {
			throw new KeyRefused("The key '" + by + "' is not the one that data in the database is sealed with.",
					"Set routebord.keys.sealing." + by + " to the key that this database has been used with.");
		}
	}

	private static byte[] bound(UUID id, UnitId unit, int year, String by) {
		return String.join("\n", "vault_key", id.toString(), unit.value().toString(), "" + year, by)
			.getBytes(StandardCharsets.UTF_8);
	}

	private static Wrapped read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		return new Wrapped(row.getObject("id", UUID.class), new UnitId(row.getObject("unit_id", UUID.class)),
				row.getInt("year"), row.getString("wrapped"));
	}

}
