package nl.routebord.reporting;

/** How reports of absence are counted, as they had come in on a day. */
final class Reported {

	static final String FROM = "from app.absence_report r join app.absence_pupil p on p.id = r.pupil_id";

	/**
	 * In the school year, and accepted by the day of what is known; what was read in with
	 * a backlog was known from then on, and what was withdrawn until then.
	 */
	static final String TOLD = """
			r.state not in ('PREPARED', 'SENT', 'REJECTED')
			and (r.state <> 'WITHDRAWN' or r.changed_on > :known)
			and (r.sent_at at time zone 'Europe/Amsterdam')::date between :begin and :until
			and coalesce(r.recorded_on, (r.sent_at at time zone 'Europe/Amsterdam')::date) <= :known
			and (r.recorded_on is not null or not exists (select from app.absence_answer n where n.report_id = r.id)
			  or exists (select from app.absence_answer n where n.report_id = r.id and n.state <> 'REJECTED' and not n.outdated
			    and (n.handled_at at time zone 'Europe/Amsterdam')::date <= :known))
			""";

	static final String OF_MUNICIPALITY = FROM + """
			 join app.identity_unit u on u.id = r.receiver_id
			where u.organisation_id = :organisation and
			""" + TOLD;

	/** Open is what leerplicht had not closed by the day, whatever it did since. */
	static final String RELATIVE = AtHome.INTO
			+ """
					select gen_random_uuid(), :return, 'RELATIVE', r.kind, case when p.primary_school then 'PO' else 'VO' end,
					    case when exists (select from app.absence_answer n where n.report_id = r.id) then coalesce((
					        select n.state from app.absence_answer n where n.report_id = r.id
					        and n.state in ('IN_TREATMENT', 'NOTED', 'CLOSED') and not n.outdated and (n.handled_at at time zone 'Europe/Amsterdam')::date <= :until
					        order by n.attempt desc, n.sequence desc limit 1), 'ACCEPTED') else r.state end
					      in ('ACCEPTED', 'IN_TREATMENT'),
					    false, 'REPORT', r.id, 1, :pass
					"""
			+ OF_MUNICIPALITY;

	static final String PUPILS = AtHome.INTO + """
			select distinct on (r.pupil_id) gen_random_uuid(), :return, 'REPORTED', 'PUPILS',
			    case when p.primary_school then 'PO' else 'VO' end, true, false, 'REPORT', r.id, 1, :pass
			""" + OF_MUNICIPALITY + " order by r.pupil_id, r.sent_at, r.id";

	private Reported() {
	}

}
