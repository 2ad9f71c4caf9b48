package nl.routebord.absence;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes one pupil of two: what hangs on either hangs on the one that stays. */
@Component
class JoinedPupils {

	/** Of one part of a day the registration of who stays holds. */
	private static final String GIVE_WAY = """
			update app.absence_missed m set current = false where m.pupil_id = :gone and m.current and exists (
			    select from app.absence_missed k where k.pupil_id = :stays and k.current and k.on_day = m.on_day
			    and k.part = m.part)
			""";

	private static final List<String> HANGING = List.of("absence_missed", "absence_timetable", "absence_report",
			"absence_report_notice", "absence_sickness_step");

	private final JdbcClient jdbc;

	private final Roll roll;

	JoinedPupils(JdbcClient jdbc, Roll roll) {
		this.jdbc = jdbc;
		this.roll = roll;
	}

	/** Whether anybody outside the school may know of it. */
	boolean isTold(UUID pupil) {
		return jdbc.sql("select exists (select from app.absence_report where pupil_id = :id and state <> 'PREPARED')")
			.param("id", pupil)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Both are locked by the caller; what is prepared is made anew.
	 * @param right whose number and name are the right ones
	 */
	void join(RollPupil stays, RollPupil gone, RollPupil right) {
		jdbc.sql("delete from app.absence_report where pupil_id = :gone and state = 'PREPARED'")
			.param("gone", gone.id())
			.update();
		move(GIVE_WAY, stays, gone);
		HANGING.forEach(
				(table) -> move("update app." + table + " set pupil_id = :stays where pupil_id = :gone", stays, gone));
		jdbc.sql("delete from app.absence_pupil where id = :gone").param("gone", gone.id()).update();
		roll.become(stays, gone, right);
	}

	private void move(String sql, RollPupil stays, RollPupil gone) {
		jdbc.sql(sql).param("stays", stays.id()).param("gone", gone.id()).update();
	}

}
