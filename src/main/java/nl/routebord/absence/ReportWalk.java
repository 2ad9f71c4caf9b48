package nl.routebord.absence;

/**
 * A part of the list of reports in one order, which an index has: what has to be done,
 * the oldest first, or the rest, the latest first.
 *
 * @param which the words of the index, so that it is taken
 * @param late what is true of those after their last day
 * @param by the column it goes by, which does not change while the report is in this part
 */
record ReportWalk(String which, String late, String by, String type, boolean latestFirst) {

	private static final String SENT_LATE = " and cast(n.sent_at at time zone 'Europe/Amsterdam' as date) > n.send_by";

	private static final String NOT_SENT = " and n.send_by < cast(:today as date)";

	static final ReportWalk OF_SCHOOL = new ReportWalk("""
			n.school_id = :seeker and n.state in ('PREPARED', 'REJECTED')""", NOT_SENT, "send_by", "date", false);

	/** What was sent and no longer agrees with what is registered. */
	static final ReportWalk DIFFERING = new ReportWalk("""
			n.school_id = :seeker and n.differs_on is not null and n.state not in ('PREPARED', 'REJECTED')""",
			SENT_LATE, "sent_at", "timestamptz", true);

	static final ReportWalk SENT = new ReportWalk("""
			n.school_id = :seeker and n.state not in ('PREPARED', 'REJECTED') and n.differs_on is null""", SENT_LATE,
			"sent_at", "timestamptz", true);

	static final ReportWalk NEW = new ReportWalk("""
			n.receiver_id = :seeker and n.state = 'ACCEPTED'""", SENT_LATE, "sent_at", "timestamptz", false);

	static final ReportWalk ANSWERED = new ReportWalk("""
			n.receiver_id = :seeker and n.state in ('IN_TREATMENT', 'NOTED', 'CLOSED')""", SENT_LATE, "sent_at",
			"timestamptz", true);

	private static final String PAGE = """
			select r.*, cast(r.%1$s as text) as turn, p.first_name, p.prefix, p.last_name, o.name as school_name
			from (select n.* from app.absence_report n where %2$s order by n.%1$s%3$s, n.id%3$s limit :limit) r
			join app.absence_pupil p on p.id = r.pupil_id join app.identity_organisation o on o.id = r.school_id
			order by r.%1$s%3$s, r.id%3$s
			""";

	/** What is after the row at the end of the page before, or from the beginning. */
	String page(String asked, boolean after) {
		String beyond = !after ? "" : " and (n." + by + ", n.id) " + (latestFirst ? "<" : ">") + " (cast(:after as "
				+ type + "), cast(:afterId as uuid))";
		return PAGE.formatted(by, which + asked + beyond, latestFirst ? " desc" : "");
	}

	String count(String asked) {
		return "select count(*)::int from (select from app.absence_report n where " + which + asked
				+ " limit :most) counted";
	}

}
