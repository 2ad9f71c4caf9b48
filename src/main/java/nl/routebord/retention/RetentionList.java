package nl.routebord.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The destruction list: what is due by the terms, what was proposed, what went. */
@Component
class RetentionList {

	private final JdbcClient database;

	RetentionList(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @param unit null: of all units
	 */
	List<DuePart> due(@Nullable UnitId unit, LocalDate day) {
		return database.sql("select * from app.retention_due(cast(:unit as uuid), :day)")
			.param("unit", (unit != null) ? unit.value().toString() : null)
			.param("day", day)
			.query((row, number) -> new DuePart(row.getObject("case_file_id", UUID.class), row.getString("case_number"),
					RetentionKind.valueOf(row.getString("kind")), new UnitId(row.getObject("unit_id", UUID.class)),
					Role.valueOf(row.getString("role")), row.getObject("subject_id", UUID.class),
					row.getObject("started_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
					Optional.ofNullable(row.getString("held"))))
			.list();
	}

	/**
	 * Proposing the same again changes nothing. Its ground is the term in force on the
	 * day, by which it is due.
	 */
	void propose(DuePart part, Actor actor, LocalDate day, Instant now) {
		database
			.sql("""
					insert into app.retention_item (id, case_file_id, case_number, kind, unit_id, subject_id, started_on, due_on,
					    ground, proposed_by, proposed_at)
					select :id, :case, :number, :kind, :unit, :subject, :started, :due,
					    coalesce((select source from app.retention_setting where kind = :kind and (unit_id = :unit or unit_id is null)
					              and valid_from <= :today order by unit_id is null, valid_from desc, set_at desc limit 1), ''),
					    :by, :at
					on conflict (subject_id, kind, unit_id) where destroyed_at is null and withdrawn_at is null
					do nothing
					""")
			.param("id", UUID.randomUUID())
			.param("case", part.caseFile())
			.param("number", part.number())
			.param("kind", part.kind().name())
			.param("unit", part.unit().value())
			.param("subject", part.subject())
			.param("started", part.startedOn())
			.param("due", part.dueOn())
			.param("by", actor.user().value())
			.param("at", at(now))
			.param("today", day)
			.update();
	}

	/** What waits for a second person. */
	List<ListedItem> proposed(UnitId unit, LocalDate day) {
		return database.sql("""
				select i.*, app.retention_seconds(i.id, :day) as seconds from app.retention_item i
				where unit_id = :unit and destroyed_at is null and withdrawn_at is null order by due_on, id
				""")
			.param("unit", unit.value())
			.param("day", day)
			.query((row, number) -> item(row,
					Arrays.stream((Object[]) row.getArray("seconds").getArray())
						.map((role) -> Role.valueOf((String) role))
						.toList()))
			.list();
	}

	/** What waits in other units, with which this one can agree. */
	List<ListedItem> ofOthers(UnitId second) {
		return database
			.sql("""
					select * from app.retention_item where unit_id <> :unit and destroyed_at is null and withdrawn_at is null
					and app.retention_may_second(unit_id, case_file_id, :unit) order by due_on, id
					""")
			.param("unit", second.value())
			.query((row, number) -> item(row, List.of()))
			.list();
	}

	/** Waits for who changes the case, or destroys it; also for who may not see it. */
	void lock(UUID caseFile) {
		database.sql("select app.retention_lock(:case)").param("case", caseFile).query((row) -> {
		});
	}

	/** What went, latest first. */
	List<ListedItem> destroyed(UnitId unit, int most) {
		return database.sql("""
				select * from app.retention_item where unit_id = :unit and destroyed_at is not null
				order by destroyed_at desc, id limit :most
				""")
			.param("unit", unit.value())
			.param("most", most)
			.query((row, number) -> item(row, List.of()))
			.list();
	}

	/** False when it is not the actor's own, or no longer waits. */
	boolean withdraw(UUID item, Actor proposer, Instant now) {
		return database
			.sql("""
					update app.retention_item set withdrawn_at = :at
					where id = :id and unit_id = :unit and proposed_by = :by and destroyed_at is null and withdrawn_at is null
					""")
			.param("at", at(now))
			.param("id", item)
			.param("unit", proposer.unit().value())
			.param("by", proposer.user().value())
			.update() == 1;
	}

	void approve(UUID item, Actor second, Instant now) {
		database.sql("""
				update app.retention_item set approved_by = :by, approved_at = :at
				where id = :id and destroyed_at is null
				""").param("by", second.user().value()).param("at", at(now)).param("id", item).update();
	}

	/** Under which keys the engine knows it; to be asked before it is gone. */
	List<UUID> subjects(UUID item) {
		return database.sql("select * from app.retention_subjects(:item)").param("item", item).query(UUID.class).list();
	}

	/** Destroys what two people agreed on; the database checks that again. */
	Proof destroy(UUID item, LocalDate day, Instant now) {
		return database.sql("""
				select d.proof, (select coalesce(sum(value::int), 0) from jsonb_each_text(d.counts)) as total
				from app.retention_destroy(:item, :day, :at) d
				""")
			.param("item", item)
			.param("day", day)
			.param("at", at(now))
			.query((row, number) -> new Proof(row.getString("proof"), row.getInt("total")))
			.single();
	}

	/** Opens a task for what is due and not held; once. */
	int remind(LocalDate day, Instant now) {
		return database.sql("select app.retention_remind(:day, :at)")
			.param("day", day)
			.param("at", at(now))
			.query(Integer.class)
			.single();
	}

	/**
	 * Restricts what is enforced and past its use.
	 * @return the records with their cases
	 */
	List<Restricted> restrict(LocalDate day, Actor by, Instant now) {
		return database.sql("select * from app.retention_restrict(:day, :by, :at)")
			.param("day", day)
			.param("by", by.user().value())
			.param("at", at(now))
			.query((row, number) -> new Restricted(row.getObject("case_file_id", UUID.class),
					row.getObject("record", UUID.class)))
			.list();
	}

	/** A record that is not used any more. */
	record Restricted(UUID caseFile, UUID record) {
	}

	/** Its task is done. */
	void done(UUID item, Instant now) {
		database.sql("select 1 from (select app.retention_done(:item, :at)) done")
			.param("item", item)
			.param("at", at(now))
			.query(Integer.class)
			.single();
	}

	/** What is told of the destroying. */
	record Proof(String hash, int rows) {
	}

	private static ListedItem item(ResultSet row, List<Role> seconds) throws SQLException {
		return new ListedItem(row.getObject("id", UUID.class), row.getObject("case_file_id", UUID.class),
				row.getString("case_number"), RetentionKind.valueOf(row.getString("kind")),
				new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("subject_id", UUID.class),
				row.getObject("started_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
				row.getString("ground"), new UserId(row.getObject("proposed_by", UUID.class)),
				row.getObject("proposed_at", OffsetDateTime.class).toInstant(), seconds,
				Optional.ofNullable(row.getObject("approved_by", UUID.class)).map(UserId::new),
				Optional.ofNullable(row.getObject("destroyed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
				Optional.ofNullable(row.getString("counts")), Optional.ofNullable(row.getString("proof")));
	}

	private static OffsetDateTime at(Instant now) {
		return now.atOffset(ZoneOffset.UTC);
	}

}
