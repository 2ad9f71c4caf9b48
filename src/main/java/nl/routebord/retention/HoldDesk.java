package nl.routebord.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseRecords;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.RelationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: as long as one stands nothing of the case is destroyed. */
@Service
@Transactional
public class HoldDesk {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private static final int SHORTEST = 20;

	private static final int LONGEST = 2000;

	private final CaseDesk cases;

	private final CaseRecords records;

	private final CaseAccess access;

	private final JdbcClient database;

	private final AuditTrail trail;

	private final Clock clock;

	HoldDesk(CaseDesk cases, CaseRecords records, CaseAccess access, JdbcClient database, AuditTrail trail,
			Clock clock) {
		this.cases = cases;
		this.records = records;
		this.access = access;
		this.database = database;
		this.trail = trail;
		this.clock = clock;
	}

	/** Those that the actor's unit set and that still stand. */
	public List<HoldView> of(Actor actor) {
		return database.sql("""
				select h.*, c.number from app.retention_hold h join app.route_case_file c on c.id = h.case_file_id
				where h.unit_id = :unit and h.lifted_at is null order by h.set_at desc, h.id
				""")
			.param("unit", actor.unit().value())
			.query((row, index) -> new HoldView(row.getObject("id", UUID.class), row.getString("number"),
					HoldView.Reason.valueOf(row.getString("reason")), row.getString("text"),
					new UnitId(row.getObject("unit_id", UUID.class)),
					row.getObject("set_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toLocalDate()))
			.list();
	}

	/**
	 * Any unit that keeps data in a case can hold it; it waits for what is being
	 * destroyed.
	 */
	public void hold(String number, HoldView.@Nullable Reason reason, String text, Actor actor) {
		CaseFacts facts = cases.facts(number);
		if (facts.relation(actor.unit()) == RelationKind.NONE) {
			access.requireSeen(actor, facts);
			throw new NotFound();
		}
		new Faults().addIf(reason == null, "reason", "retention.fault.reason")
			.addIf(text.strip().length() < SHORTEST || text.length() > LONGEST, "text", "retention.fault.text",
					SHORTEST)
			.throwIfAny();
		records.lock(new CaseFileId(facts.caseFile()));
		UUID id = UUID.randomUUID();
		database.sql("""
				insert into app.retention_hold (id, case_file_id, unit_id, reason, text, set_by, set_at)
				values (:id, :case, :unit, :reason, :text, :by, :at)
				""")
			.param("id", id)
			.param("case", facts.caseFile())
			.param("unit", actor.unit().value())
			.param("reason", Objects.requireNonNull(reason).name())
			.param("text", text.strip())
			.param("by", actor.user().value())
			.param("at", now())
			.update();
		trail.record(actor, "RETENTION_HELD", facts.caseFile(), id);
	}

	public void lift(UUID id, Actor actor) {
		HoldView hold = of(actor).stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
		database.sql("update app.retention_hold set lifted_at = :at, lifted_by = :by where id = :id")
			.param("at", now())
			.param("by", actor.user().value())
			.param("id", id)
			.update();
		trail.record(actor, "RETENTION_RELEASED", cases.facts(hold.number()).caseFile(), id);
	}

	/**
	 * For who would erase something of a case, whatever the right it rests on (AVG 17 lid
	 * 3 e).
	 * @param action what would be done
	 * @throws Conflict when a hold stands ({@code R41_HOLD})
	 */
	public void requireFree(CaseFacts facts, String action, Actor actor) {
		// also a hold of another unit, which one that left the case does not see
		boolean held = database.sql("select app.retention_on_hold(:case)")
			.param("case", facts.caseFile())
			.query(Boolean.class)
			.single();
		if (held) {
			trail.refused(actor, action, facts.caseFile(), "R41_HOLD");
			throw new Conflict("retention.held");
		}
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
	}

}
