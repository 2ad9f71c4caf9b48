package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.routebord.identity.Actor;
import nl.routebord.region.ImportKind;
import nl.routebord.region.RowFormat;
import nl.routebord.region.UnitFormat;
import nl.routebord.vault.BlindIndex;
import nl.routebord.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two files that a municipality compares (LPW art. 19). */
@Configuration(proxyBeanMethods = false)
class RegisterFiles {

	@Bean
	UnitFormat residentImport(JdbcClient jdbc, Vault vault, BlindIndex index, AbsoluteAbsence absolute, Clock clock) {
		return new Opened(ImportKind.POPULATION,
				(id, actor) -> new ResidentFormat(new ResidentFile(jdbc, vault, index, absolute, id, actor.unit()),
						LocalDate.now(clock)));
	}

	@Bean
	UnitFormat enrolmentImport(JdbcClient jdbc, BlindIndex index, AbsoluteAbsence absolute, Clock clock) {
		return new Opened(ImportKind.ENROLMENTS,
				(id, actor) -> new EnrolmentFormat(new EnrolmentFile(jdbc, index, absolute, id, actor.unit()),
						LocalDate.now(clock)));
	}

	/** A kind of file with what opens it. */
	private record Opened(ImportKind kind, BiFunction<UUID, Actor, RowFormat<?>> opening) implements UnitFormat {

		@Override
		public RowFormat<?> open(UUID importId, Actor actor) {
			return opening.apply(importId, actor);
		}

	}

}
