package nl.routebord.reporting;

/** How children at home are counted, as it stood on a day and was known on another. */
final class AtHome {

	static final String INTO = """
			insert into app.reporting_row (id, return_id, block, line_word, column_word, still_open, offer, subject_kind,
			    subject_id, many, known)
			""";

	/**
	 * Four weeks or longer within the school year, each child once; the events say on
	 * what basis and until when, as far as they were written by the day of what is known;
	 * the child is where it lived on the day, as far as its moves were recorded by then.
	 */
	private static final String CHILDREN = """
			with told as (
			  select v.* from app.absence_episode_event v
			  where (v.written_at at time zone 'Europe/Amsterdam')::date <= :known),
			child as (
			  select distinct on (c.pupil_id) c.id as case_file_id, m.municipality_id, c.swv_id, c.school_id, d.day, e.started_on,
			    p.birth_date, lower(p.first_name) as first_name, lower(p.last_name) as last_name,
			    k.ended_on is null or k.ended_on > :until as still_open,
			    coalesce((select v.word from told v where v.episode_id = e.id
			        and v.kind in ('STARTED', 'BASIS') and v.on_day <= :until and v.word <> ''
			        order by v.on_day desc, v.written_at desc, v.id limit 1), e.basis) as basis,
			    coalesce((select v.kind = 'OFFER' from told v where v.episode_id = e.id
			        and v.kind in ('OFFER', 'NO_OFFER') and v.on_day <= :until
			        order by v.on_day desc, v.written_at desc, v.id limit 1), false) as offer
			  from app.absence_episode e join app.route_case_file c on c.id = e.case_file_id
			  join app.pupil_pupil p on p.id = c.pupil_id
			  left join lateral (select case v.kind when 'ENDED' then v.on_day end as ended_on from told v
			      where v.episode_id = e.id and v.kind in ('ENDED', 'REOPENED')
			      order by v.written_at desc, v.kind desc limit 1) k on true
			  cross join lateral (
			    (select 1 as place, f.municipality_id, f.until_on from app.route_municipality_left f
			      where f.case_file_id = c.id and f.recorded_on <= :known and f.until_on > :until)
			    union all (select 2, f.municipality_id, f.recorded_on from app.route_municipality_left f
			      where f.case_file_id = c.id and f.recorded_on > :known)
			    union all select 3, c.municipality_id, null
			    order by 1, 3 limit 1) m
			  cross join lateral (select least(:until, k.ended_on) as day) d
			  where %s = :organisation and e.started_on <= :until and (k.ended_on is null or k.ended_on >= :begin)
			  and d.day >= e.started_on + 28
			  and exists (select from told v where v.episode_id = e.id and v.kind = 'STARTED')
			  order by c.pupil_id, d.day - e.started_on desc, e.id)
			""";

	private static final String OF_SWV = CHILDREN.formatted("c.swv_id");

	private static final String OF_MUNICIPALITY = CHILDREN.formatted("m.municipality_id");

	/** The boundaries of R-TZ-01. */
	static final String HOME = OF_SWV + INTO + """
			select gen_random_uuid(), :return, 'HOME', basis,
			    case when day > (started_on + interval '12 months')::date then 'GE_M12'
			      when day > (started_on + interval '6 months')::date then 'M6_M12'
			      when day > (started_on + interval '3 months')::date then 'M3_M6' else 'W4_M3' end,
			    still_open, offer, 'CASE', case_file_id, 1, :pass from child
			""";

	/**
	 * The municipality counts who is absent without leave (domain.md 1.3), by residence
	 * (R-REP-02); a school its own pupils.
	 */
	static final String AGREED = OF_SWV + INTO + """
			select gen_random_uuid(), :return, 'AGREED', case basis when 'AUTHORISED_SICK' then 'SICK'
			      when 'AUTHORISED_OTHER' then 'ALLOWED' when 'EXEMPT_ART5_A' then 'EXEMPT'
			      else case when basis = 'ABSOLUTE' or school_id is null then 'NO_SCHOOL'
			        when municipality_id is null then 'NO_MUNICIPALITY' else 'ALL_THREE' end end,
			    'CHILDREN', still_open, offer, 'CASE', case_file_id, 1, :pass from child
			""";

	/**
	 * Reports of four weeks or longer, of which leerplicht did not say it was no absence.
	 */
	private static final String LONG_REPORT = """
			r.kind = 'LRV' and (r.close_reason is null or r.close_reason not in ('LONG_SICK', 'LEGITIMATELY_ABSENT'))
			and not exists (select from child c where c.case_file_id = r.case_file_id or c.birth_date = p.birth_date
			    and c.last_name = lower(p.last_name) and c.first_name = lower(p.first_name))
			""";

	/** Reported by a school of the swv, and in none of its cases: how many, of nobody. */
	static final String ELSEWHERE = OF_SWV + INTO + """
			select distinct on (p.birth_date, lower(p.last_name), lower(p.first_name)) gen_random_uuid(), :return,
			    'ELSEWHERE', 'ONLY_REPORT', 'CHILDREN', true, false, 'REPORT', null::uuid, 1, :pass
			""" + Reported.FROM
			+ " join app.identity_organisation o on o.id = r.school_id where o.swv = :organisation and " + Reported.TOLD
			+ " and " + LONG_REPORT;

	/** Exempt and sick children are no thuiszitters in this count (domain.md 1.3). */
	static final String LONG_AT_HOME = OF_MUNICIPALITY + INTO
			+ """
					select gen_random_uuid(), :return, 'LONG_AT_HOME', case when offer then 'WITH_OFFER' else 'WITHOUT_OFFER' end,
					    case when age < 12 then 'LT_12' when age < 16 then 'A12_15' when age < 18 then 'A16_17' else 'GE_18' end,
					    still_open, offer, 'CASE', case_file_id, 1, :pass
					from child cross join lateral (select extract(year from age(:until, birth_date))::int as age) a
					where day > (started_on + interval '3 months')::date and basis in ('ABSOLUTE', 'LRV')
					""";

	/**
	 * Whom the municipality counts, by who counts the child too. A name and a day of
	 * birth say that it is the same child: no number goes where a swv is (R-PRIV-03).
	 */
	static final String AGREED_HERE = OF_MUNICIPALITY + ", named as (" + """
			select 1 as place, case when basis = 'ABSOLUTE' or school_id is null then 'NO_SCHOOL'
			      when swv_id is null then 'NO_SWV' else 'ALL_THREE' end as line,
			    still_open, offer, 'CASE' as kind, case_file_id as subject, first_name, last_name, birth_date
			from child where basis in ('ABSOLUTE', 'LRV')
			union all select 2, 'ONLY_REPORT', r.state <> 'CLOSED', false, 'REPORT', r.id, lower(p.first_name),
			    lower(p.last_name), p.birth_date
			""" + Reported.OF_MUNICIPALITY + " and " + LONG_REPORT + """
			union all select 3, 'ONLY_ABSOLUTE', k.ended_on is null, false, 'ABSOLUTE', a.id, lower(s.first_name),
			    lower(s.last_name), s.birth_date
			""" + Absolute.FROM + " and d.day >= a.since_on + 28), " + """
			once as (select distinct on (last_name, first_name, birth_date) * from named
			    order by last_name, first_name, birth_date, place, subject)
			""" + INTO
			+ """
					select gen_random_uuid(), :return, 'AGREED_HERE', line, 'CHILDREN', still_open, offer, kind, subject, 1, :pass
					from once
					""";

	private AtHome() {
	}

}
