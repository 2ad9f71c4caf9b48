package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseAccess;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports of a school, or those that leerplicht received: what has to be done first,
 * then the rest. Every page is logged (R-REG-03).
 */
@Service
@Transactional
public class ReportList {

	/** A list of which nobody turns the last page need not be counted to its end. */
	private static final int MOST = 1_000;

	private final SoughtPupils pupils;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportList(SoughtPupils pupils, CaseDesk cases, CaseAccess access, JdbcClient jdbc, Clock clock) {
		this.pupils = pupils;
		this.cases = cases;
		this.access = access;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those of the actor's school, or received by the actor's leerplicht. */
	public ReportPage page(ReportQuery query, Actor actor) {
		return logged(found(walks(actor), query, actor), actor);
	}

	private ReportPage logged(ReportPage page, Actor actor) {
		access.logFilesListed(actor, page.reports().items().stream().map(ReportRow::id).toList());
		return page;
	}

	private ReportPage found(List<ReportWalk> walks, ReportQuery query, Actor actor) {
		Map<String, Object> values = new HashMap<>(Map.of("seeker", seeker(actor), "most", MOST + 1, "limit",
				query.limit() + 1, "today", LocalDate.now(clock)));
		String asked = asked(query, values, actor);
		Slice<ReportRow> rows = rows(walks, query, asked, values);
		boolean whole = query.cursor() == null && rows.next() == null;
		int count = whole ? rows.items().size() : count(walks, query, asked, values);
		return new ReportPage(rows, Math.min(count, MOST), count > MOST);
	}

	private int count(List<ReportWalk> walks, ReportQuery query, String asked, Map<String, Object> values) {
		String counts = walks.stream()
			.map((walk) -> "(" + walk.count(asked + late(walk, query)) + ")")
			.collect(Collectors.joining(" + "));
		return jdbc.sql("select " + counts).params(values).query(Integer.class).single();
	}

	/**
	 * What the school of the actor has to put right, then what it has to check and send,
	 * the first last day first.
	 */
	public ReportPage toSend(int limit, Actor actor) {
		if (actor.role() != Role.SCHOOL_ABSENCE_OFFICE) {
			throw new NotFound();
		}
		return logged(waiting(limit, actor), actor);
	}

	/** The same for who logs it among the rest of what waits. */
	ReportPage waiting(int limit, Actor actor) {
		return found(List.of(ReportWalk.DIFFERING, ReportWalk.OF_SCHOOL), ReportQuery.all(limit), actor);
	}

	private static List<ReportWalk> walks(Actor actor) {
		return switch (actor.role()) {
			case ATTENDANCE_OFFICER -> List.of(ReportWalk.NEW, ReportWalk.ANSWERED);
			case SCHOOL_ABSENCE_OFFICE, SCHOOL_CARE_COORDINATOR ->
				List.of(ReportWalk.OF_SCHOOL, ReportWalk.DIFFERING, ReportWalk.SENT);
			default -> throw new NotFound();
		};
	}

	private static UUID seeker(Actor actor) {
		return (actor.role() == Role.ATTENDANCE_OFFICER) ? actor.unit().value() : actor.organisation().value();
	}

	/**
	 * From the walk in which the page before ended, as far as the page goes: one
	 * statement, of which the database begins a walk only when those before it did not
	 * fill the page.
	 */
	private Slice<ReportRow> rows(List<ReportWalk> walks, ReportQuery query, String asked, Map<String, Object> values) {
		@Nullable Cursor after = Cursor.read(query.cursor(), 3);
		int begin = (after != null) ? walk(after.part(0)) : 0;
		Map<String, Object> all = new HashMap<>(values);
		List<String> parts = new ArrayList<>();
		for (int at = begin; at < walks.size(); at++) {
			boolean inside = after != null && at == begin;
			if (inside) {
				all.put("after", after.part(1));
				all.put("afterId", after.part(2));
			}
			ReportWalk walk = walks.get(at);
			parts.add("select " + at + " as place, w.* from (" + walk.page(asked + late(walk, query), inside) + ") w");
		}
		if (parts.isEmpty()) {
			return Slice.of(List.<Found>of(), query.limit(), Found::key, null).map(Found::report);
		}
		List<Found> found = jdbc.sql("select f.* from (" + String.join(" union all ", parts) + ") f limit :limit")
			.params(all)
			.query((row, number) -> new Found(row.getInt("place"), row.getString("turn"), row(row)))
			.list();
		return Slice.of(found, query.limit(), Found::key, null).map(Found::report);
	}

	private static String late(ReportWalk walk, ReportQuery query) {
		return query.late() ? walk.late() : "";
	}

	private static int walk(String text) {
		if (text.matches("[0-2]")) {
			return Integer.parseInt(text);
		}
		throw new RuleViolated("cursor", "cursor.unknown");
	}

	private String asked(ReportQuery query, Map<String, Object> values, Actor actor) {
		StringBuilder asked = new StringBuilder();
		also(asked, values, " and n.state = :state", "state", (query.state() != null) ? query.state().name() : null);
		also(asked, values, " and n.kind = :kind", "kind", (query.kind() != null) ? query.kind().name() : null);
		also(asked, values, " and n.end_on >= :from", "from", query.from());
		also(asked, values, " and n.begin_on <= :until", "until", query.until());
		String text = query.text().strip();
		if (text.toUpperCase(Locale.ROOT).startsWith("R-")) {
			also(asked, values, " and n.case_file_id = any (:cases)", "cases", cases(text, actor));
		}
		else if (!text.isEmpty()) {
			also(asked, values, " and n.pupil_id = any (:pupils)", "pupils", pupils.find(text).toArray(UUID[]::new));
		}
		return asked.toString();
	}

	private static void also(StringBuilder asked, Map<String, Object> values, String condition, String name,
			@Nullable Object value) {
		if (value != null) {
			asked.append(condition);
			values.put(name, value);
		}
	}

	/** A case that the reader does not see has no reports. */
	private UUID[] cases(String number, Actor actor) {
		return jdbc.sql("select id from app.route_case_file where number = :number")
			.param("number", number.toUpperCase(Locale.ROOT))
			.query(UUID.class)
			.list()
			.stream()
			.filter((id) -> cases.sees(new CaseFileId(id), actor))
			.toArray(UUID[]::new);
	}

	private static ReportRow row(ResultSet row) throws SQLException {
		OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
		String name = row.getString("first_name") + " " + row.getString("prefix") + " " + row.getString("last_name");
		return new ReportRow(row.getObject("id", UUID.class), name.replaceAll(" +", " "), row.getString("school_name"),
				ReportKind.valueOf(row.getString("kind")), ReportState.valueOf(row.getString("state")),
				row.getObject("begin_on", LocalDate.class), row.getObject("end_on", LocalDate.class),
				row.getInt("minutes"), row.getObject("send_by", LocalDate.class),
				(sent != null) ? sent.toLocalDate() : null, row.getObject("differs_on") != null);
	}

	/** A report, in which walk, and where in it. */
	private record Found(int place, String turn, ReportRow report) {

		List<String> key() {
			return List.of(Integer.toString(place), turn, report.id().toString());
		}

	}

}
