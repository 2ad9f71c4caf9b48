package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares who lives in a municipality with who is enrolled somewhere (LPW art. 19): once
 * found, a resident is found once, and who is enrolled again is done with.
 */
@Component
class AbsoluteAbsence {

	/**
	 * R-LP-01 to R-LP-03, as {@link EducationDuty} has them. Nobody is found before both
	 * files were read: without enrolments everybody would be.
	 */
	private static final String FIND = """
			insert into app.absence_absolute (id, version, unit_id, resident_id, since_on, found_on, last_education, state)
			select gen_random_uuid(), 0, r.unit_id, r.id, greatest(d.begin_on, l.until_on + 1), :today,
			    coalesce(l.education, 'NONE'), 'FOUND'
			from app.absence_resident r
			cross join lateral (select (date_trunc('month', r.birth_date + interval '5 years') + interval '1 month')::date
			      as begin_on, (r.birth_date + interval '16 years')::date as sixteen) d
			left join lateral (select e.until_on, e.education from app.absence_enrolment e
			    where e.unit_id = r.unit_id and e.pgn_index = r.pgn_index and e.from_on <= :today
			    order by e.until_on desc nulls first limit 1) l on true
			where r.unit_id = :unit and r.gone_on is null and :today >= d.begin_on
			and (:today <= make_date(extract(year from d.sixteen + interval '5 months')::int, 7, 31)
			    or not r.basic_qualification and :today < (r.birth_date + interval '18 years')::date)
			and (l.education is null or l.until_on < :today)
			and exists (select from app.absence_enrolment where unit_id = :unit)
			and r.id not in (select x.resident_id from app.leerplicht_exempt_residents(:unit, :today) x)
			and not exists (select from app.absence_absolute a where a.resident_id = r.id and (a.state in ('FOUND', 'ABSENT')
			    or a.state = 'EXPLAINED' and (a.holds_until is null or a.holds_until >= :today)))
			""";

	private static final String ENROLLED = """
			update app.absence_absolute a set state = 'ENROLLED', ended_on = :today, version = a.version + 1
			from app.absence_resident r
			where r.id = a.resident_id and a.unit_id = :unit and a.state <> 'ENROLLED'
			and exists (select from app.absence_enrolment e where e.unit_id = r.unit_id and e.pgn_index = r.pgn_index
			    and e.from_on <= :today and (e.until_on is null or e.until_on >= :today))
			""";

	/** Nobody need answer what an exemption says already. */
	private static final String EXEMPTED = """
			update app.absence_absolute a set state = 'EXPLAINED', explanation = 'EXEMPT', holds_until = x.until_on,
			    answered_on = :today, version = a.version + 1
			from app.leerplicht_exempt_residents(:unit, :today) x
			where x.resident_id = a.resident_id and a.unit_id = :unit and (a.state in ('FOUND', 'ABSENT')
			    or a.state = 'EXPLAINED' and a.explanation = 'EXEMPT' and a.answered_by is null
			        and a.holds_until is distinct from x.until_on)
			""";

	/** It ended before its day. */
	private static final String UNDER_THE_DUTY_AGAIN = """
			update app.absence_absolute a set holds_until = cast(:today as date) - 1, version = a.version + 1
			where a.unit_id = :unit and a.state = 'EXPLAINED' and a.explanation = 'EXEMPT' and a.answered_by is null
			and (a.holds_until is null or a.holds_until >= :today)
			and a.resident_id not in (select x.resident_id from app.leerplicht_exempt_residents(:unit, :today) x)
			""";

	private final JdbcClient jdbc;

	AbsoluteAbsence(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void compare(UnitId unit, LocalDate today) {
		for (String statement : List.of(ENROLLED, EXEMPTED, UNDER_THE_DUTY_AGAIN, FIND)) {
			jdbc.sql(statement).param("unit", unit.value()).param("today", today).update();
		}
	}

	/** After an exemption was given or ended. */
	void exempt(UnitId unit, LocalDate today) {
		for (String statement : List.of(EXEMPTED, UNDER_THE_DUTY_AGAIN)) {
			jdbc.sql(statement).param("unit", unit.value()).param("today", today).update();
		}
	}

	/** Those that compare. */
	List<UnitId> units() {
		return jdbc.sql("select distinct unit_id from app.absence_resident where gone_on is null")
			.query(UUID.class)
			.list()
			.stream()
			.map(UnitId::new)
			.toList();
	}

	/**
	 * As reports (R-REG-02), and at the age until which a municipality looks after them.
	 */
	void letGo(LocalDate lastYear, LocalDate tooOld) {
		jdbc.sql(
				"""
						with gone as (delete from app.absence_resident where gone_on < :year or birth_date < :born
						    returning unit_id, pgn_index)
						delete from app.absence_enrolment e using gone g where (g.unit_id, g.pgn_index) = (e.unit_id, e.pgn_index)
						""")
			.param("year", lastYear)
			.param("born", tooOld)
			.update();
		jdbc.sql("""
				delete from app.absence_enrolment e where not exists (select from app.absence_resident r
				where r.unit_id = e.unit_id and r.pgn_index = e.pgn_index) and e.until_on < :year
				""").param("year", lastYear).update();
	}

}
