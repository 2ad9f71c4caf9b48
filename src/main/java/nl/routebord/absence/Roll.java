package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.DutchDates;
import nl.routebord.vault.BlindIndex;
import nl.routebord.vault.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rolls of schools, as far as the wall shows them. */
@Component
class Roll {

	private static final String SELECT = "select p.* from app.absence_pupil p ";

	/** Who has one is changed by that; the key that seals stays whose it was. */
	private static final String PUT = """
			insert into app.absence_pupil (id, school_id, unit_id, number, first_name, prefix, last_name, birth_date,
			    pgn_sealed, class_name, primary_school, municipality_id, stay_municipality_id,
			    basic_qualification, pgn_index)
			values (:id, :school, :unit, :number, :first, :prefix, :last, :born, :pgn, :class, :primary, :municipality,
			    cast(:stay as uuid), :qualified, cast(:index as bytea))
			on conflict (id) do update set first_name = :first, prefix = :prefix, last_name = :last, birth_date = :born,
			    pgn_sealed = :pgn, class_name = :class, primary_school = :primary, municipality_id = :municipality,
			    stay_municipality_id = case when :told then cast(:stay as uuid)
			    else nullif(absence_pupil.stay_municipality_id, :municipality) end,
			    basic_qualification = :qualified, left_on = null,
			    pgn_index = coalesce(cast(:index as bytea), absence_pupil.pgn_index)
			""";

	private static final String BECOME = """
			update app.absence_pupil set number = :number, first_name = :first, prefix = :prefix, last_name = :last,
			    birth_date = :born, pgn_sealed = :pgn, pgn_index = cast(:index as bytea), class_name = :class,
			    primary_school = :primary, municipality_id = :municipality,
			    stay_municipality_id = cast(:stay as uuid), basic_qualification = :qualified, left_on = null
			where id = :id
			""";

	/** Most missed without a reason first; a name or number narrows it. */
	private static final String LIST = """
			select p.id, p.number, p.first_name, p.prefix, p.last_name, p.class_name,
			    coalesce(sum(m.minutes) filter (where m.reason = any (:unauthorised)), 0) as unauthorised,
			    coalesce(count(distinct m.on_day) filter (where m.reason = 'SICK'), 0) as sick
			from app.absence_pupil p
			left join app.absence_missed m on m.pupil_id = p.id and m.current and m.on_day >= :since
			where p.school_id = :school and (p.left_on is null or p.left_on >= :today)
			and p.kept_by is null and (:sought = '' or p.number = :sought or lower(p.last_name) like :like or lower(p.first_name) like :like)
			group by p.id
			order by unauthorised desc, p.last_name, p.first_name, p.id limit :limit
			""";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final BlindIndex index;

