package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pupils of a school may be one child, as far as the wall shows them. */
@Component
class Doubles {

	/** Who have different numbers are two; of one name alone nobody is meant. */
	private static final String LOOK = """
			insert into app.absence_double (id, school_id, first_id, second_id, ground, found_on)
			select gen_random_uuid(), alike.school_id, alike.other, :id, alike.ground, :today from (
			    select n.school_id, p.id as other, 'PGN' as ground from app.absence_pupil n
			    join app.absence_pupil p on p.school_id = n.school_id and p.pgn_index = n.pgn_index and p.id <> n.id
			    where n.id = :id and p.kept_by is null and (p.left_on is null or p.left_on >= :today)
			    union all
			    select n.school_id, p.id, 'NAME' from app.absence_pupil n
			    join app.absence_pupil p on p.birth_date = n.birth_date and p.school_id = n.school_id and p.id <> n.id
			    where n.id = :id and p.kept_by is null and (p.left_on is null or p.left_on >= :today)
			    and lower(concat_ws(' ', p.first_name, nullif(p.prefix, ''), p.last_name))
			        = lower(concat_ws(' ', n.first_name, nullif(n.prefix, ''), n.last_name))
			    and (p.pgn_index is null or n.pgn_index is null)) alike
			on conflict do nothing
			""";

	private static final String OPEN = """
			select d.id, d.ground, p.id as pupil, p.number, p.first_name, p.prefix, p.last_name, p.birth_date, p.class_name,
			    (select count(*)::int from app.absence_missed m where m.pupil_id = p.id and m.current) as missed,
			    (select count(*)::int from app.absence_report r where r.pupil_id = p.id) as reports
			from app.absence_double d join app.absence_pupil p on p.id in (d.first_id, d.second_id)
			where d.school_id = :school and d.other_on is null
			order by d.found_on, d.id, reports desc, missed desc, p.number limit :limit
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Doubles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Proposes who may be the same child as this pupil; what was judged stays so. */
	void look(UUID pupil) {
		jdbc.sql(LOOK).param("id", pupil).param("today", LocalDate.now(clock)).update();
	}

	List<DoubleRow> open(OrganisationId school, int limit) {
		Map<UUID, DoubleRow> rows = new LinkedHashMap<>();
		jdbc.sql(OPEN).param("school", school.value()).param("limit", 2 * limit).query((row, number) -> {
			DoubleRow one = new DoubleRow(row.getObject("id", UUID.class),
					DoubleRow.Ground.valueOf(row.getString("ground")), List.of(pupil(row)));
			return rows.merge(one.id(), one, (first, second) -> new DoubleRow(first.id(), first.ground(),
					Stream.concat(first.pupils().stream(), second.pupils().stream()).toList()));
		}).list();
		return List.copyOf(rows.values());
	}

	int count(OrganisationId school) {
		return jdbc.sql("select count(*)::int from app.absence_double where school_id = :school and other_on is null")
			.param("school", school.value())
			.query(Integer.class)
			.single();
	}

	/** Both pupils, when nobody has judged yet. */
	Optional<List<UUID>> pair(UUID id) {
		return jdbc
			.sql("select first_id, second_id from app.absence_double where id = :id and other_on is null for update")
			.param("id", id)
			.query((row, number) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.optional();
	}

	/** They are two; the same again changes nothing. */
	boolean part(UUID id, OrganisationId school, Actor actor) {
		return jdbc.sql("""
				update app.absence_double set other_on = coalesce(other_on, :today), other_by = coalesce(other_by, :by)
				where id = :id and school_id = :school
				""")
			.param("id", id)
			.param("school", school.value())
			.param("today", LocalDate.now(clock))
			.param("by", actor.user().value())
			.update() > 0;
	}

	private static DoublePupilRow pupil(ResultSet row) throws SQLException {
		return new DoublePupilRow(row.getObject("pupil", UUID.class), row.getString("number"), Roll.name(row),
				row.getObject("birth_date", LocalDate.class), row.getString("class_name"), row.getInt("missed"),
				row.getInt("reports"));
	}

}
