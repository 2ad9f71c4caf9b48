package nl.routebord.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the overviews of DUO and compares them with the tlv's. Works as the job. */
@Component
class Overviews {

	private static final int BATCH = 1_000;

	private static final String ADD = """
			insert into app.allocation_overview_line (overview_id, nr, tlv_number, category, begin_on, end_on,
			       enrolled_on, left_on, school, verdict, fault, answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
			""";

	/** In one statement, whatever their number. */
	private static final String COMPARE = """
			update app.allocation_overview_line l set verdict = found.verdict
			  from (select x.nr, case when row_number() over (partition by x.tlv_number, x.enrolled_on order by x.nr) > 1 then 'DOUBLE'
			               when t.id is null then 'ONLY_THEIRS' when t.category is distinct from x.category then 'CATEGORY'
			               when t.begin_on <> x.begin_on or t.end_on is distinct from x.end_on or u.id is null then 'DATES'
			               else 'AGREES' end as verdict
			          from app.allocation_overview_line x
			          left join app.tlv t on t.number = x.tlv_number and t.swv_code = :swv
			          left join lateral (select w.id from app.tlv_use w where w.tlv_id = t.id and w.enrolled_on = x.enrolled_on
			                             and w.left_on is not distinct from x.left_on limit 1) u on true
			         where x.overview_id = :id and x.verdict = 'READ') found
			 where l.overview_id = :id and l.nr = found.nr
			""";

	private static final String ONLY_OURS = """
			insert into app.allocation_overview_line (overview_id, nr, tlv_number, category, begin_on, end_on,
			       enrolled_on, left_on, school, verdict, fault, answer)
			select :id, :last + row_number() over (order by t.number, u.enrolled_on), t.number, t.category, t.begin_on,
			       t.end_on, u.enrolled_on, u.left_on, coalesce(o.code, ''), 'ONLY_OURS', '', ''
			  from app.tlv t join app.tlv_use u on u.tlv_id = t.id
			  left join app.identity_organisation o on o.id = u.school_id
			 where t.swv_code = :swv and t.kind in ('SO', 'VSO') and u.enrolled_on <= :day
			   and (u.left_on is null or u.left_on >= :day)
			   and not exists (select from app.allocation_overview_line l
			                   where l.overview_id = :id and l.tlv_number = t.number)
			""";

	private static final String COUNTS = """
			select o.id, o.as_of, o.received_at, l.verdict, count(l.nr) as lines,
			       count(l.nr) filter (where l.verdict <> 'AGREES' and l.answered_on is null) as open
			  from app.allocation_overview o left join app.allocation_overview_line l on l.overview_id = o.id
			 where o.swv_code = :swv and (cast(:id as uuid) is null or o.id = :id)
			 group by o.id, l.verdict order by o.as_of desc, o.received_at desc
			""";

	private static final String LINES = """
			select l.* from app.allocation_overview_line l
			 where l.overview_id = :id and l.nr > :after and (cast(:verdict as text) is null or l.verdict = :verdict)
			   and (cast(:verdict as text) is not null or l.verdict <> 'AGREES')
			 order by l.nr limit :limit
			""";

