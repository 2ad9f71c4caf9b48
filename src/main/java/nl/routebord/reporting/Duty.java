package nl.routebord.reporting;

/** How exemptions from the duty and its enforcement are counted: of nobody. */
final class Duty {

	static final String EXEMPT = AtHome.INTO
			+ """
					select gen_random_uuid(), :return, 'EXEMPT', x.kind, case when x.never_fit then 'PERMANENT'
					      when exists (select from app.leerplicht_exemption y where y.pupil_id = x.pupil_id and y.kind = x.kind
					        and y.from_on < x.from_on and y.state in ('ACKNOWLEDGED', 'GRANTED', 'ENDED')) then 'CONTINUED'
					      else 'NEW' end, x.until_on is null or x.until_on >= :until, false, 'CASE', null::uuid, 1, :pass
					from app.leerplicht_exemption x join app.identity_unit u on u.id = x.unit_id
					where u.organisation_id = :organisation and x.kind <> 'ART11_G' and x.state in ('ACKNOWLEDGED', 'GRANTED', 'ENDED')
					and x.decided_on <= :known and x.from_on <= :until and (x.until_on is null or x.until_on >= :begin)
					""";

	static final String ENFORCED = AtHome.INTO + """
			select gen_random_uuid(), :return, 'ENFORCED', case when e.word like 'PV%' then 'PV' else e.word end,
			    case when r.id is null then 'NO_REPORT' when r.kind = 'LUXURY' then 'LUXURY' else 'RELATIVE' end,
			    false, false, 'CASE', null::uuid, 1, :pass
			from app.leerplicht_enforcement e join app.identity_unit u on u.id = e.unit_id
			left join app.absence_report r on r.id = e.report_id
			where u.organisation_id = :organisation and e.kind = 'INTERVENTION' and e.on_day between :begin and :until
			and (e.made_at at time zone 'Europe/Amsterdam')::date <= :known
			and e.word in ('WARNING', 'HALT_REFERRAL', 'PV_PARENT', 'PV_PUPIL')
			""";

	private Duty() {
	}

}
