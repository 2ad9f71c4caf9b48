package nl.routebord.absence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.routebord.identity.UnitId;
import nl.routebord.region.Gone;
import nl.routebord.region.RowFormat.Written;
import nl.routebord.region.WholeFile;
import nl.routebord.vault.BlindIndex;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes over who lives in a municipality; whom the file no longer names is gone. */
final class ResidentFile {

	private static final String WRITE = """
			with named as (select * from unnest(:ids, :sealed, :indexes, :first, :prefixes, :last, :born, :qualified, :sexes)
			    as n(id, pgn, pgn_index, first_name, prefix, last_name, birth_date, qualified, sex)),
			same as (select count(*) as many from named n join app.absence_resident r on r.id = n.id and r.gone_on is null
			    and (r.first_name, r.prefix, r.last_name, r.birth_date, r.basic_qualification, r.sex)
			      = (n.first_name, n.prefix, n.last_name, n.birth_date, n.qualified, n.sex)),
			written as (insert into app.absence_resident as r (id, unit_id, pgn_sealed, pgn_index, first_name, prefix, last_name,
			      birth_date, basic_qualification, sex, read_by)
			    select id, :unit, pgn, pgn_index, first_name, prefix, last_name, birth_date, qualified, sex, :import from named
			    on conflict (id) do update set first_name = excluded.first_name, prefix = excluded.prefix,
			      last_name = excluded.last_name, birth_date = excluded.birth_date,
			      basic_qualification = excluded.basic_qualification, sex = excluded.sex, read_by = excluded.read_by, gone_on = null
			    returning (xmax = 0) as added)
			select (select many from same), count(*) filter (where added), count(*) from written
			""";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final BlindIndex index;

	private final AbsoluteAbsence absolute;

	private final UUID importId;

	private final UnitId unit;

	ResidentFile(JdbcClient jdbc, Vault vault, BlindIndex index, AbsoluteAbsence absolute, UUID importId, UnitId unit) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.index = index;
		this.absolute = absolute;
		this.importId = importId;
		this.unit = unit;
	}

	Written write(List<ResidentLine> rows) {
		Map<UUID, ResidentLine> named = new LinkedHashMap<>();
		rows.forEach((row) -> named.put(id(row.pgn()), row));
		Collection<ResidentLine> once = named.values();
		return jdbc.sql(WRITE)
			.param("ids", named.keySet().toArray(UUID[]::new))
			.param("sealed", column(once, (row) -> vault.seal(row.pgn(), place(id(row.pgn()), unit))))
			.param("indexes", once.stream().map((row) -> index.of(row.pgn(), unit)).toArray(byte[][]::new))
			.param("first", column(once, ResidentLine::firstName))
			.param("prefixes", column(once, ResidentLine::prefix))
			.param("last", column(once, ResidentLine::lastName))
			.param("born",
					once.stream().map((row) -> java.sql.Date.valueOf(row.birthDate())).toArray(java.sql.Date[]::new))
			.param("qualified", once.stream().map(ResidentLine::startkwalificatie).toArray(Boolean[]::new))
			.param("sexes", column(once, (row) -> row.sex().name()))
			.param("unit", unit.value())
			.param("import", importId)
			.query((row, number) -> new Written(row.getLong(1) + rows.size() - once.size(), row.getLong(2),
					row.getLong(3) - row.getLong(2) - row.getLong(1)))
			.single();
	}

	Gone finished(WholeFile file, LocalDate today) {
		Gone gone = jdbc.sql("""
				select count(*) filter (where read_by <> :import), count(*) filter (where read_by = :import)
				from app.absence_resident where unit_id = :unit and gone_on is null
				""")
			.param("unit", unit.value())
			.param("import", importId)
			.query((row, number) -> file.judge(row.getLong(1), row.getLong(2)))
			.single();
		if (gone.went() > 0) {
			jdbc.sql("""
					update app.absence_resident set gone_on = :today
					where unit_id = :unit and read_by <> :import and gone_on is null
					""").param("today", today).param("unit", unit.value()).param("import", importId).update();
		}
		new Residences(jdbc).follow(unit, today);
		absolute.compare(unit, today);
		return gone;
	}

	static Place place(UUID id, UnitId unit) {
		return new Place("absence_resident", "pgn_sealed", id, unit);
	}

	private UUID id(String pgn) {
		String words = unit.value() + "/resident/" + java.util.HexFormat.of().formatHex(index.of(pgn, unit));
		return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.US_ASCII));
	}

	private static String[] column(Collection<ResidentLine> rows, Function<ResidentLine, String> value) {
		return rows.stream().map(value).toArray(String[]::new);
	}

}
