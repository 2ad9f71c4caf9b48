package nl.routebord.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit was told about records that it had received. */
@Service
@Transactional
public class NoticeDesk {

	private final RightsDoor door;

	private final TaskBoard tasks;

	private final AuditTrail trail;

	private final JdbcClient database;

	private final Clock clock;

	NoticeDesk(RightsDoor door, TaskBoard tasks, AuditTrail trail, JdbcClient database, Clock clock) {
		this.door = door;
		this.tasks = tasks;
		this.trail = trail;
		this.database = database;
		this.clock = clock;
	}

	/** Newest first. */
	public List<NoticeView> of(String number, Actor actor) {
		return database.sql("""
				select * from app.rights_notice where case_file_id = :case and receiver_id = :unit
				order by sent_on desc, id
				""")
			.param("case", door.requireKeeper(number, actor).caseFile())
			.param("unit", actor.unit().value())
			.query((row, index) -> new NoticeView(row.getObject("id", UUID.class), row.getString("what"),
					DataCategory.valueOf(row.getString("category")),
					new UnitId(row.getObject("source_unit_id", UUID.class)), row.getObject("sent_on", LocalDate.class),
					Optional.ofNullable(row.getObject("read_on", LocalDate.class))))
			.list();
	}

	/** The receiver has read it and acts on it in its own file. */
	public void read(String number, UUID id, Actor actor) {
		CaseFacts facts = door.requireKeeper(number, actor);
		if (of(number, actor).stream().noneMatch((one) -> one.id().equals(id))) {
			throw new NotFound();
		}
		int read = database.sql("""
				update app.rights_notice set read_on = :today, read_by = :by where id = :id and read_on is null
				""").param("today", LocalDate.now(clock)).param("by", actor.user().value()).param("id", id).update();
		if (read == 1) {
			trail.record(actor, "RIGHTS_NOTICE_READ", facts.caseFile(), id);
			tasks.close(id, Notices.TASK, actor.unit(), null);
		}
	}

}
