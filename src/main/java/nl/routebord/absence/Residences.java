package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From when until when the file of a municipality named each resident so: what was known
 * on a day stays countable after the next file.
 */
final class Residences {

	/** A file of the same day takes the place of the one before. */
	private static final String SAME_DAY = """
			delete from app.absence_residence e using app.absence_resident r
			where r.id = e.resident_id and e.unit_id = :unit and e.known_until is null and e.known_from = :today
			and (r.gone_on is not null or (r.birth_date, r.basic_qualification, r.sex)
			  <> (e.birth_date, e.basic_qualification, e.sex))
			""";

	private static final String NO_LONGER = """
			update app.absence_residence e set known_until = :today from app.absence_resident r
			where r.id = e.resident_id and e.unit_id = :unit and e.known_until is null
			and (r.gone_on is not null or (r.birth_date, r.basic_qualification, r.sex)
			  <> (e.birth_date, e.basic_qualification, e.sex))
			""";

	private static final String FROM_NOW_ON = """
			insert into app.absence_residence (id, resident_id, unit_id, birth_date, basic_qualification, sex, known_from)
			select gen_random_uuid(), r.id, r.unit_id, r.birth_date, r.basic_qualification, r.sex, :today
			from app.absence_resident r where r.unit_id = :unit and r.gone_on is null
			and not exists (select from app.absence_residence e where e.resident_id = r.id and e.known_until is null)
			""";

	private final JdbcClient jdbc;

	Residences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The whole file was read. */
	void follow(UnitId unit, LocalDate today) {
		for (String statement : List.of(SAME_DAY, NO_LONGER, FROM_NOW_ON)) {
			jdbc.sql(statement).param("unit", unit.value()).param("today", today).update();
		}
	}

}
