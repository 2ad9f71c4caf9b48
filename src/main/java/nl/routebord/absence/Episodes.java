package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All children who sit at home, as far as the wall shows them. */
@Component
class Episodes {

	private static final String SELECT = "select e.* from app.absence_episode e ";

	private static final String ADD = """
			insert into app.absence_episode (id, version, case_file_id, unit_id, unit_role, started_on, basis, fitting_offer,
			    band, band_since)
			values (:id, 0, :case, :unit, :role, :start, :basis, false, :band, :since)
			""";

	private static final String SAVE = """
			update app.absence_episode set version = version + 1, basis = :basis, fitting_offer = :offer,
			    planned_hours = :planned, realised_hours = :realised, ended_on = :end
			where id = :id and version = :version
			""";

	private static final String TELL = """
			insert into app.absence_episode_event (id, episode_id, kind, on_day, until_day, word, planned_hours,
			    realised_hours, unit_id, written_by, written_at)
			values (:id, :episode, :kind, :on, :until, :word, :planned, :realised, :unit, :by, :at)
			""";

	/**
	 * All that are in another band today than they were, in one statement: the same
	 * boundaries as {@link HomeBand}. The day that it was entered is that of the
	 * boundary, also when no node was up then.
	 */
	private static final String UNTOLD = "e.ended_on is null and e.band_told is distinct from e.band";

	private static final String REBAND = """
			update app.absence_episode e set band = b.band, band_since = b.since
			from (select id, case
			        when :today > (started_on + interval '12 months')::date then 'GE_M12'
			        when :today > (started_on + interval '6 months')::date then 'M6_M12'
			        when :today > (started_on + interval '3 months')::date then 'M3_M6'
			        when :today < started_on + 28 then 'LT_4W' else 'W4_M3' end as band,
			    case
			        when :today > (started_on + interval '12 months')::date then (started_on + interval '12 months')::date + 1
			        when :today > (started_on + interval '6 months')::date then (started_on + interval '6 months')::date + 1
			        when :today > (started_on + interval '3 months')::date then (started_on + interval '3 months')::date + 1
			        when :today < started_on + 28 then started_on else started_on + 28 end as since
			    from app.absence_episode where ended_on is null) b
			where b.id = e.id and e.band <> b.band
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Episodes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Episode> of(CaseFileId caseFile) {
		return jdbc.sql(SELECT + "where e.case_file_id = :case order by e.started_on desc, e.id")
			.param("case", caseFile.value())
			.query(Episodes::episode)
			.list();
	}

	Optional<UUID> open(CaseFileId caseFile) {
		return jdbc.sql("select id from app.absence_episode where case_file_id = :case and ended_on is null")
			.param("case", caseFile.value())
			.query(UUID.class)
			.optional();
	}

	Optional<Episode> lock(UUID id) {
		return jdbc.sql(SELECT + "where e.id = :id for update").param("id", id).query(Episodes::episode).optional();
	}

	/** One case has one that is open: a second finds it there. */
	void add(Episode episode) {
		jdbc.sql(ADD)
			.param("id", episode.id())
			.param("case", episode.caseFile().value())
			.param("unit", episode.unit().value())
			.param("role", episode.unitRole().name())
			.param("start", episode.startedOn())
			.param("basis", episode.basis().name())
			.param("band", episode.band().name())
			.param("since", episode.bandSince())
			.update();
	}

	void save(Episode episode) {
		int saved = jdbc.sql(SAVE)
			.param("id", episode.id())
			.param("version", episode.version())
			.param("basis", episode.basis().name())
			.param("offer", episode.fittingOffer())
			.param("planned", episode.planned(), java.sql.Types.INTEGER)
			.param("realised", episode.realised(), java.sql.Types.INTEGER)
			.param("end", episode.endedOn().orElse(null), java.sql.Types.DATE)
			.update();
		if (saved == 0) {
			throw new Stale("absence.stale");
		}
	}

	void tell(UUID episode, EpisodeEvent event, Actor actor) {
		jdbc.sql(TELL)
			.param("id", UUID.randomUUID())
			.param("episode", episode)
			.param("kind", event.kind().name())
			.param("on", event.on())
			.param("until", event.until(), java.sql.Types.DATE)
			.param("word", event.word())
			.param("planned", event.planned(), java.sql.Types.INTEGER)
			.param("realised", event.realised(), java.sql.Types.INTEGER)
			.param("unit", actor.unit().value())
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.update();
	}

	List<EpisodeEvent> events(UUID episode) {
		return jdbc.sql("""
				select kind, on_day, until_day, word, planned_hours, realised_hours from app.absence_episode_event
				where episode_id = :episode order by on_day, written_at, id
				""")
			.param("episode", episode)
			.query((row, number) -> new EpisodeEvent(EpisodeEvent.Kind.valueOf(row.getString(1)),
					row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), row.getString(4),
					row.getObject(5, Integer.class), row.getObject(6, Integer.class)))
			.list();
	}

	void reband(LocalDate today) {
		jdbc.sql(REBAND).param("today", today).update();
	}

	/** Those of whose band nobody was told yet. */
	List<Episode> untold() {
		return jdbc.sql(SELECT + "where " + UNTOLD + " order by e.id").query(Episodes::episode).list();
	}

	/** The same of one, which is told from now on; of two nights one has it. */
	Optional<Episode> takeUntold(UUID id) {
		return jdbc
			.sql("update app.absence_episode e set band_told = e.band where e.id = :id and " + UNTOLD
					+ " returning e.*")
			.param("id", id)
			.query(Episodes::episode)
			.optional();
	}

	/** Whoever has a part in it was told of its band. */
	void told(UUID id) {
		jdbc.sql("update app.absence_episode set band_told = band where id = :id").param("id", id).update();
	}

	/** Those that ended so many weeks ago, or the days before when no node was up. */
	List<Episode> endedBetween(LocalDate from, LocalDate until) {
		return jdbc.sql(SELECT + "where e.ended_on between :from and :until order by e.id")
			.param("from", from)
			.param("until", until)
			.query(Episodes::episode)
			.list();
	}

	static Episode episode(ResultSet row, int number) throws SQLException {
		return new Episode(row.getObject("id", UUID.class), row.getLong("version"),
				new CaseFileId(row.getObject("case_file_id", UUID.class)),
				new UnitId(row.getObject("unit_id", UUID.class)), Role.valueOf(row.getString("unit_role")),
				row.getObject("started_on", LocalDate.class), EpisodeBasis.valueOf(row.getString("basis")),
				row.getBoolean("fitting_offer"), HomeBand.valueOf(row.getString("band")),
				row.getObject("band_since", LocalDate.class), row.getObject("planned_hours", Integer.class),
				row.getObject("realised_hours", Integer.class),
				Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
	}

}
