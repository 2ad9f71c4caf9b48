package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Slice;
import nl.routebord.route.VisibleCases;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One look at all children at home that the reader sees, as the walls around each row
 * cost most: how many there are, who passed a boundary since yesterday, and a page of
 * them.
 */
@Component
class HomeLook {

	/**
	 * By task and phase, or as its source: what rests on a grant stands in the case only.
	 */
	private static final String FROM = """
			from app.absence_episode e join app.route_case_file c on c.id = e.case_file_id
			where e.ended_on is null and (e.unit_id = :unit
			    or c.phases & (case when e.basis in ('ABSOLUTE', 'LRV') then :unauthorised else :authorised end) <> 0)
			and exists (select from app.route_case_relation w where w.case_file_id = c.id and w.unit_id = :me
			    and (w.until_on is null or w.until_on > :today))
			and""" + VisibleCases.CONDITION;

	private static final String ASKED = """
			(not :mine or c.director_user_id = :user) and (not :fresh or e.band_since >= :yesterday)
			and (not :open or not e.fitting_offer)
			and (not :region or c.municipality_id = :home)
			and (cast(:school as uuid) is null or c.school_id = cast(:school as uuid))
			and (cast(:kind as text) is null or :kind = case e.basis when 'ABSOLUTE' then 'ABSOLUTE'
			    when 'LRV' then 'RELATIVE' else 'AUTHORISED' end)
			""";

	/** What the reader may read of the journal, by task and phase or as its source. */
	private static final String LAST = """
			(select (max(j.written_at) at time zone 'Europe/Amsterdam')::date from app.route_journal_entry j where j.case_file_id = c.id
			    and j.author_id <> '00000000-0000-0000-0000-000000000000'
			    and (j.source_unit_id = :unit or exists (select from unnest(string_to_array(:categories, ','),
			        string_to_array(:masks, ',')::int[]) may (category, mask)
			        where may.category = j.category and c.phases & may.mask <> 0)))
			""";

	/** The reader's own, or a step of the route that stands on the case page. */
	private static final String NEXT = """
			left join lateral (select t.kind, t.due_on from app.route_task t where t.case_file_id = c.id
			    and t.done_at is null and (t.unit_id = :unit or t.page like 'route/%' or t.page like 'consultation/%'
			        and t.page <> 'consultation/table-call')
			    order by t.due_order, t.id limit 1) step on true
			""";

	private static final String LOOK = "with seen as materialized (select e.id, e.band, e.started_on, e.band_since, e.fitting_offer, "
			+ "e.basis = 'ABSOLUTE' as nowhere, c.school_id, " + ASKED + " as asked " + FROM + "), counted as (select "
			+ Arrays.stream(HomeBand.values()).map(HomeLook::count).collect(Collectors.joining(", "))
			+ """
					, count(*) filter (where asked and not fitting_offer)::int as open,
					    count(*) filter (where band <> 'LT_4W' and band_since >= :yesterday)::int as fresh from seen),
					schools as (select array_agg(o.id || ' ' || o.name order by o.name) as schools
					    from (select distinct school_id from seen) d join app.identity_organisation o on o.id = d.school_id),
					page as (select s.id from seen s where s.asked and (cast(:band as text) is null or s.band = :band)
					    and (cast(:day as date) is null or (s.started_on, s.id) > (cast(:day as date), cast(:after as uuid)))
					    order by s.started_on, s.id limit :limit)
					select n.*, z.schools, r.* from counted n cross join schools z left join (
					    select c.id, e.id as episode, c.number, p.first_name, p.prefix, p.last_name, o.name as school, e.band,
					        e.started_on, e.band_since, e.basis, e.fitting_offer, d.name as director, step.kind as step,
					        step.due_on as step_due,
					"""
			+ LAST
			+ """
					 as last_act
					    from page g join app.absence_episode e on e.id = g.id join app.route_case_file c on c.id = e.case_file_id
					    join app.pupil_pupil p on p.id = c.pupil_id left join app.identity_person d on d.id = c.director_user_id
					    left join app.identity_organisation o on o.id = c.school_id
					"""
			+ NEXT + ") r on true order by r.started_on, r.episode";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	private final Clock clock;

