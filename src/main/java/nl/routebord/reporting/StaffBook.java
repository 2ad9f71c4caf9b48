package nl.routebord.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What municipalities told of their jobs for leerplicht; each change is a row. */
@Component
class StaffBook {

	private final JdbcClient jdbc;

	private final Clock clock;

	StaffBook(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Of a day, by what was recorded until the end of another. */
	Optional<BigDecimal> on(LocalDate day, LocalDate known, OrganisationId organisation) {
		return jdbc.sql("""
				select fte from app.reporting_staff where organisation_id = :organisation and from_on <= :day
				and (recorded_at at time zone 'Europe/Amsterdam')::date <= :known
				order by from_on desc, recorded_at desc limit 1
				""")
			.param("organisation", organisation.value())
			.param("day", day)
			.param("known", known)
			.query(BigDecimal.class)
			.optional();
	}

	void add(LocalDate from, BigDecimal fte, Actor actor) {
		jdbc.sql("insert into app.reporting_staff values (:id, :organisation, :from, :fte, :at, :by)")
			.param("id", UUID.randomUUID())
			.param("organisation", actor.organisation().value())
			.param("from", from)
			.param("fte", fte)
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.param("by", actor.user().value())
			.update();
	}

	/** What another row took the place of, so long ago. */
	void letGo(LocalDate before) {
		jdbc.sql("""
				delete from app.reporting_staff s where exists (select from app.reporting_staff n
				where n.organisation_id = s.organisation_id and n.from_on > s.from_on and n.from_on < :day)
				""").param("day", before).update();
	}

}
