package nl.routebord.pupil;

import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sealed numbers of pupils, in a table of their own that the database shows to no
 * unit of a swv.
 */
@Component
class SealedNumbers {

	private final JdbcClient jdbc;

	private final NumberIndex index;

	private final Vault vault;

	SealedNumbers(JdbcClient jdbc, NumberIndex index, Vault vault) {
		this.index = index;
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** The pupil of this unit that has the number. */
	Optional<PupilId> find(PupilNumber number, UnitId unit) {
		return jdbc.sql("select pupil_id from app.pupil_number where unit_id = :unit and pgn_index = :index")
			.param("unit", unit.value())
			.param("index", index.of(number, unit))
			.query(UUID.class)
			.optional()
			.map(PupilId::new);
	}

	Optional<PupilNumber> of(Pupil pupil) {
		return jdbc.sql("select pgn_sealed from app.pupil_number where pupil_id = :pupil")
			.param("pupil", pupil.id().value())
			.query(String.class)
			.optional()
			.map((sealed) -> PupilNumber.of(vault.open(sealed, place(pupil))).orElseThrow());
	}

	void put(PupilNumber number, Pupil pupil) {
		jdbc.sql("""
				insert into app.pupil_number (pupil_id, unit_id, pgn_sealed, pgn_index)
				values (:pupil, :unit, :sealed, :index)
				on conflict (pupil_id) do update set pgn_sealed = excluded.pgn_sealed, pgn_index = excluded.pgn_index
				""")
			.param("pupil", pupil.id().value())
			.param("unit", pupil.unit().value())
			.param("sealed", vault.seal(number.reveal(), place(pupil)))
			.param("index", index.of(number, pupil.unit()))
			.update();
	}

	private static Place place(Pupil pupil) {
		return new Place("pupil_number", "pgn_sealed", pupil.id().value(), pupil.unit());
	}

}
