package nl.routebord.reporting;

/** How residents are counted, and who of them was enrolled nowhere. */
final class Absolute {

	/** Whom leerplicht had explained by then was not absent. */
	static final String FROM = """
			from app.absence_absolute a join app.identity_unit u on u.id = a.unit_id
			join app.absence_resident s on s.id = a.resident_id
			cross join lateral (select case when a.ended_on <= :known then a.ended_on end as ended_on) k
			cross join lateral (select least(:until, k.ended_on) as day) d
			where u.organisation_id = :organisation and a.since_on <= :until and a.found_on <= :known
			and not (a.explanation is not null and a.answered_on <= :known)
			and (k.ended_on is null or k.ended_on >= :begin)
			""";

	static final String ABSOLUTE = AtHome.INTO + """
			select gen_random_uuid(), :return, 'ABSOLUTE',
			    case when d.day > (a.since_on + interval '3 months')::date then 'LONG' else 'SHORT' end
			      || case when k.ended_on <= :until then '_SOLVED' else '_OPEN' end,
			    a.last_education, k.ended_on is null or k.ended_on > :until, false, 'ABSOLUTE', a.id, 1, :pass
			""" + FROM;

	/** The same children by sex and age. */
	static final String WHO = AtHome.INTO
			+ """
					select gen_random_uuid(), :return, 'ABSOLUTE_WHO', s.sex,
					    case when age < 12 then 'LT_12' when age < 16 then 'A12_15' when age < 18 then 'A16_17' else 'GE_18' end,
					    k.ended_on is null or k.ended_on > :until, false, 'ABSOLUTE', a.id, 1, :pass
					"""
			+ FROM.replace("where u.", """
					cross join lateral (select extract(year from age(:until, s.birth_date))::int as age) y
					where u.""");

	/**
	 * R-LP-01 to R-LP-03: who is under the duty on the day, by the file of then; where
	 * there was none yet by the file of now.
	 */
	static final String RESIDENTS = AtHome.INTO
			+ """
					select gen_random_uuid(), :return, 'RESIDENTS', x.duty, e.sex, true, false, 'RESIDENT', null, count(*)::int, :pass
					from app.absence_residence e join app.identity_unit u on u.id = e.unit_id
					cross join lateral (select (date_trunc('month', e.birth_date + interval '5 years') + interval '1 month')::date
					      as begin_on, (e.birth_date + interval '16 years')::date as sixteen) d
					cross join lateral (select case when :until < d.begin_on then null
					      when :until <= make_date(extract(year from d.sixteen + interval '5 months')::int, 7, 31) then 'LEERPLICHTIG'
					      when not e.basic_qualification and :until < (e.birth_date + interval '18 years')::date
					        then 'KWALIFICATIEPLICHTIG' end as duty) x
					where u.organisation_id = :organisation and x.duty is not null
					and e.known_from <= :file and (e.known_until is null or e.known_until > :file)
					group by x.duty, e.sex
					""";

	/** The first day of which a file was read. */
	static final String FIRST_FILE = """
			select min(e.known_from) from app.absence_residence e join app.identity_unit u on u.id = e.unit_id
			where u.organisation_id = :organisation
			""";

	private Absolute() {
	}

}
