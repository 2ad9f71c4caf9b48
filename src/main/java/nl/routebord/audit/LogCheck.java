package nl.routebord.audit;

/**
 * What the data protection officer looks through each month of the own accord (privacy.md
 * C.6), each as a condition on a line. Whether somebody opened the file of the own child
 * or of a street is not known: staff have no address here.
 */
public enum LogCheck {

	/** Through the emergency door. */
	EMERGENCY("break_glass_id is not null"),
	/** Twenty lines about cases by lot: the same each time for one period. */
	SAMPLE("""
			seq = any (array(select l.seq from app.audit_entry l
			    where l.occurred_at >= :from and l.occurred_at < :until and l.case_file is not null
			    and l.actor_role <> 'SYSTEM' and (:everybody or l.actor_unit = any (cast(:units as uuid[])))
			    order by md5(l.event_id::text || :from) limit 20))"""),
	/** By somebody who had to do with more than 50 cases on that day. */
	MANY_CASES("""
			(actor_user, (occurred_at at time zone 'Europe/Amsterdam')::date) in (
			    select l.actor_user, (l.occurred_at at time zone 'Europe/Amsterdam')::date from app.audit_entry l
			    where l.occurred_at >= :from and l.occurred_at < :until and l.actor_role <> 'SYSTEM'
			    group by 1, 2 having count(distinct l.case_file) > 50)"""),
	/** Stopped, for it opened more files than anybody's work asks for. */
	STOPPED("reason_code = '" + LogCheck.TOO_MANY + "'"),
	/** Between ten in the evening and six in the morning. */
	NIGHT("""
			case_file is not null and actor_role <> 'SYSTEM'
			    and extract(hour from occurred_at at time zone 'Europe/Amsterdam') not between 6 and 21"""),
	/** After the case was closed. */
	AFTER_CLOSE("""
			actor_role <> 'SYSTEM'
			    and app.route_closed_before(case_file, (occurred_at at time zone 'Europe/Amsterdam')::date)"""),
	/** By somebody with the last name of the pupil. */
	SAME_NAME("actor_role not in ('SYSTEM', 'PARENT', 'PUPIL') and app.pupil_shares_name(case_file, actor_user)");

	/** Reason of a refusal: the limit on opening files (ASVS 2.4.1). */
	static final String TOO_MANY = "R44_TOO_MANY";

	private final String condition;

	LogCheck(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

}
