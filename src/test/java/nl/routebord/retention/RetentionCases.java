package nl.routebord.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.DataCategory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Cases that have ended, with what units keep in them. */
@Component
class RetentionCases {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final CaseOpening opening;

	private final RetentionDesk desk;

	private final JdbcTemplate database;

	private final Clock clock;

	RetentionCases(CaseOpening opening, RetentionDesk desk, JdbcTemplate database, Clock clock) {
		this.opening = opening;
		this.desk = desk;
		this.database = database;
		this.clock = clock;
	}

	static Actor colleague(Actor actor) {
		return Actor.person(UserId.fresh(), actor.unit(), actor.organisation(), actor.role());
	}

	LocalDate today() {
		return LocalDate.now(clock);
	}

	CaseFileId open(Actor school) {
		return opening.open(RouteRegion.signal(RouteRegion.pupil("")), school).id();
	}

	CaseFileId closed(Actor school) {
		CaseFileId id = open(school);
		close(id);
		return id;
	}

	/** Closed today; the engine still runs, and must forget it all the same. */
	void close(CaseFileId id) {
		database.update("""
				update app.route_case_file set state = 'CLOSED', closed_on = ?, phases = 128, close_reason = 'OTHER'
				where id = ?
				""", today(), id.value());
	}

	/** A line of a unit, written on a day. */
	UUID line(CaseFileId id, Actor unit, DataCategory category, LocalDate day) {
		UUID line = UUID.randomUUID();
		database.update(
				"""
						insert into app.route_journal_entry (id, case_file_id, written_at, happened_on, category, source_unit_id,
						    source_role, author_id, code, arguments, text)
						values (?, ?, ?, ?, ?, ?, ?, ?, 'journal.note', '{}', 'Proef.')
						""",
				line, id.value(), day.atTime(12, 0).atZone(ZONE).toOffsetDateTime(), day, category.name(),
				unit.unit().value(), unit.role().name(), unit.user().value());
		return line;
	}

	/** What a unit discussed without a name, and gave this name. */
	UUID consult(CaseFileId id, Actor unit) {
		UUID consult = UUID.randomUUID();
		database
			.update("""
					insert into app.anonymous_consult (id, request, source_unit_id, source_role, source_organisation_id, age_band,
					    sector, problem, text, brought_by, brought_on, ends_on, case_file_id, named_by, named_on)
					values (?, gen_random_uuid(), ?, ?, ?, 'TEN_TO_TWELVE', 'VO', 'HOME', 'Proef.', ?, ?, ?, ?, ?, ?)""",
					consult, unit.unit().value(), unit.role().name(), unit.organisation().value(), unit.user().value(),
					today(), today().plusMonths(3), id.value(), unit.user().value(), today());
		database
			.update("""
					insert into app.anonymous_answer (id, request, consult_id, unit_id, role, organisation_id, author_id, text,
					    answered_at) values (gen_random_uuid(), gen_random_uuid(), ?, ?, 'FAMILY_WORKER', ?, ?, 'Proef.', now())""",
					consult, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
		return consult;
	}

	List<UUID> lines(CaseFileId id, Actor unit) {
		return database.queryForList(
				"select id from app.route_journal_entry where case_file_id = ? and source_unit_id = ? order by written_at",
				UUID.class, id.value(), unit.unit().value());
	}

	String number(CaseFileId id) {
		return database.queryForObject("select number from app.route_case_file where id = ?", String.class, id.value());
	}

	boolean exists(CaseFileId id) {
		return Boolean.TRUE.equals(database
			.queryForObject("select exists (select from app.route_case_file where id = ?)", Boolean.class, id.value()));
	}

	/** What is due and free on a day, of all units. */
	List<String> kinds(CaseFileId id, LocalDate day) {
		return database.queryForList("""
				select kind from app.retention_due(null, ?) where case_file_id = ? and held is null order by kind
				""", String.class, day, id.value());
	}

	/** What is due, with what holds it, or nothing. */
	Map<String, String> held(CaseFileId id, LocalDate day) {
		Map<String, String> held = new TreeMap<>();
		database.query("select kind, coalesce(held, '') as held from app.retention_due(null, ?) where case_file_id = ?",
				(row) -> {
					held.put(row.getString("kind"), row.getString("held"));
				}, day, id.value());
		return held;
	}

	/** What this unit can propose. */
	Set<String> keys(Actor keeper, String number) {
		return desk.due(keeper)
			.stream()
			.filter((part) -> part.number().equals(number) && part.held().isEmpty())
			.map(DuePart::key)
			.collect(Collectors.toSet());
	}

	/** What waits of a case in this unit. */
	Set<UUID> waiting(Actor actor, String number) {
		return desk.proposed(actor)
			.stream()
			.filter((item) -> item.number().equals(number))
			.map(ListedItem::id)
			.collect(Collectors.toSet());
	}

	List<String> denied(CaseFileId id, String action) {
		return database.queryForList(
				"""
						select reason_code from app.audit_entry where case_file = ? and action = ? and decision = 'DENY' order by seq
						""",
				String.class, id.value(), action);
	}

}
