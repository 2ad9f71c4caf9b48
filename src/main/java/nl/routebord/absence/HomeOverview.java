package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Channel;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Slice;
import nl.routebord.route.VisibleCases;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The children who sit at home, by band: of the cases that the reader sees, those of whom
 * its task lets it read why they are absent. What it may not read is not counted.
 */
@Service
@Transactional
public class HomeOverview {

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
			""";

	/**
	 * One look at all that the reader sees, as the walls around each row cost most: how
	 * many there are, who passed a boundary since yesterday, and a page of them.
	 */
	private static final String LOOK = "with seen as materialized (select e.id, e.band, e.started_on, e.band_since, "
			+ ASKED + " as asked " + FROM
			+ """
					), counted as (select count(*) filter (where asked and band = 'LT_4W')::int as lt_4w,
					    count(*) filter (where asked and band = 'W4_M3')::int as w4_m3,
					    count(*) filter (where asked and band = 'M3_M6')::int as m3_m6,
					    count(*) filter (where asked and band = 'M6_M12')::int as m6_m12,
					    count(*) filter (where asked and band = 'GE_M12')::int as ge_m12,
					    count(*) filter (where band <> 'LT_4W' and band_since >= :yesterday)::int as fresh from seen),
					page as (select s.id from seen s where s.asked and (cast(:band as text) is null or s.band = :band)
					    and (cast(:day as date) is null or (s.started_on, s.id) > (cast(:day as date), cast(:after as uuid)))
					    order by s.started_on, s.id limit :limit)
					select n.*, r.* from counted n left join (
					    select c.id, e.id as episode, c.number, p.first_name, p.prefix, p.last_name, e.band, e.started_on,
					        e.band_since, e.basis, e.fitting_offer, d.name as director
					    from page g join app.absence_episode e on e.id = g.id join app.route_case_file c on c.id = e.case_file_id
					    join app.pupil_pupil p on p.id = c.pupil_id left join app.identity_person d on d.id = c.director_user_id
					    ) r on true
					order by r.started_on, r.episode
					""";

	/** In one sheet. */
	private static final int MOST = 5_000;

	private final JdbcClient jdbc;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	HomeOverview(JdbcClient jdbc, CaseAccess access, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** How many there are in each band, whatever band was asked for. */
	public HomeCounts counts(HomeQuery query, Actor actor) {
		return look(query, actor).counts();
	}

	/** Who sits at home longest first. */
	public Slice<HomeRow> list(HomeQuery query, Actor actor) {
		return page(query, actor).children();
	}

	/** Both, for less than twice the work. */
	public HomePage page(HomeQuery query, Actor actor) {
		HomePage page = look(query, actor);
		access.logListed(actor, page.children().items().stream().map(HomeRow::caseFile).toList());
		return page;
	}

	/** The same as somebody takes it away, which the log tells. */
	public List<HomeRow> export(HomeQuery query, Actor actor) {
		HomeQuery all = new HomeQuery(query.band(), query.mine(), query.fresh(), query.withoutOffer(), null, MOST);
		List<HomeRow> rows = list(all, actor).items();
		trail.record(actor, Act.done("CHILDREN_AT_HOME_EXPORTED").with(rows.size()).by(Channel.EXPORT));
		return rows;
	}

	private HomePage look(HomeQuery query, Actor actor) {
		Map<String, Object> values = values(query, actor);
		@Nullable Cursor after = Cursor.read(query.cursor(), 2);
		values.put("band", (query.band() != null) ? query.band().name() : null);
		values.put("day", (after != null) ? after.part(0) : null);
		values.put("after", (after != null) ? after.part(1) : null);
		values.put("limit", query.limit() + 1);
		Map<HomeBand, Integer> bands = new EnumMap<>(HomeBand.class);
		AtomicInteger fresh = new AtomicInteger();
		List<HomeRow> rows = new ArrayList<>();
		jdbc.sql(LOOK).params(values).query((row) -> {
			fresh.set(row.getInt("fresh"));
			for (HomeBand band : HomeBand.values()) {
				bands.put(band, row.getInt(band.name()));
			}
			if (row.getString("number") != null) {
				rows.add(row(row));
			}
		});
		return new HomePage(new HomeCounts(bands, fresh.get()), Slice.of(rows, query.limit(),
				(row) -> List.of(row.startedOn().toString(), row.episode().toString()), null));
	}

	private Map<String, Object> values(HomeQuery query, Actor actor) {
		Map<String, Object> values = VisibleCases.values(access.filter(actor));
		values.put("unit", actor.unit().value());
		values.put("user", actor.user().value());
		values.put("unauthorised", access.phasesMask(actor, DataCategory.ABS_UNAUTH));
		values.put("authorised", access.phasesMask(actor, DataCategory.ABS_AUTH));
		values.put("mine", query.mine());
		values.put("fresh", query.fresh());
		values.put("yesterday", LocalDate.now(clock).minusDays(1));
		values.put("open", query.withoutOffer());
		return values;
	}

	private static HomeRow row(ResultSet row) throws SQLException {
		String name = row.getString("first_name") + " " + row.getString("prefix") + " " + row.getString("last_name");
		String director = row.getString("director");
		return new HomeRow(row.getObject("id", UUID.class), row.getObject("episode", UUID.class),
				row.getString("number"), name.replaceAll(" +", " "), HomeBand.valueOf(row.getString("band")),
				row.getObject("started_on", LocalDate.class), row.getObject("band_since", LocalDate.class),
				EpisodeBasis.valueOf(row.getString("basis")), row.getBoolean("fitting_offer"),
				(director != null) ? director : "");
	}

}
