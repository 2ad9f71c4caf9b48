package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.leerplicht.DayRow.Kind;
import nl.routebord.region.Setting;
import nl.routebord.region.SettingValues;
import nl.routebord.region.Settings;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.terms.WorkingDays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for leerplicht today: reckoned from what is there, so that it goes by itself
 * when it was done.
 */
@Service
@Transactional
public class LeerplichtDay {

	private static final int MOST = 50;

	/** So long before it is due a renewal shows. */
	private static final int DAYS_AHEAD = 60;

	private static final String NEW = """
			select 'REPORT' as kind, r.id as subject, null::text as number, concat_ws(' ', p.first_name, nullif(p.prefix, ''), p.last_name) as name,
			    r.sent_at::date as day
			from app.absence_report r join app.absence_pupil p on p.id = r.pupil_id
			where r.receiver_id = :unit and r.state = 'ACCEPTED' order by r.sent_at, r.id limit :limit
			""";

	/** Judged by itself once the investigation of it was closed. */
	private static final String CHANGED = """
			select 'CHANGED' as kind, n.id as subject, null::text as number,
			    concat_ws(' ', p.first_name, nullif(p.prefix, ''), p.last_name) as name, n.on_day as day
			from app.absence_report_notice n join app.absence_pupil p on p.id = n.pupil_id
			where n.receiver_id = :unit and n.judged_on is null and not exists (select from app.leerplicht_step s
			    join app.leerplicht_follow_up f on f.id = s.follow_up_id
			    where s.report_id = n.report_id and f.closed_on >= n.on_day)
			order by n.on_day, n.id limit :limit
			""";

	private static final String OPEN = """
			from app.leerplicht_follow_up f join app.leerplicht_pupil p on p.id = f.pupil_id
			left join app.route_case_file c on c.id = p.case_file_id
			""";

	/** LPW 22, R-LP-05. */
	private static final String UNHEARD = """
			select 'HEARING' as kind, p.id as subject, c.number, p.name, f.opened_on as day
			""" + OPEN
			+ """
					where f.unit_id = :unit and f.closed_on is null and (
					    p.birth_date > cast(:today as date) - interval '18 years' and not exists (select from app.leerplicht_step s
					        where s.follow_up_id = f.id and s.kind in ('PARENTS_HEARD', 'PARENTS_NOT_HEARD'))
					    or p.birth_date <= cast(:today as date) - interval '12 years' and not exists (select from app.leerplicht_step s
					        where s.follow_up_id = f.id and s.kind in ('PUPIL_HEARD', 'PUPIL_NOT_HEARD')))
					order by f.opened_on, f.id limit :limit
					""";

	private static final String TALKS = """
			select 'TALK' as kind, p.id as subject, c.number, p.name, t.on_day as day
			""" + OPEN + """
			join app.leerplicht_step t on t.follow_up_id = f.id
			where f.unit_id = :unit and f.closed_on is null and t.kind = 'INVITED' and t.on_day = :today
			order by t.seq limit :limit
			""";

	private static final String UNDECIDED = """
			select 'EXEMPTION' as kind, p.id as subject, null::text as number, p.name, e.decide_by as day
			from app.leerplicht_exemption e join app.leerplicht_pupil p on p.id = e.pupil_id
			where e.unit_id = :unit and e.state = 'RECEIVED' order by e.decide_by, e.id limit :limit
			""";

	/**
	 * The same boundaries as {@link ExemptionKind#renewBy}; gone once it was asked anew.
	 */
	private static final String ENDING = """
			select 'RENEWAL' as kind, p.id as subject, null::text as number, p.name, b.day
			from app.leerplicht_exemption e join app.leerplicht_pupil p on p.id = e.pupil_id
			cross join lateral (select case when e.kind in ('ART3A', 'ART3B', 'ART15') then e.until_on - 56
			    when extract(month from e.until_on) = 7 and extract(day from e.until_on) = 31
			        then make_date(extract(year from e.until_on)::int, 6, 30)
			    else (e.until_on + 1 - interval '1 month')::date end as day) b
			where e.unit_id = :unit and e.state in ('ACKNOWLEDGED', 'GRANTED') and e.kind <> 'ART11_G'
			and e.until_on >= :today and b.day >= e.from_on and b.day <= cast(:today as date) + :ahead
			and not exists (select from app.leerplicht_exemption n where n.pupil_id = e.pupil_id and n.from_on > e.from_on)
			order by b.day, e.id limit :limit
			""";