	private static final String TO_FIND_OUT = """
			select o.id, o.as_of, l.open from app.allocation_overview o
			 cross join lateral (select count(*) as open from (select from app.allocation_overview_line x
			        where x.overview_id = o.id and x.answered_on is null and x.verdict not in ('AGREES', 'READ')
			        limit :most) one) l
			 where o.swv_code = (select code from app.identity_organisation where id = :swv) and l.open > 0
			 order by o.as_of desc, o.received_at desc limit 5
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	Overviews(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** The same file of the same day has come before. */
	Optional<UUID> same(String swv, LocalDate asOf, String sha256) {
		return jdbc.sql("select id from app.allocation_overview where swv_code = ? and as_of = ? and sha256 = ?")
			.params(swv, asOf, sha256)
			.query(UUID.class)
			.optional();
	}

	void open(UUID id, String swv, LocalDate asOf, Instant now, UUID by, String sha256) {
		jdbc.sql("insert into app.allocation_overview values (?, ?, ?, ?, ?, ?)")
			.params(id, swv, asOf, now.atOffset(ZoneOffset.UTC), by, sha256)
			.update();
	}

	void add(UUID id, List<OverviewLine> lines) {
		List<Object[]> rows = new ArrayList<>();
		lines.forEach((line) -> rows.add(new Object[] { id, line.nr(), line.tlvNumber(),
				(line.category() != null) ? line.category().name() : null, line.begin(), line.end(), line.enrolledOn(),
				line.leftOn(), line.school(), (line.verdict() == Verdict.FAULTY) ? "FAULTY" : "READ", line.fault() }));
		for (int from = 0; from < rows.size(); from += BATCH) {
			batches.batchUpdate(ADD, rows.subList(from, Math.min(rows.size(), from + BATCH)));
		}
	}

	void compare(UUID id, String swv, LocalDate asOf, int last) {
		jdbc.sql(COMPARE).param("id", id).param("swv", swv).update();
		jdbc.sql(ONLY_OURS).param("id", id).param("swv", swv).param("last", last).param("day", asOf).update();
	}

	/** The newest first. */
	List<OverviewView> of(String swv, @Nullable UUID only) {
		Map<UUID, OverviewView> views = new LinkedHashMap<>();
		jdbc.sql(COUNTS).param("swv", swv).param("id", only).query((row) -> {
			UUID id = row.getObject("id", UUID.class);
			OverviewView before = views.get(id);
			Map<Verdict, Integer> counts = (before != null) ? before.counts() : new EnumMap<>(Verdict.class);
			String verdict = row.getString("verdict");
			if (verdict != null) {
				counts.put(Verdict.valueOf(verdict), row.getInt("lines"));
			}
			views.put(id,
					new OverviewView(id, row.getObject("as_of", LocalDate.class),
							row.getObject("received_at", OffsetDateTime.class).toInstant(), counts,
							((before != null) ? before.open() : 0) + row.getInt("open")));
		});
		return List.copyOf(views.values());
	}

	/** The newest first. */
	List<ToFindOut> toFindOut(OrganisationId swv) {
		return jdbc.sql(TO_FIND_OUT)
			.param("swv", swv.value())
			.param("most", ToFindOut.MOST + 1)
			.query((row, number) -> new ToFindOut(row.getObject("id", UUID.class),
					row.getObject("as_of", LocalDate.class), row.getInt("open")))
			.list();
	}

	/** Those of one verdict, or every difference. */
	List<OverviewLine> lines(UUID id, @Nullable Verdict verdict, int after, int limit) {
		return jdbc.sql(LINES)
			.param("id", id)
			.param("verdict", (verdict != null) ? verdict.name() : null)
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> line(row))
			.list();
	}

	/**
	 * @return whether it was open
	 */
	boolean answer(UUID id, int nr, String text, LocalDate today, UUID by) {
		return jdbc.sql("""
				update app.allocation_overview_line set answer = ?, answered_on = ?, answered_by = ?
				where overview_id = ? and nr = ? and verdict <> 'AGREES' and answered_on is null
				""").params(text, today, by, id, nr).update() > 0;
	}

	/** What was answered there before. */
	String answered(UUID id, int nr) {
		return jdbc.sql("select answer from app.allocation_overview_line where overview_id = ? and nr = ?")
			.params(id, nr)
			.query(String.class)
			.optional()
			.orElse("");
	}

	/**
	 * With its lines.
	 * @return whether it was there and nothing in it was answered
	 */
	boolean discard(UUID id) {
		return jdbc
			.sql("""
					delete from app.allocation_overview o where o.id = ? and not exists
					    (select from app.allocation_overview_line l where l.overview_id = o.id and l.answered_on is not null)
					""")
			.params(id)
			.update() > 0;
	}

	private static OverviewLine line(ResultSet row) throws SQLException {
		String category = row.getString("category");
		return new OverviewLine(row.getInt("nr"), row.getString("tlv_number"),
				(category != null) ? FundingCategory.valueOf(category) : null,
				row.getObject("begin_on", LocalDate.class), row.getObject("end_on", LocalDate.class),
				row.getObject("enrolled_on", LocalDate.class), row.getObject("left_on", LocalDate.class),
				row.getString("school"), Verdict.valueOf(row.getString("verdict")), row.getString("fault"),
				row.getObject("answered_on", LocalDate.class), row.getString("answer"));
	}

}
