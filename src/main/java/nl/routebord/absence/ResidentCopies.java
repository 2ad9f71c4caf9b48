package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.routebord.absence.ResidentCopy.Enrolled;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the pupil of a case in the files of the municipality: by the number where its
 * leerplicht has it, else by name and date of birth.
 */
@Component
class ResidentCopies {

	private static final String FIND = """
			select r.* from app.absence_resident r
			join app.route_case_file c on c.id = :case join app.pupil_pupil p on p.id = c.pupil_id
			left join app.pupil_number n on n.pupil_id = p.id and n.unit_id = r.unit_id
			where r.unit_id = :unit and case when n.pgn_index is not null then n.pgn_index = r.pgn_index
			    else (r.birth_date, lower(r.first_name), lower(r.last_name))
			      = (p.birth_date, lower(p.first_name), lower(p.last_name)) end
			order by r.id
			""";

	private final JdbcClient jdbc;

	private final Absolutes absolutes;

	ResidentCopies(JdbcClient jdbc, Absolutes absolutes) {
		this.jdbc = jdbc;
		this.absolutes = absolutes;
	}

	/** Of the actor's own municipality, in the categories that pass. */
	List<ResidentCopy> of(CaseFileId caseFile, Predicate<DataCategory> also, Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER || !also.test(DataCategory.ID_BASIS)) {
			return List.of();
		}
		return jdbc.sql(FIND)
			.param("case", caseFile.value())
			.param("unit", actor.unit().value())
			.query((row, number) -> copy(row, also, actor))
			.list();
	}

	private ResidentCopy copy(ResultSet row, Predicate<DataCategory> also, Actor actor) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String name = row.getString("first_name") + " " + row.getString("prefix") + " " + row.getString("last_name");
		Sex sex = Sex.valueOf(row.getString("sex"));
		boolean enrolments = also.test(DataCategory.ENROL);
		return new ResidentCopy(name.replaceAll(" +", " "), row.getObject("birth_date", LocalDate.class),
				enrolments && row.getBoolean("basic_qualification"), (sex == Sex.UNKNOWN) ? "" : sex.name(),
				row.getObject("gone_on", LocalDate.class), enrolments ? enrolled(id) : List.of(),
				also.test(DataCategory.ABS_UNAUTH) ? absolutes.of(id, actor) : List.of());
	}

	private List<Enrolled> enrolled(UUID resident) {
		return jdbc.sql("""
				select e.school_code, e.education, e.from_on, e.until_on from app.absence_enrolment e
				join app.absence_resident r on r.unit_id = e.unit_id and r.pgn_index = e.pgn_index
				where r.id = :resident order by e.from_on, e.id
				""")
			.param("resident", resident)
			.query((row, number) -> new Enrolled(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
					row.getObject(4, LocalDate.class)))
			.list();
	}

}
