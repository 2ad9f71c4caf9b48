package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.vault.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of residents, for a file that the law asks of leerplicht; the wall shows
 * those of its own municipality. Who asks tells the log.
 */
@Component
public class ResidentNumbers {

	private final JdbcClient jdbc;

	private final Vault vault;

	ResidentNumbers(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/**
	 * By number where that is known; else of two who are alike neither is meant.
	 * @param index of the number
	 */
	public Optional<String> of(String name, LocalDate born, byte @Nullable [] index, Actor actor) {
		List<Sealed> found = jdbc.sql("""
				select r.id, r.pgn_sealed from app.absence_resident r
				where r.unit_id = :unit and r.gone_on is null and r.pgn_index = cast(:index as bytea)
				union all
				select r.id, r.pgn_sealed from app.absence_resident r
				where cast(:index as bytea) is null and r.unit_id = :unit and r.birth_date = :born and r.gone_on is null
				and lower(concat_ws(' ', r.first_name, nullif(r.prefix, ''), r.last_name)) = lower(:name) limit 2
				""")
			.param("unit", actor.unit().value())
			.param("born", born)
			.param("index", index, java.sql.Types.BINARY)
			.param("name", name)
			.query((row, number) -> new Sealed(row.getObject("id", UUID.class), row.getString("pgn_sealed")))
			.list();
		return (found.size() != 1) ? Optional.empty()
				: Optional.of(vault.open(found.get(0).number(), ResidentFile.place(found.get(0).id(), actor.unit())));
	}

	private record Sealed(UUID id, String number) {

		@Override
		public String toString() {
			return "Sealed[" + this.id + "]";
		}

	}

}
