package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.convenant.Accessions;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Conflict;
import nl.routebord.pupil.PupilId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.RelationKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a new case into the tables, once. */
@Component
class NewCases {

	private final CaseFiles cases;

	private final CaseNumbers numbers;

	private final CaseRelations relations;

	private final Accessions accessions;

	private final Journal journal;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	NewCases(CaseFiles cases, CaseNumbers numbers, CaseRelations relations, Accessions accessions, Journal journal,
			AuditTrail trail, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.cases = cases;
		this.numbers = numbers;
		this.relations = relations;
		this.accessions = accessions;
		this.journal = journal;
		this.trail = trail;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Who left the convenant would be outside its own case from the first day. */
	void requireMember(Actor actor, LocalDate today) {
		accessions.requireNotLeft(actor, Action.OPEN_CASE.name(), null, today);
	}

	/**
	 * Openings of one unit wait for each other, so that a double click finds the first.
	 */
	void oneAtATime(UnitId unit) {
		jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:unit, 45))")
			.param("unit", unit.value().toString())
			.query((row) -> {
			});
	}

	Optional<CaseFile> byRequest(UUID request, UnitId unit) {
		Optional<CaseFile> found = cases.findByRequest(request);
		if (found.isPresent() && !found.get().sourceUnit().equals(unit)) {
			throw new Conflict("request.used");
		}
		return found;
	}

	boolean isUsed(String request, UnitId unit) {
		if (!request.matches("[0-9a-f-]{36}")) {
			return false;
		}
		return jdbc.sql("""
				select exists (select from app.route_case_file
				               where request = cast(:request as uuid) and source_unit_id = :unit)
				""").param("request", request).param("unit", unit.value()).query(Boolean.class).single();
	}

	Optional<String> openNumber(PupilId pupil) {
		return jdbc.sql("select number from app.route_case_file where pupil_id = :pupil and state <> 'CLOSED'")
			.param("pupil", pupil.value())
			.query(String.class)
			.optional();
	}

	CaseFile save(UUID request, PupilId pupil, Actor opener, CaseLocation location, SignalKind kind, CaseDates dates) {
		CaseNumber number = numbers.next(dates.openedOn().getYear());
		return cases.saveAndFlush(new CaseFile(number, request, pupil, opener, location, kind, dates));
	}

	void relate(CaseFile caseFile, List<UnitView> units, RelationKind kind, LocalDate today) {
		units.forEach((unit) -> relations.add(caseFile.id(), unit, kind, today));
	}

	void announce(CaseFile caseFile, UUID request, Actor actor) {
		events.publishEvent(new CaseOpened(caseFile.id(), request, actor));
	}

	void tell(JournalLine line, Actor actor) {
		journal.add(line);
		trail.record(actor, "OPEN_CASE", line.caseFile().value(), null);
	}

}
