package nl.routebord.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import org.springframework.stereotype.Component;

/** Makes a return once; a day is counted again only when that is asked. */
@Component
class ReturnMaking {

	private final Returns returns;

	private final CountedRows rows;

	private final Counting counting;

	private final StaffBook staff;

	private final AuditTrail trail;

	private final Clock clock;

	ReturnMaking(Returns returns, CountedRows rows, Counting counting, StaffBook staff, AuditTrail trail, Clock clock) {
		this.returns = returns;
		this.rows = rows;
		this.counting = counting;
		this.staff = staff;
		this.trail = trail;
		this.clock = clock;
	}

	ReturnRow made(ReturnKind kind, LocalDate until, Actor actor) {
		returns.lock(kind, until, actor.organisation());
		return returns.find(kind, until, actor.organisation()).orElseGet(() -> counted(kind, until, actor));
	}

	/** A return of its own; where nothing has changed since it is the one before. */
	ReturnRow again(ReturnRow before, Actor actor) {
		returns.lock(before.kind(), before.until(), actor.organisation());
		ReturnRow last = returns.find(before.kind(), before.until(), actor.organisation()).orElse(before);
		ReturnRow now = counted(before.kind(), before.until(), actor);
		if (isOfADayBefore(last) == isOfADayBefore(now) && rows.same(last.id(), now.id())) {
			returns.drop(now.id());
			return last;
		}
		return now;
	}

	private ReturnRow counted(ReturnKind kind, LocalDate until, Actor actor) {
		LocalDate today = LocalDate.now(clock);
		ReturnRow row = new ReturnRow(UUID.randomUUID(), kind, until, clock.instant(),
				staff.on(until, today, actor.organisation()).orElse(null),
				staff.on(until, until, actor.organisation()).orElse(null), null);
		returns.add(row, actor);
		Acting.overAll(ReturnDesk.JOB, () -> counting.count(row, actor.organisation(), today));
		trail.record(actor, Act.done("RETURN_MADE").on(row.id()));
		return row;
	}

	/** What was recorded on its day stands beside what was known when it was made. */
	boolean isOfADayBefore(ReturnRow row) {
		ZoneId zone = clock.getZone();
		return row.until().isBefore(LocalDate.ofInstant(row.madeAt(), zone));
	}

}