	HomeLook(JdbcClient jdbc, CaseAccess access, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	HomePage at(HomeQuery query, Actor actor) {
		Map<String, Object> values = values(query, actor);
		@Nullable Cursor after = Cursor.read(query.cursor(), 2);
		values.put("day", (after != null) ? after.part(0) : null);
		values.put("after", (after != null) ? after.part(1) : null);
		values.put("limit", query.limit() + 1);
		AtomicReference<HomeCounts> counts = new AtomicReference<>();
		List<HomeRow> rows = new ArrayList<>();
		jdbc.sql(LOOK).params(values).query((row) -> {
			counts.compareAndSet(null, counts(row));
			if (row.getString("number") != null) {
				rows.add(row(row));
			}
		});
		return new HomePage(counts.get(), Slice.of(rows, query.limit(),
				(row) -> List.of(row.startedOn().toString(), row.episode().toString()), null));
	}

	private Map<String, Object> values(HomeQuery query, Actor actor) {
		Map<String, Object> values = VisibleCases.values(access.filter(actor));
		values.put("unit", actor.unit().value());
		values.put("user", actor.user().value());
		values.put("home", actor.organisation().value());
		values.put("unauthorised", access.phasesMask(actor, DataCategory.ABS_UNAUTH));
		values.put("authorised", access.phasesMask(actor, DataCategory.ABS_AUTH));
		values.put("categories", categories());
		values.put("masks",
				Arrays.stream(DataCategory.values())
					.map((one) -> String.valueOf(access.phasesMask(actor, one)))
					.collect(Collectors.joining(",")));
		values.put("band", (query.band() != null) ? query.band().name() : null);
		values.put("kind", (query.kind() != null) ? query.kind().name() : null);
		values.put("school", (query.school() != null) ? query.school().toString() : null);
		values.put("mine", query.mine());
		values.put("region", query.region());
		values.put("fresh", query.fresh());
		values.put("yesterday", LocalDate.now(clock).minusDays(1));
		values.put("open", query.withoutOffer());
		return values;
	}

	private static String categories() {
		return Arrays.stream(DataCategory.values()).map(Enum::name).collect(Collectors.joining(","));
	}

	private static String count(HomeBand band) {
		String of = "count(*) filter (where asked and band = '" + band + "'";
		return of + ")::int as " + band + ", " + of + " and nowhere)::int as nowhere_" + band;
	}

	private static HomeCounts counts(ResultSet row) throws SQLException {
		Map<HomeBand, Integer> bands = new EnumMap<>(HomeBand.class);
		Map<HomeBand, Integer> nowhere = new EnumMap<>(HomeBand.class);
		for (HomeBand band : HomeBand.values()) {
			bands.put(band, row.getInt(band.name()));
			nowhere.put(band, row.getInt("nowhere_" + band));
		}
		return new HomeCounts(bands, nowhere, row.getInt("fresh"), row.getInt("open"), schools(row));
	}

	private static List<HomeCounts.School> schools(ResultSet row) throws SQLException {
		java.sql.Array found = row.getArray("schools");
		return (found != null) ? Arrays.stream((String[]) found.getArray())
			.map((one) -> one.split(" ", 2))
			.map((parts) -> new HomeCounts.School(UUID.fromString(parts[0]), parts[1]))
			.toList() : Collections.emptyList();
	}

	private static HomeRow row(ResultSet row) throws SQLException {
		String name = row.getString("first_name") + " " + row.getString("prefix") + " " + row.getString("last_name");
		return new HomeRow(row.getObject("id", UUID.class), row.getObject("episode", UUID.class),
				row.getString("number"), name.replaceAll(" +", " "),
				EpisodeBasis.valueOf(row.getString("basis")) == EpisodeBasis.ABSOLUTE ? "" : text(row, "school"),
				HomeBand.valueOf(row.getString("band")), row.getObject("started_on", LocalDate.class),
				row.getObject("band_since", LocalDate.class), EpisodeBasis.valueOf(row.getString("basis")),
				row.getBoolean("fitting_offer"), text(row, "director"), row.getObject("last_act", LocalDate.class),
				text(row, "step"), row.getObject("step_due", LocalDate.class));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).orElse("");
	}

}
