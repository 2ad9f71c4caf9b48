package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.UnitId;

import nl.routebord.vault.BlindIndex;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children in the file of leerplicht, as far as the wall shows them. */
@Component
class DutyPupils {

	private static final String SELECT = "select p.* from app.leerplicht_pupil p ";

	/**
	 * The case's own, or the one whose report was put in the case, also when the school
	 * took that back since.
	 */
	private static final String OF_CASE = SELECT + """
			where p.unit_id = :unit and (p.case_file_id = :case or exists (
			    select from app.leerplicht_follow_up f join app.leerplicht_step s on s.follow_up_id = f.id
			    where f.pupil_id = p.id and s.report_id in (
			        select r.id from app.absence_report r where r.case_file_id = :case
			        union all select n.report_id from app.absence_report_notice n where n.case_file_id = :case)))
			order by p.case_file_id is null, p.opened_on, p.id limit 1
			""";

	private static final String ADD = """
			insert into app.leerplicht_pupil (id, unit_id, name, birth_date, roll_id, case_file_id, opened_on)
			values (:id, :unit, :name, :born, :roll, :case, :today)
			""";

	private static final String FOLLOW = """
			update app.leerplicht_pupil p set case_file_id = found.case_file_id
			from (select r.case_file_id from app.leerplicht_follow_up f
			    join app.leerplicht_step s on s.follow_up_id = f.id join app.absence_report r on r.id = s.report_id
			    where f.pupil_id = :id and r.case_file_id is not null order by s.seq desc limit 1) found
			where p.id = :id and p.case_file_id is null and not exists (select from app.leerplicht_pupil other
			    where other.unit_id = p.unit_id and other.case_file_id = found.case_file_id)
			""";

	private static final String ALONG = """
			update app.leerplicht_enforcement e set case_file_id = p.case_file_id
			from app.leerplicht_follow_up f join app.leerplicht_pupil p on p.id = f.pupil_id
			where e.follow_up_id = f.id and f.pupil_id = :id and e.case_file_id is null
			""";

	private final JdbcClient jdbc;

	private final BlindIndex index;

	DutyPupils(JdbcClient jdbc, BlindIndex index) {
		this.jdbc = jdbc;
		this.index = index;
	}

	Optional<DutyPupil> find(UUID id) {
		return jdbc.sql(SELECT + "where p.id = :id").param("id", id).query(DutyPupils::pupil).optional();
	}

	/** Until the end of the transaction nobody else begins an investigation of it. */
	Optional<DutyPupil> lock(UUID id) {
		return jdbc.sql(SELECT + "where p.id = :id for update").param("id", id).query(DutyPupils::pupil).optional();
	}

	/**
	 * Who takes in what is of the same child waits for whom was first, also where there
	 * is no file yet to lock.
	 */
	void await(UnitId unit, UUID subject) {
		jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 46))::text")
			.param("subject", unit.value() + "/" + subject)
			.query(String.class)
			.single();
	}

	Optional<DutyPupil> onRoll(UnitId unit, UUID roll) {
		return jdbc.sql(SELECT + "where p.unit_id = :unit and p.roll_id = :roll")
			.param("unit", unit.value())
			.param("roll", roll)
			.query(DutyPupils::pupil)
			.optional();
	}

	Optional<DutyPupil> inCase(UnitId unit, UUID caseFile) {
		return jdbc.sql(OF_CASE)
			.param("unit", unit.value())
			.param("case", caseFile)
			.query(DutyPupils::pupil)
			.optional();
	}

	/**
	 * One of this name and day of birth that came from a case, and of which no school
	 * reported yet: one child has one file. It is of the roll from now on.
	 */
	Optional<DutyPupil> sameChild(UnitId unit, String name, LocalDate born, UUID roll) {
		List<DutyPupil> found = jdbc
			.sql(SELECT + "where p.unit_id = :unit and p.birth_date = :born and lower(p.name) = lower(:name) "
					+ "and p.roll_id is null for update")
			.param("unit", unit.value())
			.param("born", born)
			.param("name", name)
			.query(DutyPupils::pupil)
			.list();
		if (found.size() != 1) {
			return Optional.empty();
		}
		jdbc.sql("update app.leerplicht_pupil set roll_id = :roll where id = :id")
			.param("roll", roll)
			.param("id", found.get(0).id())
			.update();
		return Optional.of(found.get(0));
	}

	void add(DutyPupil pupil, LocalDate today) {
		jdbc.sql(ADD)
			.param("id", pupil.id())
			.param("unit", pupil.unit().value())
			.param("name", pupil.name())
			.param("born", pupil.birthDate())
			.param("roll", pupil.roll().orElse(null), java.sql.Types.OTHER)
			.param("case", pupil.caseFile().orElse(null), java.sql.Types.OTHER)
			.param("today", today)
			.update();
	}

	/** By which it is known again among the residents; the number itself is not kept. */
	void number(UUID id, String pgn) {
		if (!pgn.isEmpty()) {
			UnitId unit = find(id).orElseThrow().unit();
			jdbc.sql("update app.leerplicht_pupil set pgn_index = :index where id = :id")
				.param("id", id)
				.param("index", index.of(pgn, unit))
				.update();
		}
	}

	/**
	 * In the case in which one of its reports was put meanwhile; what was enforced goes
	 * along.
	 */
	void follow(UUID id) {
		int bound = jdbc.sql(FOLLOW).param("id", id).update();
		if (bound > 0) {
			jdbc.sql(ALONG).param("id", id).update();
		}
	}

	static DutyPupil pupil(ResultSet row, int number) throws SQLException {
		return new DutyPupil(row.getObject("id", UUID.class), new UnitId(row.getObject("unit_id", UUID.class)),
				row.getString("name"), row.getObject("birth_date", LocalDate.class),
				Optional.ofNullable(row.getObject("roll_id", UUID.class)),
				Optional.ofNullable(row.getObject("case_file_id", UUID.class)));
	}

}
