package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.emergency.OpenTicket;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All inquiries into files of leerplicht, as far as the wall shows them. */
@Component
class ChildTickets {

	private static final int MOST_LISTED = 200;

	private final JdbcClient jdbc;

	ChildTickets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Children of this whole name, born on this day, whose file the municipality has. */
	List<UUID> sought(String name, LocalDate born) {
		return jdbc.sql("select pupil_id from app.leerplicht_child_sought(:name, :born)")
			.param("name", name.strip().replaceAll("\\s+", " "))
			.param("born", born)
			.query(UUID.class)
			.list();
	}

	void add(ChildTicket ticket, UUID request) {
		jdbc.sql(
				"""
						insert into app.leerplicht_ticket (id, request, pupil_id, organisation_id, ground, reason, opened_by, opened_at,
						    expires_at)
						values (:id, :request, :pupil, :organisation, :ground, :reason, :by, :at, :until)
						""")
			.param("id", ticket.id())
			.param("request", request)
			.param("pupil", ticket.pupil())
			.param("organisation", ticket.organisation().value())
			.param("ground", ticket.ground().name())
			.param("reason", ticket.reason())
			.param("by", ticket.openedBy().value())
			.param("at", utc(ticket.openedAt()))
			.param("until", utc(ticket.until()))
			.update();
	}

	/** Closing what is closed changes nothing. */
	void close(UUID id, Actor officer, Instant now) {
		jdbc.sql(
				"update app.leerplicht_ticket set closed_at = :now, closed_by = :by where id = :id and closed_at is null")
			.param("id", id)
			.param("now", utc(now))
			.param("by", officer.user().value())
			.update();
	}

	Optional<ChildTicket> find(UUID id) {
		return one("id", id);
	}

	Optional<ChildTicket> sent(UUID request) {
		return one("request", request);
	}

	/** The newest first. */
	List<ChildTicket> of(OrganisationId organisation) {
		return jdbc.sql(
				"select * from app.leerplicht_ticket where organisation_id = :organisation order by opened_at desc, id limit :most")
			.param("organisation", organisation.value())
			.param("most", MOST_LISTED)
			.query(ChildTickets::ticket)
			.list();
	}

	private Optional<ChildTicket> one(String column, UUID value) {
		return jdbc.sql("select * from app.leerplicht_ticket where " + column + " = :value")
			.param("value", value)
			.query(ChildTickets::ticket)
			.optional();
	}

	private static ChildTicket ticket(ResultSet row, int number) throws SQLException {
		return new ChildTicket(row.getObject("id", UUID.class), row.getObject("pupil_id", UUID.class),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				OpenTicket.Ground.valueOf(row.getString("ground")), row.getString("reason"),
				new UserId(row.getObject("opened_by", UUID.class)),
				row.getObject("opened_at", OffsetDateTime.class).toInstant(),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
