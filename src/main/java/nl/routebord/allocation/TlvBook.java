package nl.routebord.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import nl.routebord.allocation.Figures.Counts;
import nl.routebord.allocation.Forecast.Residents;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tlv's of one swv as they stood on a day, reckoned from their dates, so that a day
 * long past gives the same again. Read as the job; gives numbers and no names.
 */
@Component
class TlvBook {

	/** Holds on the day; of SBO and PRO there is no category to charge (R-EUR-09). */
	private static final String LIFE_OF_EACH = """
			  from unnest(cast(:days as date[])) as d (day)
			  join app.tlv t on t.swv_code = :swv and t.kind in ('SO', 'VSO') and t.issued_on <= d.day
			       and (t.ended_on is null or t.ended_on >= d.day) and (t.end_on is null or t.end_on >= d.day)
			 cross join lateral (select
			       coalesce(t.asleep_from <= d.day and (t.wakes_from is null or t.wakes_from > d.day), false) as asleep,
			       exists (select from app.tlv_use u where u.tlv_id = t.id and u.enrolled_on <= d.day
			               and (u.left_on is null or u.left_on >= d.day)) as used,
			       make_date(cast(extract(year from d.day + interval '5 months') as int), 7, 31) as summer
			""";

	private static final String LIFE = LIFE_OF_EACH + ") l ";

	/** Looked up once for a tlv and a day, though the counts name it three times. */
	private static final String LIFE_LOOKED_UP_ONCE = LIFE_OF_EACH + " offset 0) l ";

	private static final String STATE = "case when l.asleep then 'DORMANT' when l.used then 'IN_USE' else 'UNUSED' end";

	private static final String COUNTS = """
			select d.day, t.category, count(*) filter (where l.used and not l.asleep) as in_use,
			       count(*) filter (where not l.used and not l.asleep) as unused, count(*) filter (where l.asleep) as dormant,
			       count(*) filter (where l.used and not l.asleep and t.end_on = l.summer) as ending
			"""
			+ LIFE_LOOKED_UP_ONCE + "group by d.day, t.category";

	private static final String ENDS = """
			select t.category, cast(extract(year from coalesce(t.end_on, date '9998-07-31')) as int) as ends, count(*) as counted
			"""
			+ LIFE + "where l.used and not l.asleep group by 1, 2";

	private static final String LINES = "select t.id, t.number, t.case_file_id, t.category, t.begin_on, t.end_on, "
			+ "t.asleep_from, " + STATE + " as state, " + """
					(select o.name from app.tlv_use w join app.identity_organisation o on o.id = w.school_id
					  where w.tlv_id = t.id and w.enrolled_on <= d.day order by w.enrolled_on desc limit 1) as school
					""" + LIFE
			+ """
					 where (cast(:category as text) is null or t.category = :category)
					   and (cast(:state as text) is null or %s = :state or :state = 'ENDING' and l.used and not l.asleep and t.end_on = l.summer)
					   and t.number > :after
					 order by %s limit :limit
					""";

	private static final String RESIDENTS = """
			select count(*) from app.residential_placement p
			 where coalesce(p.origin_settled_swv, p.origin_swv) = :swv and p.category <> 'JUSTICE' and p.kind like 'OPEN%'
			   and not p.own_school and not p.on_tlv and p.cancelled_on is null and p.placed_on <= :day
			   and (p.last_day is null or p.last_day >= :day)
			""";

	private static final String RUNNING = """
			select count(*) filter (where true) as running,
			       count(*) filter (where a.legal_due_on <= cast(:day as date) + 7) as due from app.tlv_application a
			 where a.swv_code = :swv and a.status in ('SUBMITTED', 'AWAITING_SUPPLEMENT', 'IN_REVIEW',
			       'EXPERT_ADVICE_COMPLETE', 'DECISION_PENDING')
			""";

	private final JdbcClient jdbc;

	TlvBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of the days. */
	List<Figures> figures(String swv, List<LocalDate> days) {
		Map<LocalDate, Map<FundingCategory, Counts>> found = new TreeMap<>();
		jdbc.sql(COUNTS).params(of(swv, days)).query((row) -> {
			found.computeIfAbsent(row.getObject("day", LocalDate.class), (day) -> new EnumMap<>(FundingCategory.class))
				.put(FundingCategory.valueOf(row.getString("category")), new Counts(row.getInt("in_use"),
						row.getInt("unused"), row.getInt("dormant"), row.getInt("ending")));
		});
		return days.stream().map((day) -> new Figures(day, found.getOrDefault(day, Map.of()))).toList();
	}

	/** In use on that day, by category and the year of their last 31 July. */
	Map<FundingCategory, Map<Integer, Integer>> ends(String swv, LocalDate day) {
		Map<FundingCategory, Map<Integer, Integer>> ends = new EnumMap<>(FundingCategory.class);
		jdbc.sql(ENDS).params(of(swv, List.of(day))).query((row) -> {
			ends.computeIfAbsent(FundingCategory.valueOf(row.getString("category")), (one) -> new TreeMap<>())
				.put(row.getInt("ends"), row.getInt("counted"));
		});
		return ends;
	}

	Residents residents(String swv, LocalDate day, Figures figures) {
		int open = jdbc.sql(RESIDENTS).param("swv", swv).param("day", day).query(Integer.class).single();
		Map<FundingCategory, Integer> asleep = new EnumMap<>(FundingCategory.class);
		figures.of().forEach((category, counts) -> asleep.put(category, counts.dormant()));
		return new Residents(open, asleep);
	}

	/** Of the tlv that a pupil has, or had last; empty where it has no category. */
	Optional<FundingCategory> category(UUID caseFile, LocalDate day) {
		return jdbc
			.sql("""
					select t.category from app.tlv t where t.case_file_id = ? and t.kind in ('SO', 'VSO') and t.issued_on <= ?
					 order by t.begin_on desc, t.number desc limit 1
					""")
			.params(caseFile, day)
			.query(String.class)
			.optional()
			.map(FundingCategory::valueOf);
	}

	Running running(String swv, LocalDate day) {
		return jdbc.sql(RUNNING)
			.param("swv", swv)
			.param("day", day)
			.query((row, number) -> new Running(row.getInt("running"), row.getInt("due")))
			.single();
	}

	/** After that number; with one more than fits. */
	List<Line> lines(String swv, LineFilter filter, String after, int limit) {
		return lines(swv, filter, after, limit, "t.number");
	}

	/** Those that sleep, the one that has slept longest first. */
	List<Line> asleep(String swv, LocalDate day, int limit) {
		return lines(swv, new LineFilter(day, null, LineFilter.State.DORMANT), "", limit, "t.asleep_from, t.number");
	}

	private List<Line> lines(String swv, LineFilter filter, String after, int limit, String order) {
		FundingCategory category = filter.category();
		LineFilter.State state = filter.state();
		return jdbc.sql(String.format(Locale.ROOT, LINES, STATE, order))
			.params(of(swv, List.of(filter.day())))
			.param("category", (category != null) ? category.name() : null)
			.param("state", (state != null) ? state.name() : null)
			.param("after", after)
			.param("limit", limit)
			.query(TlvBook::line)
			.list();
	}

	private static Map<String, Object> of(String swv, List<LocalDate> days) {
		return Map.of("swv", swv, "days",
				new ArrayList<>(days).stream().map(LocalDate::toString).toArray(String[]::new));
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(row.getObject("case_file_id", UUID.class), row.getString("number"),
				FundingCategory.valueOf(row.getString("category")), row.getString("state"),
				row.getObject("begin_on", LocalDate.class), row.getObject("end_on", LocalDate.class),
				row.getObject("asleep_from", LocalDate.class), row.getString("school"));
	}

	/**
	 * @param running applications on which nobody has decided
	 * @param due those that must be decided within a week
	 */
	record Running(int running, int due) {
	}

	/** A tlv without its pupil's name. */
	record Line(UUID caseFile, String number, FundingCategory category, String state, LocalDate begin,
			@Nullable LocalDate end, @Nullable LocalDate asleepFrom, @Nullable String school) {
	}

}