	Roll(JdbcClient jdbc, Vault vault, BlindIndex index) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.index = index;
	}

	Optional<RollPupil> find(UUID id) {
		return of(id, "and p.kept_by is null");
	}

	/** Also who is on no roll: a municipality read the pupil in with its reports. */
	Optional<RollPupil> reported(UUID id) {
		return of(id, "");
	}

	private Optional<RollPupil> of(UUID id, String more) {
		return jdbc.sql(SELECT + "where p.id = :id " + more).param("id", id).query(Roll::pupil).optional();
	}

	/** Until the end of the transaction nobody else changes what is this pupil's. */
	Optional<RollPupil> lock(UUID id) {
		return jdbc.sql(SELECT + "where p.id = :id and p.kept_by is null for update of p")
			.param("id", id)
			.query(Roll::pupil)
			.optional();
	}

	Optional<RollPupil> find(OrganisationId school, String number) {
		return jdbc.sql(SELECT + "where p.school_id = :school and p.number = :number and p.kept_by is null")
			.param("school", school.value())
			.param("number", number)
			.query(Roll::pupil)
			.optional();
	}

	List<RollRow> list(OrganisationId school, String sought, LocalDate since, LocalDate today,
			List<String> unauthorised, int limit) {
		return jdbc.sql(LIST)
			.param("school", school.value())
			.param("sought", sought)
			.param("like", sought.toLowerCase(java.util.Locale.ROOT).replaceAll("[%_\\\\]", "") + "%")
			.param("since", since)
			.param("today", today)
			.param("unauthorised", unauthorised.toArray(String[]::new))
			.param("limit", limit)
			.query((row, number) -> new RollRow(row.getObject("id", UUID.class), row.getString("number"), name(row),
					row.getString("class_name"), row.getInt("unauthorised"), 0, row.getInt("sick")))
			.list();
	}

	/** From the day after this one the pupil is on the roll no more. */
	void leave(UUID id, LocalDate lastDay) {
		jdbc.sql("update app.absence_pupil set left_on = :day where id = :id")
			.param("id", id)
			.param("day", lastDay)
			.update();
	}

	/** Takes over what was typed; the rules have been checked. */
	UUID put(EnrolPupil command, OrganisationId municipality, Optional<OrganisationId> stay, Actor actor) {
		Optional<RollPupil> known = find(actor.organisation(), command.number());
		UUID id = known.map(RollPupil::id).orElseGet(UUID::randomUUID);
		UnitId unit = known.map(RollPupil::unit).orElse(actor.unit());
		String pgn = command.pgn().isEmpty() ? known.map(RollPupil::pgn).orElse("")
				: vault.seal(command.pgn(), RollPupil.place(id, unit));
		jdbc.sql(PUT)
			.param("id", id)
			.param("school", actor.organisation().value())
			.param("unit", unit.value())
			.param("number", command.number())
			.param("first", command.firstName())
			.param("prefix", command.prefix())
			.param("last", command.lastName())
			.param("born", DutchDates.parse(command.birthDate()).orElseThrow())
			.param("pgn", pgn)
			.param("class", command.className())
			.param("primary", "PO".equals(command.sector()))
			.param("municipality", municipality.value())
			.param("told", command.stayMunicipality() != null)
			.param("stay", stay.map(OrganisationId::value).orElse(null), java.sql.Types.OTHER)
			.param("qualified", command.startkwalificatie())
			.param("index", index(command.pgn(), actor.organisation()), java.sql.Types.BINARY)
			.update();
		return id;
	}

	/** Takes the number and the name of the right one; a PGN that either has is kept. */
	void become(RollPupil stays, RollPupil gone, RollPupil right) {
		RollPupil numbered = (right.hasNumber() || !other(right, stays, gone).hasNumber()) ? right
				: other(right, stays, gone);
		String pgn = vault.open(numbered.pgn(), numbered.place());
		jdbc.sql(BECOME)
			.param("id", stays.id())
			.param("number", right.number())
			.param("first", right.firstName())
			.param("prefix", right.prefix())
			.param("last", right.lastName())
			.param("born", right.birthDate())
			.param("pgn", vault.seal(pgn, stays.place()))
			.param("index", index(pgn, stays.school()), java.sql.Types.BINARY)
			.param("class", right.className())
			.param("primary", right.primary())
			.param("municipality", right.municipality().value())
			.param("stay", right.stay().map(OrganisationId::value).orElse(null), java.sql.Types.OTHER)
			.param("qualified", right.startkwalificatie())
			.update();
	}

	private static RollPupil other(RollPupil one, RollPupil stays, RollPupil gone) {
		return one.id().equals(stays.id()) ? gone : stays;
	}

	/** Of one school, whichever of its units put the pupil on the roll. */
	private byte @Nullable [] index(String pgn, OrganisationId school) {
		return pgn.isEmpty() ? null : index.of(pgn, new UnitId(school.value()));
	}

	static String name(ResultSet row) throws SQLException {
		return (row.getString("first_name") + " " + row.getString("prefix") + " " + row.getString("last_name"))
			.replaceAll(" +", " ");
	}

	private static RollPupil pupil(ResultSet row, int number) throws SQLException {
		return new RollPupil(row.getObject("id", UUID.class),
				new OrganisationId(row.getObject("school_id", UUID.class)),
				new UnitId(row.getObject("unit_id", UUID.class)), row.getString("number"), row.getString("first_name"),
				row.getString("prefix"), row.getString("last_name"), row.getObject("birth_date", LocalDate.class),
				row.getString("pgn_sealed"), row.getString("class_name"), row.getBoolean("primary_school"),
				new OrganisationId(row.getObject("municipality_id", UUID.class)),
				Optional.ofNullable(row.getObject("stay_municipality_id", UUID.class)).map(OrganisationId::new),
				row.getBoolean("basic_qualification"));
	}

}
