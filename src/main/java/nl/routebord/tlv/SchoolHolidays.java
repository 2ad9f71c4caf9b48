package nl.routebord.tlv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school holidays of each swv, which differ by region and year: as its secretariat
 * keeps them. No term of law looks at them, only the forecast of renewals.
 */
@Service
@Transactional
public class SchoolHolidays {

	private static final int LONGEST_NAME = 60;

	/** A summer, and more. */
	private static final int LONGEST_WEEKS = 10;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	SchoolHolidays(JdbcClient jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	/** Those of the actor's swv that are not over, the first one first. */
	public List<SchoolHoliday> of(OrganisationId swv, LocalDate today) {
		return jdbc.sql("""
				select id, name, from_on, until_on from app.tlv_school_holiday
				where swv_organisation = :swv and until_on >= :today order by from_on, name
				""").param("swv", swv.value()).param("today", today).query(SchoolHolidays::holiday).list();
	}

	public void add(SchoolHoliday holiday, Actor actor) {
		allow(actor);
		LocalDate from = holiday.from();
		LocalDate until = holiday.until();
		new Faults().addIf(holiday.name().isBlank(), "name", "tlvlife.fault.holiday-name")
			.addIf(holiday.name().length() > LONGEST_NAME, "name", "tlv.fault.too-long", LONGEST_NAME)
			.addIf(from == null, "from", "tlvlife.fault.holiday-from")
			.addIf(until == null
					|| from != null && (until.isBefore(from) || until.isAfter(from.plusWeeks(LONGEST_WEEKS))), "until",
					"tlvlife.fault.holiday-until")
			.throwIfAny();
		jdbc.sql("insert into app.tlv_school_holiday values (:id, :swv, :name, :from, :until)")
			.param("id", UUID.randomUUID())
			.param("swv", actor.organisation().value())
			.param("name", holiday.name().strip())
			.param("from", from)
			.param("until", until)
			.update();
		trail.record(actor, "SET_SCHOOL_HOLIDAY", null, null);
	}

	public void remove(UUID id, Actor actor) {
		allow(actor);
		int removed = jdbc.sql("delete from app.tlv_school_holiday where id = :id and swv_organisation = :swv")
			.param("id", id)
			.param("swv", actor.organisation().value())
			.update();
		if (removed == 0) {
			throw new NotFound();
		}
		trail.record(actor, "SET_SCHOOL_HOLIDAY", null, null);
	}

	private static void allow(Actor actor) {
		if (actor.role() != Role.SWV_SECRETARIAT) {
			throw new NotFound();
		}
	}

	private static SchoolHoliday holiday(ResultSet row, int number) throws SQLException {
		return new SchoolHoliday(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
	}

}
