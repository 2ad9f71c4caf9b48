package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is named to be called, and who was. */
@Component
class Ladder {

	private static final String SELECT = """
			select l.id, l.organisation_id, l.step, l.person_id, l.unit_id, l.from_on, l.until_on from app.leerplicht_ladder l
			""";

	/**
	 * Of the director's organisation, else of who keeps the days at home, else of the
	 * region; who left is called no more.
	 */
	private static final String NAMED = SELECT + """
			join (select d.organisation_id, case d.id when :director then 1 else 2 end as rank
			    from app.identity_unit d where d.id in (:director, :keeper)
			    union all
			    select o.swv, 3 from app.identity_unit d join app.identity_organisation o on o.id = d.organisation_id
			    where d.id in (:director, :keeper)) place on place.organisation_id = l.organisation_id
			where l.step = :step and l.until_on is null
			and exists (select from app.identity_appointment a join app.identity_person p on p.id = a.person_id
			    where a.person_id = l.person_id and a.unit_id = l.unit_id and not p.disabled
			    and a.valid_from <= :today and (a.valid_until is null or a.valid_until > :today))
			order by place.rank, l.id limit 1
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Ladder(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<LadderPerson> named(LadderStep step, UnitId director, UnitId keeper) {
		return jdbc.sql(NAMED)
			.param("director", director.value())
			.param("keeper", keeper.value())
			.param("step", step.name())
			.param("today", today())
			.query(Ladder::row)
			.optional();
	}

	/** Those of today first. */
	List<LadderPerson> all() {
		return jdbc.sql(SELECT + "order by l.until_on desc nulls first, l.organisation_id, l.step, l.set_at desc")
			.query(Ladder::row)
			.list();
	}

	/** Whoever was named before is no more. The same again is there already. */
	boolean name(NameLadderPerson command, Actor actor) {
		if (all().stream().anyMatch((one) -> one.id().equals(command.request()))) {
			return false;
		}
		OrganisationId organisation = Objects.requireNonNull(command.organisation());
		LadderStep step = Objects.requireNonNull(command.step());
		jdbc.sql("""
				update app.leerplicht_ladder set until_on = greatest(from_on, :today)
				where organisation_id = :organisation and step = :step and until_on is null""")
			.param("today", today())
			.param("organisation", organisation.value())
			.param("step", step.name())
			.update();
		jdbc.sql(
				"""
						insert into app.leerplicht_ladder (id, organisation_id, step, person_id, unit_id, from_on, set_by, set_at)
						values (:id, :organisation, :step, :person, :unit, :today, :by, :at)""")
			.param("id", command.request())
			.param("organisation", organisation.value())
			.param("step", step.name())
			.param("person", Objects.requireNonNull(command.person()).value())
			.param("unit", Objects.requireNonNull(command.unit()).value())
			.param("today", today())
			.param("by", actor.user().value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return true;
	}

	boolean end(UUID id) {
		return jdbc
			.sql("""
					update app.leerplicht_ladder set until_on = greatest(from_on, :today) where id = :id and until_on is null""")
			.param("id", id)
			.param("today", today())
			.update() == 1;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private static LadderPerson row(ResultSet row, int number) throws SQLException {
		return new LadderPerson(row.getObject("id", UUID.class),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				LadderStep.valueOf(row.getString("step")), new UserId(row.getObject("person_id", UUID.class)),
				new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("from_on", LocalDate.class),
				row.getObject("until_on", LocalDate.class));
	}

}
