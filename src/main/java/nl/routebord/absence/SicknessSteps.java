package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.absence.RecordSicknessStep.Kind;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What schools did about worrying sickness; its words are sealed. */
@Component
class SicknessSteps {

	private static final String ADD = """
			insert into app.absence_sickness_step (id, pupil_id, unit_id, kind, on_day, informed_on, with_sealed,
			    agreed_sealed, worry, written_at, written_by)
			values (:id, :pupil, :unit, :kind, :on, :informed, :with, :agreed, :worry, :at, :by)
			""";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Clock clock;

	SicknessSteps(JdbcClient jdbc, Vault vault, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/** What was checked. */
	void add(RollPupil pupil, RecordSicknessStep step, Optional<Worry> worry, Actor actor) {
		UUID id = UUID.randomUUID();
		jdbc.sql(ADD)
			.param("id", id)
			.param("pupil", pupil.id())
			.param("unit", pupil.unit().value())
			.param("kind", String.valueOf(step.kind()))
			.param("on", step.on())
			.param("informed", step.informedOn(), java.sql.Types.DATE)
			.param("with", vault.seal(step.with(), place("with_sealed", id, pupil.unit())))
			.param("agreed", vault.seal(step.agreed(), place("agreed_sealed", id, pupil.unit())))
			.param("worry", worry.map((one) -> one.kind().name()).orElse(null), java.sql.Types.VARCHAR)
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.param("by", actor.user().value())
			.update();
	}

	/** The latest first. */
	List<SicknessStepView> of(UUID pupil) {
		return jdbc.sql(
				"select * from app.absence_sickness_step where pupil_id = :pupil order by on_day desc, written_at desc")
			.param("pupil", pupil)
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				UnitId unit = new UnitId(row.getObject("unit_id", UUID.class));
				return new SicknessStepView(Kind.valueOf(row.getString("kind")),
						row.getObject("on_day", LocalDate.class), row.getObject("informed_on", LocalDate.class),
						vault.open(row.getString("with_sealed"), place("with_sealed", id, unit)),
						vault.open(row.getString("agreed_sealed"), place("agreed_sealed", id, unit)),
						Optional.ofNullable(row.getString("worry")).map(WorryingSickness::valueOf).orElse(null));
			})
			.list();
	}

	private static Place place(String column, UUID id, UnitId unit) {
		return new Place("absence_sickness_step", column, id, unit);
	}

}
