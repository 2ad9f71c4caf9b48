package nl.routebord.leerplicht;

import java.util.List;
import java.util.stream.Collectors;

import nl.routebord.leerplicht.DayRow.Kind;

/**
 * One kind of what waits for leerplicht, as statements. The names are joined to the rows
 * that are shown alone, so that a backlog of many thousands is counted by its index.
 *
 * @param key the row that waits
 * @param subject what its page is of
 * @param order before what else it comes, which has an index where there can be many
 */
record DayWork(Kind kind, String key, String subject, String number, String name, String day, String order,
		String table, String names, String where) {

	private static final String NO_CASE = "null::text";

	private static final String CHILD = "concat_ws(' ', p.first_name, nullif(p.prefix, ''), p.last_name)";

	private static final String ROLL = "join app.absence_pupil p on p.id = ";

	private static final String OPEN = """
			app.leerplicht_follow_up f join app.leerplicht_pupil p on p.id = f.pupil_id""";

	private static final String CASE = "left join app.route_case_file c on c.id = p.case_file_id";

	private static final DayWork TALK = new DayWork(Kind.TALK, "t.id", "p.id", "c.number", "p.name", "t.on_day",
			"t.seq", OPEN + " join app.leerplicht_step t on t.follow_up_id = f.id", CASE,
			"f.unit_id = :unit and f.closed_on is null and t.kind = 'INVITED' and t.on_day = :today");

	/** Judged by itself once the investigation of it was closed. */
	private static final DayWork CHANGED = new DayWork(Kind.CHANGED, "n.id", "n.id", NO_CASE, CHILD, "n.on_day",
			"n.on_day", "app.absence_report_notice n", ROLL + "n.pupil_id", """
					n.receiver_id = :unit and n.judged_on is null and not exists (select from app.leerplicht_step s
					    join app.leerplicht_follow_up f on f.id = s.follow_up_id
					    where s.report_id = n.report_id and f.closed_on >= n.on_day)""");

	private static final DayWork REPORT = new DayWork(Kind.REPORT, "r.id", "r.id", NO_CASE, CHILD,
			"(r.sent_at at time zone 'Europe/Amsterdam')::date", "r.sent_at", "app.absence_report r",
			ROLL + "r.pupil_id", "r.receiver_id = :unit and r.state = 'ACCEPTED'");

	/** LPW 22, R-LP-05. */
	private static final DayWork HEARING = new DayWork(Kind.HEARING, "f.id", "p.id", "c.number", "p.name",
			"f.opened_on", "f.opened_on", OPEN, CASE,
			"""
					f.unit_id = :unit and f.closed_on is null and (
					    p.birth_date > cast(:today as date) - interval '18 years' and not exists (select from app.leerplicht_step s
					        where s.follow_up_id = f.id and s.kind in ('PARENTS_HEARD', 'PARENTS_NOT_HEARD'))
					    or p.birth_date <= cast(:today as date) - interval '12 years' and not exists (select from app.leerplicht_step s
					        where s.follow_up_id = f.id and s.kind in ('PUPIL_HEARD', 'PUPIL_NOT_HEARD')))""");

	/** LPW 19. */
	private static final DayWork ABSOLUTE = new DayWork(Kind.ABSOLUTE, "a.id", "a.id", NO_CASE, CHILD, "a.found_on",
			"a.found_on", "app.absence_absolute a join app.absence_resident p on p.id = a.resident_id", "",
			"a.unit_id = :unit and a.state = 'FOUND' and p.gone_on is null");

	/** R-VZ-08. */
	private static final DayWork LEAVER = new DayWork(Kind.LEAVER, "l.pupil_id", "l.pupil_id", NO_CASE, CHILD,
			"l.told_on", "l.told_on", "app.absence_leaving l", ROLL + "l.pupil_id",
			"l.receiver_id = :unit and l.seen_on is null and l.destination = 'NONE'");

	private static final DayWork EXEMPTION = new DayWork(Kind.EXEMPTION, "e.id", "p.id", NO_CASE, "p.name",
			"e.decide_by", "e.decide_by", "app.leerplicht_exemption e",
			"join app.leerplicht_pupil p on p.id = e.pupil_id", "e.unit_id = :unit and e.state = 'RECEIVED'");

	/**
	 * The same boundaries as {@link ExemptionKind#renewBy}; gone once it was asked anew.
	 */
	private static final DayWork RENEWAL = new DayWork(Kind.RENEWAL, "e.id", "p.id", NO_CASE, "p.name", "b.day",
			"b.day", """
					app.leerplicht_exemption e
					cross join lateral (select case when e.kind in ('ART3A', 'ART3B', 'ART15') then e.until_on - 56
					    when extract(month from e.until_on) = 7 and extract(day from e.until_on) = 31
					        then make_date(extract(year from e.until_on)::int, 6, 30)
					    else (e.until_on + 1 - interval '1 month')::date end as day) b""",
			"join app.leerplicht_pupil p on p.id = e.pupil_id", """
					e.unit_id = :unit and e.state in ('ACKNOWLEDGED', 'GRANTED') and e.kind <> 'ART11_G'
					and e.until_on >= :today and b.day >= e.from_on and b.day <= cast(:today as date) + :ahead
					and not exists (select from app.leerplicht_exemption n
					    where n.pupil_id = e.pupil_id and n.from_on > e.from_on)""");

	private static final List<DayWork> KINDS = List.of(TALK, CHANGED, REPORT, HEARING, ABSOLUTE, LEAVER, EXEMPTION,
			RENEWAL);

	/** The first of each kind, with how many there are of it. */
	static final String FIRST = KINDS.stream()
		.map((work) -> "(select w.*, (select count(*) from " + work.table + " where " + work.where + ") as total from ("
				+ work.rows("") + ") w)")
		.collect(Collectors.joining(" union all "));

	/** A page of one kind, after the row with the key {@code after}. */
	static String page(Kind kind) {
		DayWork work = KINDS.stream().filter((one) -> one.kind == kind).findFirst().orElseThrow();
		String beyond = " and (cast(:after as uuid) is null or (" + work.order + ", " + work.key + ") > (select "
				+ work.order + ", " + work.key + " from " + work.table + " where " + work.key
				+ " = cast(:after as uuid)))";
		return work.rows(beyond);
	}

	private String rows(String beyond) {
		return String.join(" ", "select '" + kind + "' as kind,", key, "as key,", subject, "as subject,", number,
				"as number,", name, "as name,", day, "as day from", table, names, "where", where, beyond, "order by",
				order + ",", key, "limit :limit");
	}

}
