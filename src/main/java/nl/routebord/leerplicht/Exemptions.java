package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Stale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All exemptions, as far as the wall shows them. */
@Component
class Exemptions {

	private static final String SELECT = "select e.* from app.leerplicht_exemption e ";

	private static final String ADD = """
			insert into app.leerplicht_exemption (id, version, pupil_id, unit_id, kind, received_on, declared_on, declared_by,
			    never_fit, placed_before, agreed, heard, from_on, until_on, state, decide_by, faults, reason_sealed)
			values (:id, 0, :pupil, :unit, :kind, :received, :declared, :by, :never, :placed, :agreed, :heard, :from, :until,
			    'RECEIVED', :due, '{}', '')
			on conflict (id) do nothing
			""";

	private static final String SAVE = """
			update app.leerplicht_exemption set version = version + 1, state = :state, until_on = :until,
			    agreed = :agreed, heard = :heard, decided_on = :on, decided_by = :by, faults = :faults, reason_sealed = :reason
			where id = :id and version = :version
			""";

	private final JdbcClient jdbc;

	Exemptions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Exemption> lock(UUID id) {
		return jdbc.sql(SELECT + "where e.id = :id for update").param("id", id).query(Exemptions::exemption).optional();
	}

	/** The latest first. */
	List<Exemption> of(UUID pupil) {
		return jdbc.sql(SELECT + "where e.pupil_id = :pupil order by e.from_on desc, e.received_on desc, e.id")
			.param("pupil", pupil)
			.query(Exemptions::exemption)
			.list();
	}

	/** The same again is there already. */
	void add(Exemption one) {
		ReceiveExemption asked = one.asked();
		jdbc.sql(ADD)
			.param("id", one.id())
			.param("pupil", one.pupil())
			.param("unit", one.unit().value())
			.param("kind", one.kind().name())
			.param("received", asked.received())
			.param("declared", asked.declared(), java.sql.Types.DATE)
			.param("by", word(asked.declaredBy()), java.sql.Types.VARCHAR)
			.param("never", asked.neverFit())
			.param("placed", asked.placedBefore())
			.param("agreed", asked.agreed())
			.param("heard", asked.heard())
			.param("from", one.from())
			.param("until", one.until(), java.sql.Types.DATE)
			.param("due", one.decideBy())
			.update();
	}

	/**
	 * @throws Stale when somebody was ahead
	 */
	void save(Exemption one, Actor actor) {
		int saved = jdbc.sql(SAVE)
			.param("id", one.id())
			.param("version", one.version())
			.param("state", one.state().name())
			.param("until", one.until(), java.sql.Types.DATE)
			.param("agreed", one.asked().agreed())
			.param("heard", one.asked().heard())
			.param("on", one.decidedOn().orElse(null), java.sql.Types.DATE)
			.param("by", actor.user().value())
			.param("faults", one.faults().stream().map(Enum::name).toArray(String[]::new))
			.param("reason", one.reason())
			.update();
		if (saved == 0) {
			throw new Stale("leerplicht.stale");
		}
	}

	private static @Nullable String word(@Nullable Enum<?> word) {
		return (word != null) ? word.name() : null;
	}

	static Exemption exemption(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String by = row.getString("declared_by");
		LocalDate from = row.getObject("from_on", LocalDate.class);
		LocalDate until = row.getObject("until_on", LocalDate.class);
		ReceiveExemption asked = new ReceiveExemption(id, ExemptionKind.valueOf(row.getString("kind")),
				row.getObject("received_on", LocalDate.class), row.getObject("declared_on", LocalDate.class),
				(by != null) ? Declarer.valueOf(by) : null, row.getBoolean("never_fit"),
				row.getBoolean("placed_before"), row.getBoolean("agreed"), row.getBoolean("heard"), from, until);
		return new Exemption(id, row.getLong("version"), row.getObject("pupil_id", UUID.class),
				new UnitId(row.getObject("unit_id", UUID.class)), asked, from, until,
				ExemptionState.valueOf(row.getString("state")), row.getObject("decide_by", LocalDate.class),
				Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
				Arrays.stream((String[]) row.getArray("faults").getArray()).map(ExemptionRule::valueOf).toList(),
				row.getString("reason_sealed"));
	}

}
