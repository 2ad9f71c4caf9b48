package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who left which roll, as far as the wall shows it. */
@Component
class Leavings {

	private static final String TOLD = """
			select l.*, p.first_name, p.prefix, p.last_name, p.birth_date, p.basic_qualification, o.name as school
			from app.absence_leaving l join app.absence_pupil p on p.id = l.pupil_id
			join app.identity_organisation o on o.id = p.school_id where l.receiver_id = :unit and l.seen_on is null
			""";

	private final JdbcClient jdbc;

	Leavings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<LeaveRoll> of(UUID pupil) {
		return jdbc.sql("select last_day, destination from app.absence_leaving where pupil_id = :pupil")
			.param("pupil", pupil)
			.query((row, number) -> new LeaveRoll(row.getObject("last_day", LocalDate.class),
					LeavingTo.valueOf(row.getString("destination"))))
			.optional();
	}

	/** What was told before is told anew. */
	void tell(UUID pupil, LocalDate lastDay, LeavingTo to, @Nullable UnitId receiver, LocalDate today) {
		withdraw(pupil);
		jdbc.sql("""
				insert into app.absence_leaving (pupil_id, receiver_id, last_day, destination, told_on)
				values (:pupil, :receiver, :last, :to, :today)
				""")
			.param("pupil", pupil)
			.param("receiver", (receiver != null) ? receiver.value() : null, java.sql.Types.OTHER)
			.param("last", lastDay)
			.param("to", to.name())
			.param("today", today)
			.update();
	}

	/** The pupil is on the roll again, or stayed on it. */
	void withdraw(UUID pupil) {
		jdbc.sql("delete from app.absence_leaving where pupil_id = :pupil").param("pupil", pupil).update();
	}

	/** Not looked at yet: who goes nowhere first, then the oldest. */
	List<LeaverRow> told(Actor actor, int limit) {
		return jdbc.sql(TOLD + "order by l.destination <> 'NONE', l.told_on, l.pupil_id limit :limit")
			.param("unit", actor.unit().value())
			.param("limit", limit)
			.query(Leavings::row)
			.list();
	}

	Optional<LeaverRow> told(UUID pupil, Actor actor) {
		return jdbc.sql(TOLD + "and l.pupil_id = :pupil")
			.param("unit", actor.unit().value())
			.param("pupil", pupil)
			.query(Leavings::row)
			.optional();
	}

	void seen(UUID pupil, LocalDate today, Actor actor) {
		jdbc.sql("""
				update app.absence_leaving set seen_on = :today, seen_by = :by
				where pupil_id = :pupil and receiver_id = :unit and seen_on is null
				""")
			.param("pupil", pupil)
			.param("unit", actor.unit().value())
			.param("today", today)
			.param("by", actor.user().value())
			.update();
	}

	private static LeaverRow row(ResultSet row, int number) throws SQLException {
		String name = row.getString("first_name") + " " + row.getString("prefix") + " " + row.getString("last_name");
		return new LeaverRow(row.getObject("pupil_id", UUID.class), name.replaceAll(" +", " "),
				row.getObject("birth_date", LocalDate.class), row.getString("school"),
				row.getObject("last_day", LocalDate.class), LeavingTo.valueOf(row.getString("destination")),
				row.getBoolean("basic_qualification"));
	}

}