	/** LPW 19. */
	private static final String ENROLLED_NOWHERE = """
			select 'ABSOLUTE' as kind, a.id as subject, null::text as number, concat_ws(' ', r.first_name, nullif(r.prefix, ''), r.last_name) as name,
			    a.found_on as day
			from app.absence_absolute a join app.absence_resident r on r.id = a.resident_id
			where a.unit_id = :unit and a.state = 'FOUND' and r.gone_on is null order by a.found_on, a.id limit :limit
			""";

	/** R-VZ-08. */
	private static final String LEFT_FOR_NO_SCHOOL = """
			select 'LEAVER' as kind, p.id as subject, null::text as number, concat_ws(' ', p.first_name, nullif(p.prefix, ''), p.last_name) as name,
			    l.told_on as day
			from app.absence_leaving l join app.absence_pupil p on p.id = l.pupil_id
			where l.receiver_id = :unit and l.seen_on is null and l.destination = 'NONE'
			order by l.told_on, p.id limit :limit
			""";

	private static final String ALL = Stream
		.of(NEW, CHANGED, TALKS, UNHEARD, UNDECIDED, ENDING, ENROLLED_NOWHERE, LEFT_FOR_NO_SCHOOL)
		.map((part) -> "(" + part + ")")
		.collect(Collectors.joining(" union all "));

	private final JdbcClient jdbc;

	private final CaseAccess access;

	private final Settings settings;

	private final Clock clock;

	LeerplichtDay(JdbcClient jdbc, CaseAccess access, Settings settings, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.settings = settings;
		this.clock = clock;
	}

	/** What is due first comes first. */
	public List<DayRow> of(Actor actor) {
		LocalDate today = LocalDate.now(clock);
		WorkingDays calendar = settings.workingDays();
		SettingValues norms = settings.on(null, today);
		return rows(actor).stream()
			.map((row) -> due(row, calendar, norms))
			.sorted(Comparator.comparing(DayRow::dueOn))
			.toList();
	}

	/**
	 * The same without the norms of the region: for the page that is opened all day, in
	 * one statement.
	 */
	public List<DayRow> waiting(Actor actor) {
		return rows(actor).stream().map(LeerplichtDay::undated).toList();
	}

	private List<DayRow> rows(Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER) {
			throw new NotFound();
		}
		List<DayRow> rows = jdbc.sql(ALL)
			.param("unit", actor.unit().value())
			.param("today", LocalDate.now(clock))
			.param("ahead", DAYS_AHEAD)
			.param("limit", MOST)
			.query(LeerplichtDay::row)
			.list();
		access.logFilesListed(actor, rows.stream().map(DayRow::subject).distinct().toList());
		return rows;
	}

	private static DayRow due(DayRow row, WorkingDays calendar, SettingValues norms) {
		LocalDate since = Objects.requireNonNull(row.dueOn());
		return switch (row.kind()) {
			case REPORT, CHANGED, ABSOLUTE, LEAVER ->
				row.until(calendar.after(since, norms.of(Setting.INTAKE_WORKING_DAYS)));
			case HEARING -> row.until(calendar.after(since, norms.of(Setting.HEARING_WORKING_DAYS)));
			case TALK, EXEMPTION, RENEWAL -> row;
		};
	}

	private static DayRow undated(DayRow row) {
		return switch (row.kind()) {
			case REPORT, CHANGED, HEARING, ABSOLUTE, LEAVER -> row.until(null);
			case TALK, EXEMPTION, RENEWAL -> row;
		};
	}

	private static DayRow row(ResultSet row, int number) throws SQLException {
		return new DayRow(Kind.valueOf(row.getString("kind")), row.getObject("subject", UUID.class),
				row.getString("number"), row.getString("name"), row.getObject("day", LocalDate.class));
	}

}
