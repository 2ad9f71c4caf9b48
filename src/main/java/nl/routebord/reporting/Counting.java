package nl.routebord.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.terms.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts as it stood on a day: what began and what was told by then, whatever happened
 * since. A child is counted once, with its longest time at home.
 */
@Component
class Counting {

	private static final String INTO = """
			insert into app.reporting_row (id, return_id, block, line_word, column_word, still_open, offer, subject_kind,
			    subject_id)
			""";

	/** Four weeks or longer within the school year; the events say on what basis. */
	private static final String CHILDREN = """
			with child as (
			  select distinct on (c.pupil_id) c.id as case_file_id, c.municipality_id, c.school_id, d.day, e.started_on, p.birth_date,
			    e.ended_on is null or e.ended_on > :until as still_open,
			    coalesce((select v.word from app.absence_episode_event v where v.episode_id = e.id
			        and v.kind in ('STARTED', 'BASIS') and v.on_day <= :until and v.word <> ''
			        order by v.on_day desc, v.written_at desc, v.id limit 1), e.basis) as basis,
			    coalesce((select v.kind = 'OFFER' from app.absence_episode_event v where v.episode_id = e.id
			        and v.kind in ('OFFER', 'NO_OFFER') and v.on_day <= :until
			        order by v.on_day desc, v.written_at desc, v.id limit 1), false) as offer
			  from app.absence_episode e join app.route_case_file c on c.id = e.case_file_id
			  join app.pupil_pupil p on p.id = c.pupil_id
			  cross join lateral (select least(:until, e.ended_on) as day) d
			  where %s = :organisation and e.started_on <= :until and (e.ended_on is null or e.ended_on >= :begin)
			  and d.day >= e.started_on + 28
			  order by c.pupil_id, d.day - e.started_on desc, e.id)
			""";

	/** The boundaries of R-TZ-01. */
	private static final String HOME = CHILDREN.formatted("c.swv_id") + INTO + """
			select gen_random_uuid(), :return, 'HOME', basis,
			    case when day > (started_on + interval '12 months')::date then 'GE_M12'
			      when day > (started_on + interval '6 months')::date then 'M6_M12'
			      when day > (started_on + interval '3 months')::date then 'M3_M6' else 'W4_M3' end,
			    still_open, offer, 'CASE', case_file_id from child
			""";

	/**
	 * The municipality counts who is absent without leave (domain.md 1.3), by residence
	 * (R-REP-02); a school its own pupils.
	 */
	private static final String AGREED = CHILDREN.formatted("c.swv_id") + INTO + """
			select gen_random_uuid(), :return, 'AGREED', case basis when 'AUTHORISED_SICK' then 'SICK'
			      when 'AUTHORISED_OTHER' then 'ALLOWED' when 'EXEMPT_ART5_A' then 'EXEMPT'
			      else case when basis = 'ABSOLUTE' or school_id is null then 'NO_SCHOOL'
			        when municipality_id is null then 'NO_MUNICIPALITY' else 'ALL_THREE' end end,
			    'CHILDREN', still_open, offer, 'CASE', case_file_id from child
			""";

	/** Exempt and sick children are no thuiszitters in this count (domain.md 1.3). */
	private static final String LONG_AT_HOME = CHILDREN.formatted("c.municipality_id") + INTO
			+ """
					select gen_random_uuid(), :return, 'LONG_AT_HOME', case when offer then 'WITH_OFFER' else 'WITHOUT_OFFER' end,
					    case when age < 12 then 'LT_12' when age < 16 then 'A12_15' when age < 18 then 'A16_17' else 'GE_18' end,
					    still_open, offer, 'CASE', case_file_id
					from child cross join lateral (select extract(year from age(:until, birth_date))::int as age) a
					where day > (started_on + interval '3 months')::date and basis in ('ABSOLUTE', 'LRV')
					""";

