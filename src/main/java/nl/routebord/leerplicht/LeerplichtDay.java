package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import nl.routebord.leerplicht.DayRow.Kind;
import nl.routebord.region.Setting;
import nl.routebord.region.SettingValues;
import nl.routebord.region.Settings;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.terms.WorkingDays;

import org.jspecify.annotations.Nullable;
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

	/** Of each kind, on the page of leerplicht. */
	private static final int SHOWN = 10;

	/** Of each kind, on a page where there is other work too. */
	private static final int GLANCED = 3;

	private static final int PAGE = 50;

	/** So long before it is due a renewal shows. */
	private static final int DAYS_AHEAD = 60;

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

	/** The first of each kind, what is due first first. */
	public List<DayGroup> of(Actor actor) {
		return first(SHOWN, dated(), actor);
	}

	/**
	 * The same without the norms of the region, in one statement: for the page with all
	 * other work, that is opened all day.
	 */
	public List<DayGroup> waiting(Actor actor) {
		return first(GLANCED, LeerplichtDay::undated, actor);
	}

	/** All of one kind. */
	public Slice<DayRow> all(DayRow.Kind kind, @Nullable String cursor, Actor actor) {
		requireLeerplicht(actor);
		Cursor after = Cursor.read(cursor, 1);
		List<Waiting> rows = seek(DayWork.page(kind), PAGE + 1, actor)
			.param("after", (after != null) ? after.part(0) : null)
			.query((row, number) -> waiting(row, 0))
			.list();
		Slice<Waiting> page = Slice.of(rows, PAGE, (row) -> List.of(row.key().toString()), null);
		log(page.items(), actor);
		UnaryOperator<DayRow> dated = dated();
		return new Slice<>(page.items().stream().map(Waiting::row).map(dated).toList(), page.next(), page.previous());
	}

	private List<DayGroup> first(int most, UnaryOperator<DayRow> dated, Actor actor) {
		requireLeerplicht(actor);
		List<Waiting> rows = seek(DayWork.FIRST, most, actor).query((row, number) -> waiting(row, row.getInt("total")))
			.list();
		log(rows, actor);
		Map<DayRow.Kind, List<Waiting>> kinds = rows.stream()
			.collect(Collectors.groupingBy((one) -> one.row().kind(), TreeMap::new, Collectors.toList()));
		return kinds.entrySet()
			.stream()
			.map((kind) -> new DayGroup(kind.getKey(), kind.getValue().get(0).total(),
					kind.getValue().stream().map(Waiting::row).map(dated).toList()))
			.toList();
	}

	private JdbcClient.StatementSpec seek(String sql, int most, Actor actor) {
		return jdbc.sql(sql)
			.param("unit", actor.unit().value())
			.param("today", LocalDate.now(clock))
			.param("ahead", DAYS_AHEAD)
			.param("limit", most);
	}

	private void log(List<Waiting> rows, Actor actor) {
		access.logFilesListed(actor, rows.stream().map((one) -> one.row().subject()).distinct().toList());
	}

	private static void requireLeerplicht(Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER) {
			throw new NotFound();
		}
	}

	private UnaryOperator<DayRow> dated() {
		LocalDate today = LocalDate.now(clock);
		WorkingDays calendar = settings.workingDays();
		SettingValues norms = settings.on(null, today);
		return (row) -> due(row, calendar, norms).on(today);
	}

	private static DayRow due(DayRow row, WorkingDays calendar, SettingValues norms) {
		LocalDate since = row.since();
		return switch (row.kind()) {
			case REPORT, CHANGED, ABSOLUTE, LEAVER ->
				row.until(calendar.after(since, norms.of(Setting.INTAKE_WORKING_DAYS)));
			case HEARING -> row.until(calendar.after(since, norms.of(Setting.HEARING_WORKING_DAYS)));
			case TALK, EXEMPTION, RENEWAL -> row.until(since);
		};
	}

	private static DayRow undated(DayRow row) {
		return switch (row.kind()) {
			case REPORT, CHANGED, HEARING, ABSOLUTE, LEAVER -> row;
			case TALK, EXEMPTION, RENEWAL -> row.until(row.since());
		};
	}

	private static Waiting waiting(ResultSet row, int total) throws SQLException {
		return new Waiting(row.getObject("key", UUID.class), total,
				new DayRow(Kind.valueOf(row.getString("kind")), row.getObject("subject", UUID.class),
						row.getString("number"), row.getString("name"), row.getObject("day", LocalDate.class), null,
						false));
	}

	/** A row as it was found. */
	private record Waiting(UUID key, int total, DayRow row) {
	}

}
