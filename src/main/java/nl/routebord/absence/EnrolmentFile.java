package nl.routebord.absence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes over where residents are enrolled; what the file no longer names is no more. */
final class EnrolmentFile {

	private static final String WRITE = """
			with named as (select * from unnest(:ids, :indexes, :schools, :educations, :from, :until)
			    as n(id, pgn_index, school_code, education, from_on, until_on)),
			same as (select count(*) as many from named n join app.absence_enrolment e on e.id = n.id
			    and e.education = n.education and e.until_on is not distinct from n.until_on),
			written as (insert into app.absence_enrolment (id, unit_id, pgn_index, school_code, education, from_on, until_on,
			      read_by)
			    select id, :unit, pgn_index, school_code, education, from_on, until_on, :import from named
			    on conflict (id) do update set education = excluded.education, until_on = excluded.until_on,
			      read_by = excluded.read_by
			    returning (xmax = 0) as added)
			select (select many from same), count(*) filter (where added), count(*) from written
			""";

	private final JdbcClient jdbc;

	private final BlindIndex index;

	private final AbsoluteAbsence absolute;

	private final UUID importId;

	private final UnitId unit;

	EnrolmentFile(JdbcClient jdbc, BlindIndex index, AbsoluteAbsence absolute, UUID importId, UnitId unit) {
		this.jdbc = jdbc;
		this.index = index;
		this.absolute = absolute;
		this.importId = importId;
		this.unit = unit;
	}

	Written write(List<EnrolmentLine> rows) {
		Map<UUID, EnrolmentLine> named = new LinkedHashMap<>();
		rows.forEach((row) -> named.put(id(row), row));
		Collection<EnrolmentLine> once = named.values();
		return jdbc.sql(WRITE)
			.param("ids", named.keySet().toArray(UUID[]::new))
			.param("indexes", once.stream().map((row) -> index.of(row.pgn(), unit)).toArray(byte[][]::new))
			.param("schools", once.stream().map(EnrolmentLine::school).toArray(String[]::new))
			.param("educations", once.stream().map((row) -> row.education().name()).toArray(String[]::new))
			.param("from", days(once, EnrolmentLine::from))
			.param("until", days(once, EnrolmentLine::until))
			.param("unit", unit.value())
			.param("import", importId)
			.query((row, number) -> new Written(row.getLong(1) + rows.size() - once.size(), row.getLong(2),
					row.getLong(3) - row.getLong(2) - row.getLong(1)))
			.single();
	}

	Gone finished(WholeFile file, LocalDate today) {
		Gone gone = jdbc.sql("""
				select count(*) filter (where read_by <> :import), count(*) filter (where read_by = :import)
				from app.absence_enrolment where unit_id = :unit
				""")
			.param("unit", unit.value())
			.param("import", importId)
			.query((row, number) -> file.judge(row.getLong(1), row.getLong(2)))
			.single();
		if (gone.went() > 0) {
			jdbc.sql("delete from app.absence_enrolment where unit_id = :unit and read_by <> :import")
				.param("unit", unit.value())
				.param("import", importId)
				.update();
		}
		absolute.compare(unit, today);
		return gone;
	}

	private UUID id(EnrolmentLine row) {
		String words = unit.value() + "/enrolment/" + HexFormat.of().formatHex(index.of(row.pgn(), unit)) + "/"
				+ row.school() + "/" + row.from();
		return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.US_ASCII));
	}

	private static java.sql.@Nullable Date[] days(Collection<EnrolmentLine> rows,
			Function<EnrolmentLine, @Nullable LocalDate> value) {
		return rows.stream()
			.map(value)
			.map((day) -> (day != null) ? java.sql.Date.valueOf(day) : null)
			.toArray(java.sql.Date[]::new);
	}

}
