package nl.routebord.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All returns, as far as the wall shows them. */
@Component
class Returns {

	private final JdbcClient jdbc;

	Returns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<ReturnRow> find(UUID id, OrganisationId organisation) {
		return jdbc.sql("select * from app.reporting_return where id = :id and organisation_id = :organisation")
			.param("id", id)
			.param("organisation", organisation.value())
			.query(Returns::row)
			.optional();
	}

	Optional<ReturnRow> find(ReturnKind kind, LocalDate until, OrganisationId organisation) {
		return jdbc.sql("""
				select * from app.reporting_return
				where kind = :kind and until_on = :until and organisation_id = :organisation
				order by made_at desc, id limit 1
				""")
			.param("kind", kind.name())
			.param("until", until)
			.param("organisation", organisation.value())
			.query(Returns::row)
			.optional();
	}

	List<ReturnRow> list(ReturnKind kind, OrganisationId organisation, int limit) {
		return jdbc.sql("""
				select * from app.reporting_return where kind = :kind and organisation_id = :organisation
				order by until_on desc, made_at desc, id limit :limit
				""")
			.param("kind", kind.name())
			.param("organisation", organisation.value())
			.param("limit", limit)
			.query(Returns::row)
			.list();
	}

	/** Who counts the same day at the same moment waits, and finds it counted. */
	void lock(ReturnKind kind, LocalDate until, OrganisationId organisation) {
		jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:day, 0))::text")
			.param("day", "return " + kind + " " + until + " " + organisation.value())
			.query(String.class)
			.optional();
	}

	void add(ReturnRow row, Actor actor) {
		jdbc.sql(
				"""
						insert into app.reporting_return (id, organisation_id, kind, until_on, made_at, made_by, staff, staff_then)
						values (:id, :organisation, :kind, :until, :at, :by, :staff, :then)
						""")
			.param("id", row.id())
			.param("organisation", actor.organisation().value())
			.param("kind", row.kind().name())
			.param("until", row.until())
			.param("at", row.madeAt().atOffset(ZoneOffset.UTC))
			.param("by", actor.user().value())
			.param("staff", row.staff(), java.sql.Types.NUMERIC)
			.param("then", row.staffThen(), java.sql.Types.NUMERIC)
			.update();
	}

	void drop(UUID id) {
		jdbc.sql("delete from app.reporting_return where id = :id").param("id", id).update();
	}

	void letGo(LocalDate before) {
		jdbc.sql("delete from app.reporting_return where until_on < :day").param("day", before).update();
	}

	private static ReturnRow row(ResultSet row, int number) throws SQLException {
		Instant made = row.getObject("made_at", OffsetDateTime.class).toInstant();
		return new ReturnRow(row.getObject("id", UUID.class), ReturnKind.valueOf(row.getString("kind")),
				row.getObject("until_on", LocalDate.class), made, row.getBigDecimal("staff"),
				row.getBigDecimal("staff_then"), row.getObject("residents_on", LocalDate.class));
	}

}