	private static final String REPORTS = """
			from app.absence_report r join app.absence_pupil p on p.id = r.pupil_id
			join app.identity_unit u on u.id = r.receiver_id
			where u.organisation_id = :organisation and r.state not in ('PREPARED', 'SENT', 'REJECTED')
			and (r.sent_at at time zone 'Europe/Amsterdam')::date between :begin and :until
			""";

	private static final String RELATIVE = INTO + """
			select gen_random_uuid(), :return, 'RELATIVE', r.kind, case when p.primary_school then 'PO' else 'VO' end,
			    r.state in ('ACCEPTED', 'IN_TREATMENT'), false, 'REPORT', r.id
			""" + REPORTS;

	private static final String REPORTED = INTO + """
			select distinct on (r.pupil_id) gen_random_uuid(), :return, 'REPORTED', 'PUPILS',
			    case when p.primary_school then 'PO' else 'VO' end, true, false, 'REPORT', r.id
			""" + REPORTS + " order by r.pupil_id, r.sent_at, r.id";

	/** Whom leerplicht explained was not absent. */
	private static final String ABSOLUTE = INTO + """
			select gen_random_uuid(), :return, 'ABSOLUTE',
			    case when d.day > (a.since_on + interval '3 months')::date then 'LONG' else 'SHORT' end
			      || case when a.ended_on <= :until then '_SOLVED' else '_OPEN' end,
			    a.last_education, a.ended_on is null or a.ended_on > :until, false, 'ABSOLUTE', a.id
			from app.absence_absolute a join app.identity_unit u on u.id = a.unit_id
			cross join lateral (select least(:until, a.ended_on) as day) d
			where u.organisation_id = :organisation and a.explanation is null and a.found_on <= :until
			and (a.ended_on is null or a.ended_on >= :begin)
			""";

	private static final String EXEMPT = INTO
			+ """
					select gen_random_uuid(), :return, 'EXEMPT', x.kind, case when x.never_fit then 'PERMANENT'
					      when exists (select from app.leerplicht_exemption y where y.pupil_id = x.pupil_id and y.kind = x.kind
					        and y.from_on < x.from_on and y.state in ('ACKNOWLEDGED', 'GRANTED', 'ENDED')) then 'CONTINUED'
					      else 'NEW' end, x.until_on is null or x.until_on >= :until, false, 'CASE', null
					from app.leerplicht_exemption x join app.identity_unit u on u.id = x.unit_id
					where u.organisation_id = :organisation and x.kind <> 'ART11_G' and x.state in ('ACKNOWLEDGED', 'GRANTED', 'ENDED')
					and x.decided_on <= :until and x.from_on <= :until and (x.until_on is null or x.until_on >= :begin)
					""";

	private static final String ENFORCED = INTO + """
			select gen_random_uuid(), :return, 'ENFORCED', case when e.word like 'PV%' then 'PV' else e.word end,
			    case when r.id is null then 'NO_REPORT' when r.kind = 'LUXURY' then 'LUXURY' else 'RELATIVE' end,
			    false, false, 'CASE', null
			from app.leerplicht_enforcement e join app.identity_unit u on u.id = e.unit_id
			left join app.absence_report r on r.id = e.report_id
			where u.organisation_id = :organisation and e.kind = 'INTERVENTION' and e.on_day between :begin and :until
			and e.word in ('WARNING', 'HALT_REFERRAL', 'PV_PARENT', 'PV_PUPIL')
			""";

	private final JdbcClient jdbc;

	Counting(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void count(UUID id, ReturnKind kind, OrganisationId organisation, LocalDate until) {
		List<String> statements = switch (kind) {
			case HOME -> List.of(HOME, AGREED);
			case DUTY -> List.of(RELATIVE, REPORTED, ABSOLUTE, LONG_AT_HOME, EXEMPT, ENFORCED);
		};
		for (String statement : statements) {
			jdbc.sql(statement)
				.param("return", id)
				.param("organisation", organisation.value())
				.param("begin", SchoolYear.of(until).begin())
				.param("until", until)
				.update();
		}
	}

}
