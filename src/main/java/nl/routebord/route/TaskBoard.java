package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the work list in the transaction of the act or engine step it follows from.
 * {@link Worklist} reads it.
 */
@Service
@Transactional
public class TaskBoard {

	private static final String OPEN = """
			insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, person_id, due_on,
			    opened_at)
			values (:id, :case, :subject, :kind, :page, :role, :unit, cast(:person as uuid), cast(:due as date), :at)
			on conflict (subject_id, kind, unit_id, person_id) where done_at is null
			do update set due_on = excluded.due_on
			""";

	/** The unit in the case with that role, its own first; else the director's unit. */
	private static final String UNIT = """
			select unit_id from (
			    select unit_id, 1 as rank, kind, from_on from app.route_case_relation
			    where case_file_id = :case and role = :role and (until_on is null or until_on > :today)
			    and (cast(:of as uuid) is null or organisation_id = cast(:of as uuid))
			    union all
			    select director_unit_id, 2, '', opened_on from app.route_case_file where id = :case) candidate
			order by rank, kind, from_on, unit_id limit 1
			""";

	private static final String CLOSE = """
			update app.route_task set done_at = :at
			where subject_id = :subject and kind = :kind and done_at is null
			and (cast(:unit as uuid) is null or unit_id = cast(:unit as uuid))
			and (cast(:person as uuid) is null or person_id = cast(:person as uuid))
			""";

	private static final String PASS = """
			update app.route_task set unit_id = :to, person_id = null
			where case_file_id = :case and unit_id = :from and done_at is null
			and split_part(page, '/', 1) not in ('rights', 'sharing', 'glass')
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskBoard(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Opening the same task again changes at most its last day. */
	public void open(OpenTask task) {
		jdbc.sql(OPEN)
			.param("id", UUID.randomUUID())
			.param("case", task.caseFile().value())
			.param("subject", task.subject())
			.param("kind", task.kind())
			.param("page", task.page())
			.param("role", task.role().name())
			.param("unit", Optional.ofNullable(task.unit()).map(UnitId::value).orElseGet(() -> unit(task)))
			.param("person", text((task.person() != null) ? task.person().value() : null))
			.param("due", (task.dueOn() != null) ? task.dueOn().toString() : null)
			.param("at", now())
			.update();
	}

	/**
	 * @param unit only the task of this unit; null: of all units
	 * @param person only the task of this person; null: whoever it is for
	 */
	public void close(UUID subject, String kind, @Nullable UnitId unit, @Nullable UserId person) {
		jdbc.sql(CLOSE)
			.param("subject", subject)
			.param("kind", kind)
			.param("unit", text((unit != null) ? unit.value() : null))
			.param("person", text((person != null) ? person.value() : null))
			.param("at", now())
			.update();
	}

	/**
	 * All of these kinds in one statement.
	 * @param unit only the tasks of this unit; null: of all units
	 */
	public void close(UUID subject, Collection<String> kinds, @Nullable UnitId unit) {
		jdbc.sql("""
				update app.route_task set done_at = :at
				where subject_id = :subject and kind = any (string_to_array(:kinds, ',')) and done_at is null
				and (cast(:unit as uuid) is null or unit_id = cast(:unit as uuid))""")
			.param("subject", subject)
			.param("kinds", String.join(",", kinds))
			.param("unit", text((unit != null) ? unit.value() : null))
			.param("at", now())
			.update();
	}

	/** The open tasks of this kind about the subject have another last day now. */
	public void postpone(UUID subject, String kind, LocalDate dueOn) {
		jdbc.sql("""
				update app.route_task set due_on = :due
				where subject_id = :subject and kind = :kind and done_at is null and due_on is distinct from :due""")
			.param("subject", subject)
			.param("kind", kind)
			.param("due", dueOn)
			.update();
	}

	public void closeAll(CaseFileId caseFile) {
		jdbc.sql("update app.route_task set done_at = :at where case_file_id = :case and done_at is null")
			.param("case", caseFile.value())
			.param("at", now())
			.update();
	}

	/**
	 * What a unit still had to do in a case another does, if it is not about its own
	 * data.
	 */
	public void pass(CaseFileId caseFile, UnitId from, UnitId to) {
		jdbc.sql(PASS).param("case", caseFile.value()).param("from", from.value()).param("to", to.value()).update();
	}

	private UUID unit(OpenTask task) {
		return jdbc.sql(UNIT)
			.param("case", task.caseFile().value())
			.param("role", task.role().name())
			.param("of", text((task.of() != null) ? task.of().value() : null))
			.param("today", LocalDate.now(clock))
			.query(UUID.class)
			.single();
	}

	private static @Nullable String text(@Nullable UUID id) {
		return (id != null) ? id.toString() : null;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
	}

}
