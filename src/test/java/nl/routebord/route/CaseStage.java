package nl.routebord.route;

import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.DataCategory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What other modules and families do to a case, so that a test can have it done. */
@Component
public class CaseStage {

	private final CaseDesk cases;

	private final CaseReading reading;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final JdbcTemplate database;

	CaseStage(CaseDesk cases, CaseReading reading, ApplicationEventPublisher events, TransactionTemplate transaction,
			JdbcTemplate database) {
		this.cases = cases;
		this.reading = reading;
		this.events = events;
		this.transaction = transaction;
		this.database = database;
	}

	public String number(CaseFileId id) {
		return cases.numbers(List.of(id.value())).get(id.value());
	}

	/** As a consultation invites it. */
	public void invite(CaseFileId id, UnitId partner, Actor by) {
		tell(new PartnerInvited(id, partner, by));
	}

	/** The kernpartners are asked: the case is in their phase from now on. */
	public void consult(CaseFileId id, Actor by) {
		tell(CaseHappening.told(id, by, DataCategory.NOTE_SHARED, "journal.route.contact", "NOTE")
			.to(CaseState.KERNPARTNER_CONSULT));
	}

	public void tell(Object happening) {
		transaction.executeWithoutResult((status) -> events.publishEvent(happening));
	}

	/** A parent with gezag, or the pupil, with an account. */
	public Actor kin(CaseFileId id, Role role, Actor school) {
		UUID pupil = cases.pupil(id).value();
		UUID guardian = (role == Role.PARENT)
				? database.queryForObject("select id from app.pupil_guardian where pupil_id = ?", UUID.class, pupil)
				: null;
		Actor actor = Actor.person(UserId.fresh(), school.unit(), school.organisation(), role);
		database.update("insert into app.pupil_kin values (?, ?, ?, ?)", actor.user().value(), pupil, role.name(),
				guardian);
		return actor;
	}

	/** A line of the journal by this person, about today. */
	public UUID line(CaseFileId id, Actor by, DataCategory category, String text) {
		UUID line = UUID.randomUUID();
		database.update(
				"""
						insert into app.route_journal_entry (id, case_file_id, written_at, happened_on, category, source_unit_id,
						    source_role, author_id, code, arguments, text)
						values (?, ?, now(), current_date, ?, ?, ?, ?, 'journal.route.contact', '{PARENTS}', ?)
						""",
				line, id.value(), category.name(), by.unit().value(), by.role().name(), by.user().value(), text);
		return line;
	}

	/** The lines that this person reads. */
	public List<UUID> read(CaseFileId id, Actor by) {
		return reading.timeline(id, by, null, 50).timeline().items().stream().map(TimelineItem::id).toList();
	}

	/** What is still to do about something. */
	public List<String> tasks(UUID subject) {
		return database.queryForList("select kind from app.route_task where subject_id = ? and done_at is null",
				String.class, subject);
	}

}
